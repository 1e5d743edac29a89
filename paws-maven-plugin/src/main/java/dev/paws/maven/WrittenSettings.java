package dev.paws.maven;

import dev.paws.core.finding.Finding;
import dev.paws.settings.KnownSettings;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.Plugin;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.descriptor.MojoDescriptor;
import org.apache.maven.plugin.descriptor.Parameter;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.util.xml.Xpp3Dom;
import org.jspecify.annotations.Nullable;

/**
 * Finds settings in a build that no goal of Paws has. What Maven hands to a goal lacks them, so the
 * POM is read. Maven 3.9 and newer name unknown elements themselves, but not unknown properties.
 */
final class WrittenSettings {
  private WrittenSettings() {}

  /** Returns a warning for each; each is returned once in a session. */
  static List<Finding> unknown(
      MavenSession session, MavenProject project, MojoExecution execution) {
    MojoDescriptor goal = execution.getMojoDescriptor();
    if (goal == null || goal.getPluginDescriptor() == null) {
      return List.of();
    }
    List<String> written = new ArrayList<>();
    Plugin plugin = project.getPlugin(goal.getPluginDescriptor().getPluginLookupKey());
    if (plugin != null) {
      addNames(plugin.getConfiguration(), written);
      plugin.getExecutions().forEach(it -> addNames(it.getConfiguration(), written));
    }
    List<Finding> findings = new ArrayList<>();
    for (Finding finding :
        known(goal.getPluginDescriptor().getMojos())
            .unknown(session.getUserProperties().stringPropertyNames(), written)) {
      if (isNew(session, finding)) {
        findings.add(finding);
      }
    }
    return findings;
  }

  static KnownSettings known(List<MojoDescriptor> goals) {
    Map<String, String> elements = new HashMap<>();
    for (MojoDescriptor goal : goals) {
      List<Parameter> parameters = goal.getParameters();
      for (Parameter parameter : parameters == null ? List.<Parameter>of() : parameters) {
        elements.put(parameter.getName(), property(parameter.getExpression()));
        if (parameter.getAlias() != null) {
          elements.put(parameter.getAlias(), property(parameter.getExpression()));
        }
      }
    }
    return new KnownSettings(elements);
  }

  /** Returns {@code paws.timeout} of <code>${paws.timeout}</code>. */
  private static String property(@Nullable String expression) {
    return expression != null && expression.startsWith("${") && expression.endsWith("}")
        ? expression.substring(2, expression.length() - 1)
        : "";
  }

  private static void addNames(@Nullable Object configuration, List<String> names) {
    if (configuration instanceof Xpp3Dom dom) {
      for (Xpp3Dom child : dom.getChildren()) {
        names.add(child.getName());
      }
    }
  }

  private static boolean isNew(MavenSession session, Finding finding) {
    Map<String, Object> said = session.getRequest().getData();
    synchronized (said) {
      return said.putIfAbsent(WrittenSettings.class.getName() + ":" + finding.text(), true) == null;
    }
  }
}
