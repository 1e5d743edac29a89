package dev.paws.core.app;

import dev.paws.core.app.output.Reporter;
import dev.paws.core.app.port.GoalFailure;
import dev.paws.core.export.ConnectionExports;
import dev.paws.core.export.Exports;
import dev.paws.core.finding.Finding;
import dev.paws.core.message.GoalPhrase;
import dev.paws.core.run.ProjectLoader;
import dev.paws.core.secret.SecretValues;
import dev.paws.core.secret.Secrets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Variables for the build's tests.
 *
 * @param values the variables, in the order of the settings
 * @param secret names of those whose values must appear in no file, report or log
 */
public record ExportedVariables(Map<String, String> values, Set<String> secret) {
  /** No variables. */
  public static final ExportedVariables NONE = new ExportedVariables(Map.of(), Set.of());

  public ExportedVariables {
    values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    secret = Set.copyOf(secret);
  }

  /**
   * Returns the variables; those whose name or value suggests a secret are marked so.
   *
   * @param clear names of those that hide nothing
   */
  public static ExportedVariables of(
      Map<String, String> values, SecretValues hidden, Set<String> clear) {
    Set<String> secret = new TreeSet<>();
    values.forEach(
        (name, value) -> {
          boolean looksSecret =
              Secrets.isSecret(name, value) || !hidden.inText(value).equals(value);
          if (looksSecret && !clear.contains(name)) {
            secret.add(name);
          }
        });
    return new ExportedVariables(values, secret);
  }

  /** Returns the union; for a name in both, the other value counts. */
  public ExportedVariables and(ExportedVariables others) {
    Map<String, String> all = new LinkedHashMap<>(values);
    all.putAll(others.values);
    Set<String> secrets = new TreeSet<>(secret);
    secrets.removeAll(others.values.keySet());
    secrets.addAll(others.secret);
    return new ExportedVariables(all, secrets);
  }

  /** Returns the variables that are not secret. */
  public Map<String, String> open() {
    Map<String, String> open = new LinkedHashMap<>(values);
    open.keySet().removeAll(secret);
    return open;
  }

  /**
   * Checks templates against what the files define.
   *
   * @throws GoalFailure if one is wrong; all errors are reported
   */
  static void check(ExportSettings settings, ProjectLoader.Loaded loaded, Reporter reporter) {
    List<Finding> findings = new ArrayList<>();
    loaded
        .desired()
        .ifPresent(
            desired -> {
              ConnectionExports connections = settings.connections(desired);
              findings.addAll(connections.conflicts(settings.templates().keySet()));
              Map<String, String> all = new LinkedHashMap<>(connections.templates());
              all.putAll(settings.templates());
              findings.addAll(Exports.check(all, desired));
            });
    if (!findings.isEmpty()) {
      throw reporter.errors(findings, GoalPhrase.IN_EXPORTS.text());
    }
  }

  @Override
  public String toString() {
    return "ExportedVariables" + values.keySet();
  }
}
