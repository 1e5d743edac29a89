package dev.paws.maven;

import dev.paws.core.finding.Finding;
import dev.paws.terminal.Consoles;
import dev.paws.terminal.TerminalFacts;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javax.inject.Inject;
import javax.inject.Named;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.execution.scope.MojoExecutionScoped;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.project.MavenProject;

/** The build that a goal runs in: its folders, its log, and whether there is one. */
@Named
@MojoExecutionScoped
final class Build {
  private final MavenSession session;
  private final MavenProject project;
  private final MojoExecution execution;

  @Inject
  Build(MavenSession session, MavenProject project, MojoExecution execution) {
    this.session = session;
    this.project = project;
    this.execution = execution;
  }

  MavenSession session() {
    return session;
  }

  MavenProject project() {
    return project;
  }

  /** Returns the project's folder; without a POM, the folder in which Maven was started. */
  Path folder() {
    File pom = project.getFile();
    return pom == null || pom.getParentFile() == null
        ? Path.of(session.getExecutionRootDirectory()).toAbsolutePath()
        : pom.getParentFile().toPath().toAbsolutePath();
  }

  /** Returns the goals and phases that the user typed: {@code verify}. */
  String command() {
    return String.join(" ", session.getRequest().getGoals());
  }

  /** Returns {@code target/paws}. */
  Path workFolder() {
    String target = project.getFile() == null ? "target" : project.getBuild().getDirectory();
    return folder().resolve(target).resolve("paws");
  }

  /** Returns whether the goal is bound to a phase, rather than typed by a person. */
  boolean isBound() {
    return execution.getSource() == MojoExecution.Source.LIFECYCLE;
  }

  /**
   * Returns whether this goal would start an environment in a parent that tests nothing, although
   * modules start it themselves.
   */
  boolean isIdleParent() {
    return isBound()
        && "up".equals(execution.getGoal())
        && new ModuleTests(project).isIdleParent()
        && session.getProjects().stream()
            .anyMatch(it -> !it.equals(project) && new ModuleTests(it).startsEnvironment());
  }

  /** Returns what of the POM will probably surprise its author; empty if nobody bound the goal. */
  List<String> hints() {
    return isBound() ? new ModuleTests(project).hints(execution.getLifecyclePhase()) : List.of();
  }

  /** Returns a hint if this module's integration tests were to run and none was found. */
  Optional<String> noTestFound() {
    return isBound()
        ? new ModuleTests(project).noTestFound(session.getRequest().getStartTime().toInstant())
        : Optional.empty();
  }

  /** Returns a text whose commands can be typed in the folder of this build. */
  String workingCommands(String text) {
    return GoalPrefix.of(session, project, version()).working(text);
  }

  /**
   * Returns the property that skips this build's tests, if the goal is bound to a phase; empty if
   * tests run.
   */
  Optional<String> skipsTests() {
    return Stream.of("skipTests", "skipITs", "maven.test.skip")
        .filter(name -> isBound() && isOn(name))
        .findFirst();
  }

  private boolean isOn(String name) {
    String value = session.getUserProperties().getProperty(name);
    String text = value == null ? project.getProperties().getProperty(name) : value;
    return text != null && (text.isBlank() || text.strip().equalsIgnoreCase("true"));
  }

  /** Returns whether a person typed the goal and the project's name. */
  boolean isNamed() {
    return !isBound() && session.getUserProperties().containsKey("paws.projectName");
  }

  /** Returns warnings of settings that no goal has, each once in a session. */
  List<Finding> unknownSettings() {
    return WrittenSettings.unknown(session, project, execution);
  }

  /** Returns the build's id. */
  String id() {
    return Long.toString(ProcessHandle.current().pid(), Character.MAX_RADIX)
        + "-"
        + Long.toString(
            session.getRequest().getStartTime().toInstant().toEpochMilli(), Character.MAX_RADIX)
        + Integer.toString(
            System.identityHashCode(session.getRequest()) & 0xfff, Character.MAX_RADIX);
  }

  String version() {
    return execution.getVersion();
  }

  /** Returns name and version, for reports. */
  String tool() {
    return "paws " + version();
  }

  Streams streams() {
    return Streams.of(session.getSystemProperties().getProperty("maven.version", ""));
  }

  TerminalFacts terminal() {
    boolean windows =
        System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("windows");
    return new TerminalFacts(
        Consoles.isTerminal(System.console()),
        windows,
        session.getRequest().isInteractiveMode(),
        session.isParallel(),
        Optional.ofNullable(session.getUserProperties().getProperty("style.color")),
        System.getenv());
  }
}
