package dev.paws.maven;

import java.util.Map;
import org.apache.maven.plugin.MojoExecution;
import org.codehaus.plexus.util.xml.Xpp3Dom;

/**
 * Passes variables to the processes that Surefire and Failsafe fork: it adds them to their
 * parameter {@code environmentVariables} before Maven reads it. Values in the POM are kept.
 */
final class TestVariables {
  private static final String PARAMETER = "environmentVariables";

  private TestVariables() {}

  /** Adds the variables to a goal that runs tests; leaves other goals unchanged. */
  static void give(MojoExecution execution, Map<String, String> variables) {
    if (variables.isEmpty() || !runsTests(execution)) {
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

  private static boolean runsTests(MojoExecution execution) {
    return "org.apache.maven.plugins".equals(execution.getGroupId())
        && ("maven-surefire-plugin".equals(execution.getArtifactId())
            || "maven-failsafe-plugin".equals(execution.getArtifactId()))
        && !"verify".equals(execution.getGoal())
        && !"help".equals(execution.getGoal());
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
