package dev.paws.core.export;

import dev.paws.core.desired.Desired;
import dev.paws.core.desired.DesiredService;
import dev.paws.core.finding.Finding;
import dev.paws.core.finding.Position;
import dev.paws.core.message.GoalMessage;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The variables by which frameworks find the servers of a project.
 *
 * @param variables one for each property
 */
public record ConnectionExports(List<Variable> variables) {
  public ConnectionExports {
    variables = List.copyOf(variables);
  }

  /**
   * A variable.
   *
   * @param name the environment variable
   * @param property the property of the framework
   * @param service the service that it leads to
   * @param template its value, as for {@code paws.export}
   */
  public record Variable(String name, String property, String service, String template) {}

  /** Returns the variables for all servers of a project, in the order of the files. */
  public static ConnectionExports of(Collection<Preset> presets, Desired desired) {
    List<Variable> variables = new ArrayList<>();
    for (Preset preset : presets) {
      for (DesiredService service : desired.services()) {
        Connection.of(service)
            .ifPresent(
                connection ->
                    connection
                        .technology()
                        .properties(preset)
                        .forEach(
                            property ->
                                property
                                    .fill(connection)
                                    .ifPresent(
                                        template ->
                                            variables.add(
                                                new Variable(
                                                    preset.variable(property.property()),
                                                    property.property(),
                                                    service.name(),
                                                    template)))));
      }
    }
    return new ConnectionExports(variables);
  }

  /** Returns the variables of these services only. */
  public ConnectionExports of(Set<String> services) {
    return new ConnectionExports(
        variables.stream().filter(it -> services.contains(it.service())).toList());
  }

  /**
   * Returns an error for each pair of services that would set the same variable to different
   * values.
   *
   * @param chosen names of variables that the user exports, which therefore are no question
   */
  public List<Finding> conflicts(Set<String> chosen) {
    Map<String, Variable> first = new LinkedHashMap<>();
    Map<String, Finding> findings = new LinkedHashMap<>();
    for (Variable variable : variables) {
      Variable other = first.putIfAbsent(variable.name(), variable);
      if (other != null
          && !other.service().equals(variable.service())
          && !chosen.contains(variable.name())) {
        findings.putIfAbsent(
            other.service() + " " + variable.service(),
            GoalMessage.EXPORT_TWICE.at(
                Position.NONE, "", variable.name(), other.service(), variable.service()));
      }
    }
    return List.copyOf(findings.values());
  }

  /** Returns each variable's template. */
  public Map<String, String> templates() {
    Map<String, String> templates = new LinkedHashMap<>();
    variables.forEach(it -> templates.putIfAbsent(it.name(), it.template()));
    return templates;
  }
}
