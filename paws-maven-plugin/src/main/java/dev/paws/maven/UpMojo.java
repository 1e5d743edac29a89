package dev.paws.maven;

import dev.paws.core.app.DownSettings;
import dev.paws.core.app.Up;
import dev.paws.core.app.UpPreview;
import dev.paws.core.app.UpSettings;
import dev.paws.core.app.port.CommonSettings;
import dev.paws.core.app.port.Ports;
import dev.paws.settings.DownParameters;
import dev.paws.settings.SettingsReader;
import dev.paws.settings.UpParameters;
import java.util.Map;
import javax.inject.Inject;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Brings the environment up and returns when it is ready. For each published port the build then
 * has the properties paws.SERVICE.port.CONTAINERPORT and paws.SERVICE.host, also in
 * target/paws/environment.properties. If the goal is bound to a phase, a build that fails or is
 * interrupted before paws:down takes the environment down.
 */
@Mojo(
    name = "up",
    defaultPhase = LifecyclePhase.PRE_INTEGRATION_TEST,
    requiresProject = false,
    threadSafe = true)
final class UpMojo extends PawsMojo {
  /** Services to bring up, separated by commas; their dependencies are included. Default: all. */
  @Parameter(property = "paws.services")
  private @Nullable String services;

  /** Seconds for everything. */
  @Parameter(property = "paws.timeout", defaultValue = "300")
  private @Nullable String timeout;

  /**
   * Seconds that a container without a health check and without published TCP ports must run
   * without a crash.
   */
  @Parameter(property = "paws.settle", defaultValue = "3")
  private @Nullable String settle;

  /** When to build images: missing, always or never. */
  @Parameter(property = "paws.build", alias = "buildImages", defaultValue = "missing")
  private @Nullable String build;

  /** When to replace existing containers: changed, always or never. */
  @Parameter(property = "paws.recreate", defaultValue = "changed")
  private @Nullable String recreate;

  /**
   * How many containers services have, if not as the files say: SERVICE=NUMBER, separated by
   * commas.
   */
  @Parameter(property = "paws.scale")
  private @Nullable String scale;

  /** Only the services that are marked with x-paws: { core: true }, and their dependencies. */
  @Parameter(property = "paws.fast", defaultValue = "false")
  private @Nullable String fast;

  /**
   * Which ports of this machine to publish: declared, or random free ones. Default: declared, with
   * paws.isolate random.
   */
  @Parameter(property = "paws.ports")
  private @Nullable String ports;

  /** Remove containers of services that are gone from the Compose files. */
  @Parameter(property = "paws.removeOrphans", defaultValue = "false")
  private @Nullable String removeOrphans;

  /**
   * Leave the environment running after the build, even if it fails, and print how to remove it;
   * what a failed up created stays too.
   */
  @Parameter(property = "paws.keepRunning", defaultValue = "false")
  private @Nullable String keepRunning;

  /** Remove what a failed up created; false keeps it for inspection. */
  @Parameter(property = "paws.rollback", defaultValue = "true")
  private @Nullable String rollback;

  /**
   * Treat the environment of a build on another machine as left behind, because this machine cannot
   * find out whether that build still runs.
   */
  @Parameter(property = "paws.takeOver", defaultValue = "false")
  private @Nullable String takeOver;

  /** Whether to remove volumes too when a failed build takes the environment down. */
  @Parameter(property = "paws.volumes", defaultValue = "false")
  private @Nullable String volumes;

  /** Seconds that a container may take to stop when a failed build takes the environment down. */
  @Parameter(property = "paws.stopTimeout")
  private @Nullable String stopTimeout;

  /** Seconds for everything when a failed build takes the environment down. */
  @Parameter(property = "paws.teardownTimeout", defaultValue = "300")
  private @Nullable String teardownTimeout;

  /**
   * Host on which tests reach published ports. Default: the engine's machine; if Maven runs in a
   * container of that engine, the gateway of its network.
   */
  @Parameter(property = "paws.host")
  private @Nullable String host;

  /**
   * Environment variables for tests, each with a template: {SERVICE.host},
   * {SERVICE.port.CONTAINERPORT} and {SERVICE.environment.VARIABLE} are filled in. Surefire and
   * Failsafe pass them to tests without configuration.
   */
  @Parameter private @Nullable Map<String, @Nullable String> export;

  /**
   * Environment variables for tests on the command line: NAME=template, separated by commas; in
   * front of these, spring or quarkus for the variables by which these frameworks find the servers
   * of the Compose files.
   */
  @Parameter(property = "paws.export")
  private @Nullable String exports;

  /**
   * Whether secrets that everybody can read in the Compose files may stand in files and properties
   * for tests.
   */
  @Parameter(property = "paws.exportSecrets", defaultValue = "false")
  private @Nullable String exportSecrets;

  /**
   * Whether to write target/paws/application-paws.properties, with all exported variables, secrets
   * included, for spring.config.import; only its owner can read it.
   */
  @Parameter(property = "paws.applicationProperties", defaultValue = "false")
  private @Nullable String applicationProperties;

  /** Only print what would be done, and change nothing. */
  @Parameter(property = "paws.dryRun", defaultValue = "false")
  private @Nullable String dryRun;

  @Inject
  UpMojo(Build build) {
    super(build);
  }

  @Override
  void perform(SettingsReader reader, CommonSettings common) {
    UpSettings settings =
        new UpParameters(
                services,
                fast,
                scale,
                build,
                recreate,
                isolated() && ports == null ? "random" : ports,
                timeout,
                settle,
                removeOrphans,
                keepRunning,
                rollback,
                isolated(),
                takeOver,
                reader.exports(
                    PomExports.of(build(), export), exports, exportSecrets, applicationProperties),
                build().isBound(),
                build().version(),
                host)
            .read(reader, common);
    DownSettings cleanUp =
        new DownParameters(
                isolated() ? "true" : volumes,
                "true",
                stopTimeout,
                teardownTimeout,
                false,
                build().isBound())
            .read(reader, common, "paws.teardownTimeout");
    boolean preview = reader.flag("paws.dryRun", dryRun);
    reader.check();
    Ports ports = ports(common);
    if (preview) {
      new UpPreview(ports).run(settings, cleanUp);
      return;
    }
    build().hints().forEach(ports.console()::warn);
    new Up(ports, new Publishing(build(), ports.console())).run(settings, cleanUp);
  }
}
