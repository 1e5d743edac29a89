package dev.paws.core.compose.merge;

import dev.paws.core.compose.canonical.VolumeSpec;
import dev.paws.core.compose.value.PathRules;
import dev.paws.core.compose.value.ServiceKeys;
import dev.paws.core.compose.value.TypeAdvice;
import dev.paws.core.message.ComposeMessage;
import dev.paws.core.message.FindingCollector;
import dev.paws.core.message.LoadPhrase;
import dev.paws.core.yaml.ListValue;
import dev.paws.core.yaml.MapValue;
import dev.paws.core.yaml.NodePath;
import dev.paws.core.yaml.ScalarValue;
import dev.paws.core.yaml.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Keeps one item for each key in the sequences that merge by key: the last item, at the place of
 * the first.
 */
public final class UniqueItems {
  private static final PathRules<ItemKey> KEYS = keys();

  private final FindingCollector problems;
  private boolean forgotten;

  /** Creates a pass that reports to these problems. */
  public UniqueItems(FindingCollector problems) {
    this.problems = problems;
  }

  /** Removes the items that a later item of the same sequence replaces, in place. */
  public void enforce(MapValue model) {
    map(model, KEYS, NodePath.ROOT);
  }

  /**
   * Marks empty lists that do not merge by key as forgotten, as the reference does after each
   * document.
   */
  public void forgetEmpty(MapValue model) {
    forget(model, KEYS);
  }

  /** Does the same in the extensions of the top level only. */
  public void forgetEmptyExtensions(MapValue model) {
    model
        .entries()
        .forEach(
            (key, value) -> {
              if (key.startsWith("x-")) {
                forget(value, null);
              }
            });
  }

  /** Returns whether any list was marked as forgotten so far. */
  public boolean hasForgotten() {
    return forgotten;
  }

  private void forget(Value value, @Nullable PathRules<ItemKey> rules) {
    if (value instanceof MapValue map) {
      map.entries().forEach((key, item) -> forget(item, PathRules.below(rules, key)));
    } else if (value instanceof ListValue list) {
      if (list.items().isEmpty() && (rules == null || rules.rule() == null)) {
        list.forget();
        forgotten = true;
      }
      list.items().forEach(item -> forget(item, null));
    }
  }

  private void map(MapValue map, PathRules<ItemKey> rules, NodePath trail) {
    for (Map.Entry<String, Value> entry : map.entries().entrySet()) {
      PathRules<ItemKey> below = rules.key(entry.getKey());
      if (below == null) {
        continue;
      }
      if (entry.getValue() instanceof MapValue inner) {
        map(inner, below, trail.key(entry.getKey()));
      } else if (entry.getValue() instanceof ListValue list && below.rule() != null) {
        list(list, below.rule(), trail.key(entry.getKey()));
      }
    }
  }

  private void list(ListValue list, ItemKey rule, NodePath trail) {
    List<Value> kept = new ArrayList<>(list.items().size());
    Map<String, Integer> places = new HashMap<>();
    for (int i = 0; i < list.items().size(); i++) {
      Value item = list.items().get(i);
      String key = rule.of(item);
      if (key == null) {
        String path = trail.item(i).toString();
        if (!problems.isReported(path)) {
          problems.report(
              rule.message(item),
              item.at(),
              path,
              ScalarText.of(item),
              rule.advice(item, trail.item(i)));
        }
        continue;
      }
      Integer place = places.putIfAbsent(key, kept.size());
      if (place == null) {
        kept.add(item);
      } else {
        Value replaced = kept.get(place);
        kept.set(place, item.withOrigin(item.origin().over(replaced.origin())));
      }
    }
    list.items().clear();
    list.items().addAll(kept);
  }

  /** The key that identifies an item of a sequence. */
  private enum ItemKey {
    /** The text before the equals sign. */
    PAIR,
    /** The target of a mount. */
    VOLUME,
    /** The target of a device. */
    DEVICE,
    /** The path of an env file. */
    PATH,
    /** A port as a number or a text. */
    EXPOSE,
    /** Address, published and target port, protocol. */
    PORT,
    /** The target of a config. */
    CONFIG,
    /** The target of a secret. */
    SECRET;

