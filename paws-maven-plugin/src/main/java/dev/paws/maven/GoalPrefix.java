package dev.paws.maven;

import dev.paws.core.message.BuildPhrase;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.MavenProject;

/**
 * Makes commands that work where the user is. Maven finds a goal by {@code paws:} only if the POM
 * has the plugin or the user's settings name its group among the {@code pluginGroups} (Maven, guide
 * to plugin prefix resolution).
 */
record GoalPrefix(boolean known, String version) {
  private static final String GROUP = "dev.paws";

  /** The plugin's key in a POM. */
  static final String PLUGIN = GROUP + ":paws-maven-plugin";

  static GoalPrefix of(MavenSession session, MavenProject project, String version) {
    return new GoalPrefix(
        project.getPlugin(PLUGIN) != null || session.getPluginGroups().contains(GROUP), version);
  }

  /** Returns a text whose commands name the plugin in full, if the prefix is not known. */
  String working(String text) {
    return known
        ? text
        : text.replace(BuildPhrase.SHORT_COMMAND.text(), BuildPhrase.FULL_COMMAND.text(version));
  }
}
