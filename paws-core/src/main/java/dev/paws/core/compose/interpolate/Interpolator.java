package dev.paws.core.compose.interpolate;

import dev.paws.core.compose.reference.Behaviour;
import dev.paws.core.compose.reference.ComposeVersion;
import dev.paws.core.compose.value.PathRules;
import dev.paws.core.finding.Position;
import dev.paws.core.message.FindingCollector;
import dev.paws.core.message.NameHint;
import dev.paws.core.message.ValueForm;
import dev.paws.core.message.VariableMessage;
import dev.paws.core.message.YamlMessage;
import dev.paws.core.yaml.ListValue;
import dev.paws.core.yaml.MapValue;
import dev.paws.core.yaml.NodePath;
import dev.paws.core.yaml.Origin;
import dev.paws.core.yaml.ScalarValue;
import dev.paws.core.yaml.Value;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * Replaces variables in all strings of a document except keys, then casts the strings at typed
 * paths.
 */
public final class Interpolator {
  private final ComposeVersion version;
  private final PathRules<ScalarCast> casts;
  private final FindingCollector problems;
  private final Set<String> reportedVariables = new HashSet<>();
  private final Map<String, Set<String>> written = new HashMap<>();

  /** Creates an interpolator that reports to these problems. */
  public Interpolator(ComposeVersion version, FindingCollector problems) {
    this.version = version;
    this.casts = casts(version);
    this.problems = problems;
  }

  /**
   * Interpolates a document in place. A value that cannot be interpolated is reported and removed.
   *
   * @param variables the variables by name
   */
  public void interpolate(MapValue document, Map<String, String> variables) {
    new Run(variables).map(document, casts, NodePath.ROOT);
  }

  /**
   * Returns the texts that the files have in place of variables, by variable name: {@code
   * ${NAME:-this}}.
   */
  public Map<String, Set<String>> written() {
    return written;
  }

  /** Interpolates one string; returns null after a problem was reported. */
  public @Nullable String text(
      String text, Map<String, String> variables, Position at, NodePath trail) {
    return new Run(variables).substitute(text, at, trail);
  }

  private final class Run implements Template.Variables {
    private final Map<String, String> variables;
    private final Template template = new Template(this, version);
    private Position at = Position.NONE;
    private NodePath trail = NodePath.ROOT;
    private @Nullable StringJoiner used;

    Run(Map<String, String> variables) {
      this.variables = variables;
    }

    void map(MapValue map, @Nullable PathRules<ScalarCast> rules, NodePath here) {
      for (String key : map.names()) {
        Value value = Objects.requireNonNull(map.get(key));
        Value result = value(value, PathRules.below(rules, key), here.key(key));
        if (result == null) {
          map.remove(key);
        } else if (result != value) {
          map.put(key, result);
        }
      }
    }

    private void list(ListValue list, @Nullable PathRules<ScalarCast> rules, NodePath here) {
      List<Value> items = list.items();
      boolean removed = false;
      for (int i = 0; i < items.size(); i++) {
        Value result = value(items.get(i), rules == null ? null : rules.item(), here.item(i));
        removed |= result == null;
        items.set(i, result == null ? GONE : result);
      }
      if (removed) {
        items.removeIf(item -> item == GONE);
      }
    }

    private @Nullable Value value(
        Value value, @Nullable PathRules<ScalarCast> rules, NodePath here) {
      if (value instanceof MapValue map) {
        map(map, rules, here);
        return map;
      }
      if (value instanceof ListValue list) {
        list(list, rules, here);
        return list;
      }
      ScalarValue scalar = (ScalarValue) value;
      String text = scalar.string();
      return text == null ? scalar : string(scalar, text, rules, here);
    }

    private @Nullable Value string(
        ScalarValue scalar, String text, @Nullable PathRules<ScalarCast> rules, NodePath here) {
      used = null;
      String replaced = substitute(text, scalar.at(), here);
      if (replaced == null) {
        return null;
      }
      Origin origin = scalar.origin();
      if (!replaced.equals(text)) {
        origin = origin.then(Origin.Rule.INTERPOLATED, used == null ? "" : used.toString());
      }
      ScalarCast cast = rules == null ? null : rules.rule();
      if (cast == null) {
        return replaced.equals(text) ? scalar : new ScalarValue(replaced, origin);
      }
      Object typed = cast.apply(replaced);
      if (typed == null) {
        problems.report(
            VariableMessage.CAST, scalar.at(), here.toString(), replaced, cast.expected());
        return null;
      }
      if (typed instanceof Double number && !Double.isFinite(number)) {
        problems.report(
            YamlMessage.NOT_IN_JSON,
            scalar.at(),
            here.toString(),
            replaced,
            ValueForm.NUMBER.text(),
            ValueForm.FINITE_NUMBER.text());
        return null;
      }
      if (cast == ScalarCast.BOOLEAN && ScalarCast.isOldBoolean(replaced)) {
        problems.report(VariableMessage.OLD_BOOLEAN, scalar.at(), here.toString(), replaced, typed);
      }
      return new ScalarValue(typed, origin);
    }

