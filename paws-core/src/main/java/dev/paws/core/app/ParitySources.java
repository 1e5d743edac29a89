package dev.paws.core.app;

import dev.paws.core.app.output.Reporter;
import dev.paws.core.app.port.CommonSettings;
import dev.paws.core.app.port.EngineChoice;
import dev.paws.core.app.port.GoalFailure;
import dev.paws.core.app.port.Ports;
import dev.paws.core.compose.ComposeOptions;
import dev.paws.core.engine.Engine;
import dev.paws.core.engine.EngineException;
import dev.paws.core.file.FileAccess;
import dev.paws.core.file.IoReason;
import dev.paws.core.file.OverlaidFiles;
import dev.paws.core.finding.Finding;
import dev.paws.core.json.JsonObject;
import dev.paws.core.json.JsonReader;
import dev.paws.core.message.GoalPhrase;
import dev.paws.core.message.ParityMessage;
import dev.paws.core.parity.IgnoreRule;
import dev.paws.core.parity.ParityEnvironment;
import dev.paws.core.parity.SourceResult;
import dev.paws.core.parity.compare.DiffRequest.ParitySettings;
import dev.paws.core.parity.settings.BaselineFile;
import dev.paws.core.parity.settings.EnvironmentSpec;
import dev.paws.core.parity.settings.ParityFile;
import dev.paws.core.parity.settings.ParityFileReader;
import dev.paws.core.parity.settings.TargetFinder;
import dev.paws.core.run.EnvironmentReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Reads the environments and settings for a comparison from the project's files. */
final class ParitySources {
  private static final long LARGEST_BASELINE = 64L << 20;
  private static final long LARGEST_OBSERVATION = 256L << 20;

  private final CommonSettings common;
  private final Reporter reporter;
  private final Ports ports;
  private final FileAccess files;
  private final Path base;
  private final ParityFile file;
  private final EnvironmentReader reader;

  /**
   * Reads {@code paws.yaml}.
   *
   * @throws GoalFailure if it has errors
   */
  ParitySources(CommonSettings common, Reporter reporter, Ports ports) {
    this.common = common;
    this.reporter = reporter;
    this.ports = ports;
    this.files = ports.files();
    this.base = common.compose().baseDirectory();
    Path yaml = common.projectFile().orElse(base.resolve("paws.yaml"));
    this.file =
        common.projectFile().isPresent() || files.isFile(yaml)
            ? ParityFileReader.read(yaml, base, files)
            : ParityFile.NONE;
    sound(file.findings(), "paws.yaml");
    this.reader =
        new EnvironmentReader(common.compose(), files, this::open, ports.machine().kubernetes());
  }

  private Engine open(EnvironmentSpec.LiveEngine live) {
    Map<String, String> environment = new HashMap<>(common.compose().environment());
    live.certificates()
        .ifPresent(
            folder -> {
              environment.put("DOCKER_CERT_PATH", folder.toString());
              environment.put("DOCKER_TLS_VERIFY", "1");
            });
    EngineChoice choice = common.engine().withEnvironment(environment);
    return ports.engines().open(live.host().map(choice::withHost).orElse(choice));
  }

  /** Returns the local environment as its files define it. */
  Local local() {
    EnvironmentReader.Local local = reader.local(common.environment());
    return new Local(
        sound(local.result(), GoalPhrase.IN_LOCAL_ENVIRONMENT.text()),
        local.project(),
        local.composeFiles());
  }

  /** The local environment, the project's name, and the files from which it was read. */
  record Local(ParityEnvironment environment, String project, List<Path> composeFiles) {}

  /** Returns the local environment as it would be with other files, one of them not written yet. */
  SourceResult tried(List<Path> composeFiles, Path unwritten, String text) {
    ComposeOptions own = common.compose();
    ComposeOptions options =
        new ComposeOptions(
            own.baseDirectory(),
            composeFiles,
            own.envFiles(),
            own.profiles(),
            own.projectName(),
            own.projectDirectory(),
            own.environment(),
            own.version());
    FileAccess overlaid = new OverlaidFiles(files, unwritten, text);
    return new EnvironmentReader(options, overlaid, this::open, ports.machine().kubernetes())
        .local(common.environment())
        .result();
  }

  /**
   * Returns the target that the user names, otherwise the default one; empty if there is neither.
   */
  Optional<ParityEnvironment> target(Optional<String> asked, String project) {
    return asked.or(finder()::standard).map(name -> named(name, project));
  }

  /**
   * Returns the targets that the user names, separated by commas, otherwise the default one; empty
   * if there is neither. A path may contain commas: what exists as a whole is one target.
   */
  List<ParityEnvironment> targets(Optional<String> asked, String project) {
    if (asked.isEmpty() || finder().find(asked.get()).isPresent()) {
      return target(asked, project).stream().toList();
    }
    return Pattern.compile(",")
        .splitAsStream(asked.get())
        .map(String::strip)
        .filter(name -> !name.isEmpty())
        .distinct()
        .map(name -> named(name, project))
        .toList();
  }

