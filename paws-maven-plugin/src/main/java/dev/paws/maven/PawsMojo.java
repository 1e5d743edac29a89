package dev.paws.maven;

import dev.paws.core.app.Isolation;
import dev.paws.core.app.WorkflowRecorder;
import dev.paws.core.app.port.CommonSettings;
import dev.paws.core.app.port.EngineChoice;
import dev.paws.core.app.port.EngineTransport;
import dev.paws.core.app.port.Output;
import dev.paws.core.app.port.Ports;
import dev.paws.core.app.port.SecretRegistry;
import dev.paws.core.compose.ComposeOptions;
import dev.paws.core.file.FileAccess;
import dev.paws.core.message.BuildPhrase;
import dev.paws.core.message.GoalPhrase;
import dev.paws.core.run.ProjectLoader;
import dev.paws.host.ProcessVariables;
import dev.paws.runtime.Interruption;
import dev.paws.settings.HistoryParameters;
import dev.paws.settings.SettingsReader;
import dev.paws.settings.StandardInput;
import dev.paws.store.HistorySettings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** What all goals share: common properties, and how they fail. */
abstract class PawsMojo extends AbstractMojo {
  private final Build build;

  /** The values to mask, as far as they are known yet. */
  private final SecretRegistry hidden = new SecretRegistry();

  /**
   * Do nothing. Default: true if the goal is bound to a phase and skipTests, skipITs or
   * maven.test.skip is set, otherwise false.
   */
  @Parameter(property = "paws.skip")
  private @Nullable String skip;

  /**
   * Compose files, separated by commas, merged in this order. Default: as Docker Compose discovers
   * them in the project's base directory, including the override file.
   */
  @Parameter(property = "paws.composeFiles")
  private @Nullable String composeFiles;

  /**
   * Env files for interpolation, separated by commas. Default: .env beside the first Compose file.
   */
  @Parameter(property = "paws.envFiles")
  private @Nullable String envFiles;

  /** Active profiles, separated by commas. Default: COMPOSE_PROFILES. */
  @Parameter(property = "paws.profiles")
  private @Nullable String profiles;

  /** Compose project name. Default: as Docker Compose derives it. */
  @Parameter(property = "paws.projectName")
  private @Nullable String projectName;

  /** Name of the local environment in reports. */
  @Parameter(property = "paws.environment", defaultValue = "local")
  private @Nullable String environment;

  /**
   * Engine to use. Default: DOCKER_HOST, then the Docker context, then known Docker and Podman
   * sockets.
   */
  @Parameter(property = "paws.dockerHost")
  private @Nullable String dockerHost;

  /**
   * How the engine is spoken to: sockets, or zerodep, docker-java's own transport, which must then
   * be a dependency of the plugin. Windows pipes use it by themselves.
   */
  @Parameter(property = "paws.transport", defaultValue = "sockets")
  private @Nullable String transport;

  /** Seconds that the engine may take for an ordinary answer. Default: 60. */
  @Parameter(property = "paws.engineTimeout")
  private @Nullable String engineTimeout;

  /** File for the goal's machine-readable result, as JSON. */
  @Parameter(property = "paws.outputFile")
  private @Nullable String outputFile;

  /** What goes to standard output: text or json. */
  @Parameter(property = "paws.format", defaultValue = "text")
  private @Nullable String format;

  /**
   * Project directory, like --project-directory of Docker Compose. Default: the folder of the first
   * Compose file.
   */
  @Parameter(property = "paws.projectDirectory")
  private @Nullable String projectDirectory;

  /** Version of Docker Compose to read files as: 2.26, 2.40 or 5. */
  @Parameter(property = "paws.compose", defaultValue = "5")
  private @Nullable String compose;

  /** Project file. Default: paws.yaml beside the POM, if there is one. */
  @Parameter(property = "paws.config")
  private @Nullable String config;

  /** Give each build a separate project name and free ports; its volumes are removed with it. */
  @Parameter(property = "paws.isolate", defaultValue = "false")
  private @Nullable String isolate;

  /** Seconds to wait for an environment that another build uses. */
  @Parameter(property = "paws.lockTimeout", defaultValue = "300")
  private @Nullable String lockTimeout;

  /**
   * Whether Compose files can use Maven's properties as variables: -D before the process
   * environment, that before properties of the POM, those before .env.
   */
  @Parameter(property = "paws.interpolateProperties", defaultValue = "false")
  private @Nullable String interpolateProperties;

  /** Folder for locks. Default: the user's state folder on this operating system. */
  @Parameter(property = "paws.stateFolder")
  private @Nullable String stateFolder;

  /** Remember results of health checks, states and starts in .paws. */
  @Parameter(property = "paws.history", defaultValue = "true")
  private @Nullable String history;