    /** Returns the key of an item, or null if the item has none. */
    @Nullable String of(Value item) {
      return switch (this) {
        case PAIR -> {
          String text = text(item);
          int equals = text == null ? -1 : text.indexOf('=');
          yield text == null || equals < 0 ? text : text.substring(0, equals);
        }
        case VOLUME -> item instanceof MapValue map ? map.string("target") : volume(item);
        case DEVICE -> {
          String text = text(item);
          if (text != null) {
            String[] parts = text.split(":", -1);
            yield parts.length == 1 ? parts[0] : parts[1];
          }
          yield item instanceof MapValue map ? map.string("target") : "";
        }
        case PATH -> {
          String text = text(item);
          yield text != null ? text : item instanceof MapValue map ? map.string("path") : "";
        }
        case EXPOSE ->
            item instanceof ScalarValue scalar
                    && (scalar.value() instanceof String || scalar.value() instanceof Long)
                ? scalar.print()
                : null;
        case PORT -> port(item);
        case CONFIG -> mount(item, "");
        case SECRET -> mount(item, "/run/secrets");
      };
    }

    ComposeMessage message(Value item) {
      return switch (this) {
        case PAIR, EXPOSE, CONFIG, SECRET, PATH -> ComposeMessage.ITEM_TYPE;
        case VOLUME ->
            item instanceof MapValue ? ComposeMessage.NO_TARGET : ComposeMessage.VOLUME_SPEC;
        case DEVICE, PORT -> ComposeMessage.NO_TARGET;
      };
    }

    String advice(Value item, NodePath trail) {
      return switch (message(item)) {
        case NO_TARGET -> TypeAdvice.ofItem(item, trail, LoadPhrase.ADD_TARGET.text());
        case VOLUME_SPEC -> VolumeSpec.fault(ScalarText.of(item));
        default -> TypeAdvice.ofItem(item, trail);
      };
    }

    private static @Nullable String text(Value item) {
      return item instanceof ScalarValue scalar ? scalar.string() : null;
    }

    private static @Nullable String volume(Value item) {
      String text = text(item);
      if (text == null) {
        return "";
      }
      VolumeSpec spec = VolumeSpec.parse(text);
      return spec == null ? null : spec.target();
    }

    private static @Nullable String mount(Value item, String folder) {
      String text = text(item);
      if (text != null) {
        return folder + "/" + text;
      }
      if (!(item instanceof MapValue map)) {
        return null;
      }
      Value target = map.get("target");
      return target == null
          ? folder + "/" + ScalarText.of(map.get("source"))
          : map.string("target");
    }

    private static @Nullable String port(Value item) {
      if (item instanceof MapValue map) {
        Value target = map.get("target");
        if (target == null) {
          return null;
        }
        return typed(map.get("host_ip"), "0.0.0.0")
            + '\n'
            + typed(map.get("published"), "\n")
            + '\n'
            + typed(target, "")
            + '\n'
            + typed(map.get("protocol"), "tcp");
      }
      return item instanceof ScalarValue scalar
              && (scalar.value() instanceof String || scalar.value() instanceof Long)
          ? scalar.print()
          : "";
    }

    /**
     * Returns the value with its type, because to the reference 80 and "80" are two published
     * ports.
     */
    private static String typed(@Nullable Value value, String missing) {
      if (value == null) {
        return missing;
      }
      boolean number = value instanceof ScalarValue scalar && scalar.value() instanceof Long;
      return (number ? "#" : "") + ScalarText.of(value);
    }
  }

  private static PathRules<ItemKey> keys() {
    String services = "services.*.";
    return new PathRules<ItemKey>()
        .with("networks.*.labels", ItemKey.PAIR)
        .with("networks.*.ipam.options", ItemKey.PAIR)
        .withEach(services, ServiceKeys.NAMED, ItemKey.PAIR)
        .withEach(services, ServiceKeys.LISTED, ItemKey.PAIR)
        .withEach(services, List.of("build.platform", "build.tags"), ItemKey.PAIR)
        .withEach(services, List.of("cap_add", "cap_drop", "links", "profiles"), ItemKey.PAIR)
        .withEach(
            services, List.of("networks.*.aliases", "networks.*.link_local_ips"), ItemKey.PAIR)
        .with("services.*.volumes", ItemKey.VOLUME)
        .with("services.*.devices", ItemKey.DEVICE)
        .with("services.*.env_file", ItemKey.PATH)
        .with("services.*.expose", ItemKey.EXPOSE)
        .with("services.*.ports", ItemKey.PORT)
        .with("services.*.configs", ItemKey.CONFIG)
        .with("services.*.secrets", ItemKey.SECRET);
  }
}