  /**
   * Returns an environment by its name, path or address.
   *
   * @throws GoalFailure if there is none
   */
  ParityEnvironment named(String name, String project) {
    TargetFinder finder = finder();
    TargetFinder.Target target =
        finder
            .find(name)
            .orElseThrow(
                () ->
                    GoalFailure.environment(
                        ParityMessage.UNKNOWN_ENVIRONMENT, name, names(), finder.hint(name)));
    return sound(reader.read(target.name(), target.spec(), project), target.name());
  }

  private TargetFinder finder() {
    return new TargetFinder(file, base, files);
  }

  /**
   * Requires that the local environment is not called as another one: reports would say that they
   * are about that.
   *
   * @throws GoalFailure if it is
   */
  void requireOwnName() {
    String name = common.environment();
    if (file.environments().containsKey(name)) {
      throw GoalFailure.environment(ParityMessage.NAME_OF_ANOTHER, name);
    }
  }

  /** Returns the name of the local project; that of its folder if its files cannot be read. */
  String projectName() {
    return reader.projectName();
  }

  String names() {
    return file.environments().isEmpty()
        ? GoalPhrase.KNOWN_TARGETS.text()
        : String.join(", ", new TreeSet<>(file.environments().keySet()));
  }

  /** Returns what runs of the local project now; empty if nothing runs. */
  Optional<ParityEnvironment> running(String name, String project) {
    EnvironmentSpec engine =
        new EnvironmentSpec.LiveEngine(Optional.empty(), Optional.empty(), Optional.of(project));
    SourceResult result = reader.read(name, engine, project);
    return result.environment();
  }

  /** As {@link #running}; also empty if no engine answers. */
  Optional<ParityEnvironment> runningIfSeen(String name, String project) {
    try {
      return running(name, project);
    } catch (EngineException e) {
      return Optional.empty();
    }
  }

  /**
   * What {@code down} last observed of a project.
   *
   * @param at when, as in the file
   */
  record Observation(String at, boolean ofThisBuild) {}

  /**
   * Returns when {@code down} last observed a project; empty if it never did.
   *
   * @param build the running build
   */
  Optional<Observation> observation(String project, String build) {
    Path observed = ObservedFile.of(common, project, build);
    if (!files.isFile(observed)) {
      return Optional.empty();
    }
    try {
      JsonObject root = JsonReader.object(files.read(observed, LARGEST_OBSERVATION));
      return Optional.of(
          new Observation(root.text("captured_at"), root.text("captured_by").equals(build)));
    } catch (IOException e) {
      return Optional.of(new Observation("", false)); // reading all of it says what is wrong
    }
  }

  /**
   * Returns what {@code down} last observed of a project.
   *
   * @param build the running build
   */
  ParityEnvironment observed(String name, String project, String build) {
    Path observed = ObservedFile.of(common, project, build);
    return sound(reader.snapshot(name, observed), observed.toString());
  }

  void warn(Finding finding) {
    reporter.warnings(List.of(finding));
  }

  /** Returns the user's settings about differences. */
  ParitySettings settings(List<String> ignored) {
    List<IgnoreRule> ignores = new ArrayList<>(file.ignores());
    ignored.forEach(pattern -> ignores.add(IgnoreRule.ofProperty(pattern)));
    return new ParitySettings(
        file.mappings(),
        file.overrides(),
        ignores,
        baseline().entries().stream().map(it -> it.with(file.baselineTerms())).toList(),
        file.parameters());
  }

  Path baselineFile() {
    return file.baseline().orElse(base.resolve("paws.baseline"));
  }

  private BaselineFile.Baseline baseline() {
    Path path = baselineFile();
    if (!files.isFile(path)) {
      return new BaselineFile.Baseline(List.of(), List.of());
    }
    try {
      String text = new String(files.read(path, LARGEST_BASELINE), StandardCharsets.UTF_8);
      BaselineFile.Baseline baseline = BaselineFile.read(base, path, text);
      sound(baseline.findings(), GoalPhrase.IN_BASELINE.text());
      return baseline;
    } catch (IOException e) {
      throw GoalFailure.environment(ParityMessage.UNREADABLE_SOURCE, path, IoReason.of(e));
    }
  }

  private ParityEnvironment sound(SourceResult result, String where) {
    result.environment().ifPresent(environment -> reporter.hide(environment.secrets()));
    sound(result.findings(), where);
    return result
        .environment()
        .orElseThrow(
            () ->
                GoalFailure.environment(
                    ParityMessage.UNREADABLE_SOURCE, where, GoalPhrase.NO_SERVICES.text()));
  }

  private void sound(List<Finding> findings, String where) {
    reporter.warnings(findings);
    if (findings.stream().anyMatch(Finding::isError)) {
      throw reporter.errors(findings, where);
    }
  }
}
