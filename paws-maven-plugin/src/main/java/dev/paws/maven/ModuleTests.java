package dev.paws.maven;

import dev.paws.core.message.BuildPhrase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.maven.model.ConfigurationContainer;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginExecution;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.util.xml.Xpp3Dom;
import org.jspecify.annotations.Nullable;

/** Tells from a module's POM what uses the environment between {@code up} and {@code down}. */
final class ModuleTests {
  private static final String MAVEN = "org.apache.maven.plugins";
  private static final String FAILSAFE = MAVEN + ":maven-failsafe-plugin";
  private static final String TEST_GOAL = "integration-test";

  /** Plugins of Maven's own that run what the user says. */
  private static final Set<String> RUNNERS =
      Set.of(MAVEN + ":maven-antrun-plugin", MAVEN + ":maven-invoker-plugin");

  private static final Set<String> PHASES =
      Set.of("pre-integration-test", TEST_GOAL, "post-integration-test", "verify");

  /** Phases that come after the integration tests. */
  private static final Set<String> LATE =
      Set.of("post-integration-test", "verify", "install", "deploy");

  private final MavenProject project;

  ModuleTests(MavenProject project) {
    this.project = project;
  }

  /**
   * Returns whether this is a parent with modules that runs nothing itself: Maven finishes it
   * before its modules begin, so an environment that starts here would start too early.
   */
  boolean isIdleParent() {
    return "pom".equals(project.getPackaging())
        && !project.getModules().isEmpty()
        && plugins().noneMatch(ModuleTests::runsOther);
  }

  /** Returns whether the module's own build brings an environment up. */
  boolean startsEnvironment() {
    return plugins().anyMatch(it -> it.getKey().equals(GoalPrefix.PLUGIN) && has(it, "up"));
  }

  /**
   * Returns what of the POM will probably surprise its author.
   *
   * @param phase the phase to which {@code up} is bound; null if it is not known
   */
  List<String> hints(@Nullable String phase) {
    List<String> hints = new ArrayList<>();
    Optional<Plugin> failsafe =
        plugins().filter(it -> it.getKey().equals(FAILSAFE) && has(it, TEST_GOAL)).findFirst();
    if (phase != null && (LATE.contains(phase) || isAfterFailsafe(phase))) {
      hints.add(BuildPhrase.UP_TOO_LATE.text(phase));
    } else if (failsafe.isEmpty() && plugins().noneMatch(ModuleTests::runsOther)) {
      hints.add(BuildPhrase.NOTHING_BETWEEN.text());
    }
    if (failsafe.isPresent() && !has(failsafe.get(), "verify")) {
      hints.add(BuildPhrase.NO_VERIFY.text());
    }
    return hints;
  }

  /**
   * Returns a hint if Failsafe ran in this build and found no test.
   *
   * @param begin when the build began
   */
  Optional<String> noTestFound(Instant begin) {
    boolean asked =
        plugins().anyMatch(it -> it.getKey().equals(FAILSAFE) && has(it, TEST_GOAL) && !moves(it));
    Path reports = Path.of(project.getBuild().getDirectory()).resolve("failsafe-reports");
    return asked && !hasRun(reports.resolve("failsafe-summary.xml"), begin)
        ? Optional.of(BuildPhrase.NO_TEST_FOUND.text())
        : Optional.empty();
  }

  private static boolean hasRun(Path summary, Instant begin) {
    try {
      return !Files.getLastModifiedTime(summary).toInstant().isBefore(begin.minusSeconds(1))
          && !Files.readString(summary).contains("<completed>0</completed>");
    } catch (IOException e) {
      return false; // Failsafe writes none if it finds no test
    }
  }

  private Stream<Plugin> plugins() {
    return project.getBuildPlugins().stream();
  }

  private boolean isAfterFailsafe(String phase) {
    if (!TEST_GOAL.equals(phase)) {
      return false;
    }
    List<String> order = plugins().map(Plugin::getKey).toList();
    return order.contains(FAILSAFE) && order.indexOf(FAILSAFE) < order.indexOf(GoalPrefix.PLUGIN);
  }

  private static boolean has(Plugin plugin, String goal) {
    return plugin.getExecutions().stream().anyMatch(it -> runs(it, goal));
  }

  /** Returns whether an execution runs a goal; the phase {@code none} switches one off. */
  static boolean runs(PluginExecution execution, String goal) {
    return execution.getGoals().contains(goal) && !"none".equals(execution.getPhase());
  }

  /** Returns whether a plugin may run something that uses the environment; in doubt, true. */
  private static boolean runsOther(Plugin plugin) {
    if ("dev.paws".equals(plugin.getGroupId()) || plugin.getKey().equals(FAILSAFE)) {
      return false;
    }
    boolean known = MAVEN.equals(plugin.getGroupId()) && !RUNNERS.contains(plugin.getKey());
    return plugin.getExecutions().stream().anyMatch(it -> isBetween(it, known));
  }

  /** Maven's own plugins have known phases; where others stand by default is not in the POM. */
  private static boolean isBetween(PluginExecution execution, boolean known) {
    String phase = execution.getPhase();
    return !execution.getGoals().isEmpty()
        && (phase == null ? !known : PHASES.contains(phase) && !(known && phase.equals("verify")));
  }

  /** Returns whether Failsafe writes its summary elsewhere. */
  private static boolean moves(Plugin plugin) {
    return Stream.<ConfigurationContainer>concat(Stream.of(plugin), plugin.getExecutions().stream())
        .map(ConfigurationContainer::getConfiguration)
        .anyMatch(
            it ->
                it instanceof Xpp3Dom dom
                    && (dom.getChild("summaryFile") != null
                        || dom.getChild("reportsDirectory") != null));
  }
}
