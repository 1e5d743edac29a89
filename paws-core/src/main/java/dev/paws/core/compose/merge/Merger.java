package dev.paws.core.compose.merge;

import dev.paws.core.compose.reference.Behaviour;
import dev.paws.core.compose.reference.ComposeVersion;
import dev.paws.core.compose.value.PathRules;
import dev.paws.core.compose.value.ServiceKeys;
import dev.paws.core.message.ComposeMessage;
import dev.paws.core.message.FindingCollector;
import dev.paws.core.yaml.ListValue;
import dev.paws.core.yaml.MapValue;
import dev.paws.core.yaml.NodePath;
import dev.paws.core.yaml.Origin;
import dev.paws.core.yaml.ScalarValue;
import dev.paws.core.yaml.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Merges a later model into an earlier one (Compose specification, merging): mappings merge,
 * sequences append, scalars are replaced. The fields listed here have special rules.
 */
public final class Merger {
  private static final String SERVICES = "services.*.";
  private static final PathRules<MergeRule> RULES = rules();
  private static final @Nullable PathRules<MergeRule> SERVICE =
      PathRules.below(PathRules.below(RULES, "services"), "*");
  private static final Value NOTHING = new ScalarValue(null, Origin.NOWHERE);

  private final ComposeVersion version;
  private final FindingCollector problems;

  /** Creates a merger that reports to these problems. */
  public Merger(ComposeVersion version, FindingCollector problems) {
    this.version = version;
    this.problems = problems;
  }

  /** Merges a document into a model, in place. */
  public void merge(MapValue model, MapValue document) {
    mappings(model, document, RULES, NodePath.ROOT);
  }

  /** Merges a service into the one that it extends; the latter changes. */
  public void extend(MapValue base, MapValue service, NodePath trail) {
    mappings(base, service, SERVICE, trail);
  }

  /** Returns a resource of an included file with what the including one says merged into it. */
  public Value over(Value included, Value own, NodePath trail) {
    PathRules<MergeRule> section =
        PathRules.below(RULES, Objects.requireNonNull(trail.parent()).step());
    return values(included, own, PathRules.below(section, "*"), trail);
  }

  private void mappings(
      MapValue base, MapValue over, @Nullable PathRules<MergeRule> rules, NodePath trail) {
    for (Map.Entry<String, Value> entry : over.entries().entrySet()) {
      String key = entry.getKey();
      Value later = entry.getValue();
      Value earlier = base.get(key);
      Value merged = later;
      if (earlier != null && merges(key)) {
        merged = values(earlier, later, PathRules.below(rules, key), trail.key(key));
      }
      if (merged == later && earlier != null) {
        merged = later.withOrigin(later.origin().over(earlier.origin()));
      }
      if (merged == earlier) {
        continue;
      }
      base.put(key, merged, over.keyAt(key));
    }
  }

  private boolean merges(String key) {
    return !key.startsWith("x-") || version.has(Behaviour.EXTENSIONS_MERGE);
  }

  private Value values(
      Value base, Value over, @Nullable PathRules<MergeRule> rules, NodePath trail) {
    MergeRule rule = rules == null ? null : rules.rule();
    if (rule != null) {
      return special(rule, base, over, rules, trail);
    }
    if (over.isNull()) {
      return base;
    }
    if (base instanceof MapValue map) {
      if (over instanceof MapValue other) {
        mappings(map, other, rules, trail);
        return map;
      }
      return refused(base, over, trail);
    }
    if (base instanceof ListValue list) {
      if (over instanceof ListValue other) {
        list.items().addAll(other.items());
        return list;
      }
      return refused(base, over, trail);
    }
    return over;
  }

  private Value refused(Value base, Value over, NodePath trail) {
    problems.report(
        ComposeMessage.CANNOT_OVERRIDE,
        over.at(),
        trail.toString(),
        over.kind(),
        base.kind(),
        base.at());
    return base;
  }

  private Value special(
      MergeRule rule,
      Value base,
      Value over,
      @Nullable PathRules<MergeRule> rules,
      NodePath trail) {
    return switch (rule) {
      case REPLACE -> over;
      case SEQUENCE -> {
        ListValue sequence = new ListValue(over.origin());
        sequence.items().addAll(Sequences.of(base));
        sequence.items().addAll(Sequences.of(over));
        yield sequence;
      }
      case HOSTS -> {
        ListValue sequence = new ListValue(over.origin());
        List<Value> earlier = Sequences.of(base);
        sequence.items().addAll(earlier);
        Sequences.of(over).stream()
            .filter(item -> earlier.stream().noneMatch(known -> Sequences.same(known, item)))
            .forEach(sequence::add);
        yield sequence;
      }
      case DEPENDENCIES -> named(dependencies(base), dependencies(over), base, over, rules, trail);
      case NETWORKS -> named(networks(base), networks(over), base, over, rules, trail);
      case BUILD -> laid(build(base), build(over), base, over, rules, trail);
      case LOGGING -> logging(base, over, rules, trail);
      case IPAM -> pools(base, over, trail);
    };
  }