    @Nullable String substitute(String text, Position where, NodePath here) {
      if (text.indexOf('$') < 0) {
        return text;
      }
      at = where;
      trail = here;
      try {
        return template.substitute(text);
      } catch (TemplateException e) {
        if (e.isMissing()) {
          problems.report(
              e.reason().isEmpty()
                  ? VariableMessage.VARIABLE_REQUIRED
                  : VariableMessage.VARIABLE_REQUIRED_BECAUSE,
              where,
              here.toString(),
              e.subject(),
              NameHint.of(e.subject(), variables.keySet()),
              e.reason());
        } else {
          problems.report(VariableMessage.TEMPLATE, where, here.toString(), e.subject());
        }
        return null;
      }
    }

    @Override
    public @Nullable String get(String name) {
      return variables.get(name);
    }

    @Override
    public void replaced(String name, String text) {
      written.computeIfAbsent(name, key -> new HashSet<>()).add(text);
    }

    @Override
    public void used(String name) {
      if (used == null) {
        used = new StringJoiner(", ");
      }
      used.add(name);
    }

    @Override
    public void unset(String name) {
      if (reportedVariables.add(name)) {
        problems.report(
            VariableMessage.VARIABLE_UNSET,
            at,
            trail.toString(),
            name,
            NameHint.of(name, variables.keySet()));
      }
    }
  }

  private static final Value GONE = new ScalarValue(null, Origin.NOWHERE);

  private static PathRules<ScalarCast> casts(ComposeVersion version) {
    PathRules<ScalarCast> casts = new PathRules<>();
    for (String key :
        List.of(
            "cpu_count",
            "cpu_period",
            "cpu_quota",
            "cpu_rt_period",
            "cpu_rt_runtime",
            "cpu_shares",
            "deploy.replicas",
            "deploy.update_config.parallelism",
            "deploy.rollback_config.parallelism",
            "deploy.restart_policy.max_attempts",
            "deploy.placement.max_replicas_per_node",
            "healthcheck.retries",
            "oom_score_adj",
            "pids_limit",
            "ports.*.target",
            "scale",
            "ulimits.*",
            "ulimits.*.hard",
            "ulimits.*.soft")) {
      casts.with("services.*." + key, ScalarCast.INTEGER);
    }
    for (String key :
        List.of(
            "cpu_percent",
            "deploy.update_config.max_failure_ratio",
            "deploy.rollback_config.max_failure_ratio")) {
      casts.with("services.*." + key, ScalarCast.NUMBER);
    }
    casts.with("services.*.cpus", ScalarCast.NUMBER32);
    for (String key :
        List.of(
            "env_file.*.required",
            "init",
            "healthcheck.disable",
            "oom_kill_disable",
            "privileged",
            "read_only",
            "stdin_open",
            "tty",
            "volumes.*.read_only",
            "volumes.*.volume.nocopy")) {
      casts.with("services.*." + key, ScalarCast.BOOLEAN);
    }
    if (!version.has(Behaviour.MODE_AS_TEXT)) {
      casts.withEach(
          "services.*.", List.of("configs.*.mode", "secrets.*.mode"), ScalarCast.INTEGER);
    }
    if (version.has(Behaviour.DEPENDENCY_FLAGS_AS_TEXT)) {
      casts.withEach(
          "services.*.depends_on.*.", List.of("required", "restart"), ScalarCast.BOOLEAN);
    }
    for (String key : List.of("external", "internal", "attachable", "enable_ipv4", "enable_ipv6")) {
      casts.with("networks.*." + key, ScalarCast.BOOLEAN);
    }
    return casts
        .with("volumes.*.external", ScalarCast.BOOLEAN)
        .with("secrets.*.external", ScalarCast.BOOLEAN)
        .with("configs.*.external", ScalarCast.BOOLEAN);
  }
}
