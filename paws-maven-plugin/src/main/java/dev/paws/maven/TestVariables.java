package dev.paws.maven;

import java.util.Map;
import java.util.Set;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.descriptor.MojoDescriptor;
import org.codehaus.plexus.util.xml.Xpp3Dom;

/**
 * Passes variables to the processes that Surefire, Failsafe and the goals that run an application
 * start: it adds them to their parameter {@code environmentVariables} before Maven reads it. Values
 * in the POM are kept.
 */
final class TestVariables {
  private static final String PARAMETER = "environmentVariables";
  private static final String MAVEN = "org.apache.maven.plugins:";

  /** Goals that start tests or the application, by plugin. */
  private static final Map<String, Set<String>> GOALS =
      Map.of(
          MAVEN + "maven-surefire-plugin",
          Set.of("test"),
          MAVEN + "maven-failsafe-plugin",
          Set.of("integration-test"),
          "org.springframework.boot:spring-boot-maven-plugin",
          Set.of("run", "start", "test-run"),
          "io.quarkus:quarkus-maven-plugin",
          Set.of("dev", "run", "test"),
          "org.codehaus.mojo:exec-maven-plugin",
          Set.of("exec"));

  private TestVariables() {}

  /** Adds the variables to a goal that starts such a process; leaves other goals unchanged. */
  static void give(MojoExecution execution, Map<String, String> variables) {
    if (variables.isEmpty() || !forks(execution)) {
      return;
    }
    Xpp3Dom configuration = execution.getConfiguration();
    Xpp3Dom changed = configuration == null ? new Xpp3Dom("configuration") : configuration;
    Xpp3Dom parameter = changed.getChild(PARAMETER);
    if (parameter == null) {
      parameter = new Xpp3Dom(PARAMETER);
      changed.addChild(parameter);
    }
    for (Map.Entry<String, String> variable : variables.entrySet()) {
      if (parameter.getChild(variable.getKey()) == null) {
        Xpp3Dom child = new Xpp3Dom(variable.getKey());
        child.setValue(literal(variable.getValue()));
        parameter.addChild(child);
      }
    }
    execution.setConfiguration(changed);
  }

  /**
   * Returns whether a goal starts tests or the application in a process of its own, and has the
   * parameter in the version that is used.
   */
  private static boolean forks(MojoExecution execution) {
    Set<String> goals =
        GOALS.getOrDefault(execution.getGroupId() + ":" + execution.getArtifactId(), Set.of());
    return goals.contains(execution.getGoal()) && hasParameter(execution);
  }

  private static boolean hasParameter(MojoExecution execution) {
    MojoDescriptor descriptor = execution.getMojoDescriptor();
    return descriptor == null
        || descriptor.getParameterMap() == null
        || descriptor.getParameterMap().containsKey(PARAMETER);
  }

  /**
   * Returns a text that Maven's parameter evaluator turns into the value. The evaluator strips one
   * dollar sign before an expression, and in texts without expressions it turns two dollar signs
   * into one.
   */
  static String literal(String value) {
    int open = value.indexOf("${");
    int close = open < 0 ? -1 : value.indexOf('}', open);
    return close < 0
        ? value.replace("$", "$$")
        : value.substring(0, open)
            + "$"
            + value.substring(open, close + 1)
            + literal(value.substring(close + 1));
  }
}