  /**
   * JDBC URL of the history, for example jdbc:postgresql://host/database for a team. Default: the
   * SQLite file .paws/history.db.
   */
  @Parameter(property = "paws.history.url")
  private @Nullable String historyUrl;

  /** How long results of health checks are kept, for example 12h or 30d. Default: 30d. */
  @Parameter(property = "paws.history.keep")
  private @Nullable String historyKeep;

  PawsMojo(Build build) {
    this.build = build;
  }

  @Override
  public final void execute() throws MojoExecutionException, MojoFailureException {
    hidden.add(ProjectLoader.secrets(ProcessVariables.all()));
    try {
      MavenFailures.mapped(
          hidden::values,
          build::workingCommands,
          () -> {
            build.unknownSettings().forEach(it -> getLog().warn(it.text()));
            SettingsReader reader = new SettingsReader(build.folder());
            if (reader.flag("paws.skip", skip)) {
              reader.check();
              getLog().info(GoalPhrase.SKIPPED.text());
            } else if (skip == null && build.skipsTests().isPresent()) {
              reader.check();
              getLog().info(GoalPhrase.SKIPPED_TESTS.text(build.skipsTests().get()));
            } else if (skip == null && build.isIdleParent()) {
              reader.check();
              getLog().info(BuildPhrase.IDLE_PARENT.text());
            } else {
              perform(reader, common(reader));
            }
          });
    } finally {
      Interruption.stayWhileProcessEnds();
    }
  }

  /** Reads the goal's own settings and makes its call. */
  abstract void perform(SettingsReader reader, CommonSettings common);

  /** Returns the ports for the use case. */
  final Ports ports(CommonSettings common) {
    SettingsReader reader = new SettingsReader(build.folder()); // what is wrong was reported before
    Ports ports =
        MavenPorts.of(
            build,
            new MavenConsole(
                getLog(), build.streams(), isJson(common), hidden, build::workingCommands),
            isJson(common),
            new MavenPorts.Locks(lockFolder(reader), lockTimeout(reader)),
            historySettings(reader));
    BuildGuard.of(build.session())
        .tests()
        .follow(build.folder(), new WorkflowRecorder(ports, Optional.empty(), build.command()));
    return ports;
  }

  private static boolean isJson(CommonSettings common) {
    return common.output().format() == Output.Format.JSON;
  }

  /** Returns whether the environment is for this build alone. */
  final boolean isolated() {
    return "true".equalsIgnoreCase(isolate);
  }

  final Build build() {
    return build;
  }

  /** Reads the settings that all goals share; the reader's check reports what is wrong. */
  private CommonSettings common(SettingsReader reader) {
    ComposeOptions options = composeOptions(reader);
    CommonSettings common =
        new CommonSettings(
            reader.flag("paws.isolate", isolate)
                ? Isolation.of(options, build.id(), FileAccess.disk())
                : options,
            new EngineChoice(
                reader.text(dockerHost),
                reader.choice(
                    "paws.transport", transport, EngineTransport.class, EngineTransport.SOCKETS),
                reader.seconds("paws.engineTimeout", engineTimeout),
                options.environment(),
                UserFolders.home()),
            new Output(
                reader.text(environment).orElse("local"),
                reader.path("paws.outputFile", outputFile),
                reader.choice("paws.format", format, Output.Format.class, Output.Format.TEXT),
                build.workFolder()),
            reader.path("paws.config", config));
    lockFolder(reader);
    lockTimeout(reader);
    historySettings(reader);
    return common;
  }

  private ComposeOptions composeOptions(SettingsReader reader) {
    return new ComposeOptions(
        build.folder(),
        StandardInput.spooled(
            reader.paths("paws.composeFiles", composeFiles),
            build.folder(),
            build.workFolder(),
            System.in),
        reader.paths("paws.envFiles", envFiles),
        reader.list(profiles),
        reader.text(projectName),
        reader
            .path("paws.projectDirectory", projectDirectory)
            .or(() -> StandardInput.folder(reader.list(composeFiles), build.folder())),
        reader.flag("paws.interpolateProperties", interpolateProperties)
            ? InterpolationVariables.of(
                build.session().getUserProperties(),
                ProcessVariables.all(),
                build.project().getProperties())
            : ProcessVariables.all(),
        reader.composeVersion(compose));
  }

  private HistorySettings historySettings(SettingsReader reader) {
    return new HistoryParameters(history, historyUrl, historyKeep)
        .read(reader, build.folder(), UserFolders::userAtHost);
  }

  private Path lockFolder(SettingsReader reader) {
    return UserFolders.locks(reader.path("paws.stateFolder", stateFolder));
  }

  private Duration lockTimeout(SettingsReader reader) {
    return reader.seconds("paws.lockTimeout", lockTimeout).orElse(Duration.ofMinutes(5));
  }
}