  private Value named(
      @Nullable MapValue base,
      @Nullable MapValue over,
      Value baseAsWritten,
      Value overAsWritten,
      @Nullable PathRules<MergeRule> rules,
      NodePath trail) {
    return over == null && overAsWritten instanceof ListValue
        ? refused(baseAsWritten, overAsWritten, trail)
        : laid(base, over, baseAsWritten, overAsWritten, rules, trail);
  }

  private Value laid(
      @Nullable MapValue base,
      @Nullable MapValue over,
      Value baseAsWritten,
      Value overAsWritten,
      @Nullable PathRules<MergeRule> rules,
      NodePath trail) {
    if (base == null) {
      return refused(baseAsWritten, overAsWritten, trail);
    }
    if (over != null) {
      mappings(base, over, rules, trail);
    }
    return base;
  }

  private static @Nullable MapValue networks(Value value) {
    return value instanceof ListValue list
        ? named(list, null)
        : value instanceof MapValue map ? map : null;
  }

  private static @Nullable MapValue dependencies(Value value) {
    return value instanceof ListValue list
        ? named(list, "service_started")
        : value instanceof MapValue map ? map : null;
  }

  private static @Nullable MapValue build(Value value) {
    if (value instanceof ScalarValue context && context.string() != null) {
      MapValue map = new MapValue(value.origin());
      map.put("context", value);
      return map;
    }
    return value instanceof MapValue map ? map : null;
  }

  private static @Nullable MapValue named(ListValue list, @Nullable String condition) {
    MapValue map = new MapValue(list.origin());
    for (Value item : list.items()) {
      if (!(item instanceof ScalarValue scalar) || scalar.string() == null) {
        return null;
      }
      Origin origin = item.origin().then(Origin.Rule.EXPANDED, "");
      Value value = new ScalarValue(null, origin);
      if (condition != null) {
        MapValue dependency = new MapValue(origin);
        dependency.put("condition", ScalarValue.text(condition, origin));
        dependency.put("required", new ScalarValue(true, origin));
        value = dependency;
      }
      map.put(scalar.print(), value, item.at());
    }
    return map;
  }

  private Value logging(
      Value base, Value over, @Nullable PathRules<MergeRule> rules, NodePath trail) {
    if (!(base instanceof MapValue earlier) || !(over instanceof MapValue later)) {
      return refused(base, over, trail);
    }
    Value driver = earlier.get("driver");
    Value otherDriver = later.get("driver");
    if (driver == null || otherDriver == null || Sequences.same(driver, otherDriver)) {
      mappings(earlier, later, rules, trail);
      return earlier;
    }
    return later;
  }

  private Value pools(Value base, Value over, NodePath trail) {
    if (!(base instanceof ListValue earlier) || !(over instanceof ListValue later)) {
      return refused(base, over, trail);
    }
    List<Value> pools = new ArrayList<>();
    for (Value pool : earlier.items()) {
      for (Value overlay : later.items()) {
        if (!sameSubnet(pool, overlay) && placeOf(overlay, pools) < 0) {
          pools.add(overlay);
          continue;
        }
        if (pool instanceof MapValue map && overlay instanceof MapValue other) {
          mappings(map, other, null, trail);
        }
        int place = placeOf(pool, pools);
        if (place < 0) {
          pools.add(pool);
        } else {
          pools.set(place, pool);
        }
      }
    }
    ListValue merged = new ListValue(over.origin());
    merged.items().addAll(pools);
    return merged;
  }

  /** Returns the index of the first pool with the same subnet, or -1. */
  private static int placeOf(Value pool, List<Value> pools) {
    for (int i = 0; i < pools.size(); i++) {
      if (sameSubnet(pools.get(i), pool)) {
        return i;
      }
    }
    return -1;
  }

  private static boolean sameSubnet(Value a, Value b) {
    return Sequences.same(subnet(a), subnet(b));
  }

  /**
   * Returns the subnet of a pool; a null scalar for a value that is not a pool, which the schema
   * check reports.
   */
  private static Value subnet(Value pool) {
    return pool instanceof MapValue map ? map.entries().getOrDefault("subnet", NOTHING) : NOTHING;
  }

  private static PathRules<MergeRule> rules() {
    return new PathRules<MergeRule>()
        .with("networks.*.ipam.config", MergeRule.IPAM)
        .with("networks.*.labels", MergeRule.SEQUENCE)
        .with("volumes.*.labels", MergeRule.SEQUENCE)
        .withEach(SERVICES, ServiceKeys.NAMED, MergeRule.SEQUENCE)
        .withEach(SERVICES, ServiceKeys.LISTED, MergeRule.SEQUENCE)
        .withEach(SERVICES, List.of("env_file", "label_file"), MergeRule.SEQUENCE)
        .withEach(
            SERVICES,
            List.of("command", "entrypoint", "healthcheck.test", "ulimits.*"),
            MergeRule.REPLACE)
        .withEach(SERVICES, List.of("build.extra_hosts", "extra_hosts"), MergeRule.HOSTS)
        .with("services.*.build", MergeRule.BUILD)
        .with("services.*.depends_on", MergeRule.DEPENDENCIES)
        .with("services.*.networks", MergeRule.NETWORKS)
        .with("services.*.logging", MergeRule.LOGGING);
  }
}
