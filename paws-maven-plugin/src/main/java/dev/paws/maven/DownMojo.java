package dev.paws.maven;

import dev.paws.core.app.Down;
import dev.paws.core.app.DownSettings;
import dev.paws.core.app.port.CommonSettings;
import dev.paws.core.app.port.Ports;
import dev.paws.settings.DownParameters;
import dev.paws.settings.SettingsReader;
import javax.inject.Inject;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Stops and removes the environment; its volumes stay unless asked for. First writes what was
 * observed to target/paws/observed.json, and to another file beside it for each project. Succeeds
 * if there is nothing to do, or if the Compose files are gone but the project's name is known.
 */
@Mojo(
    name = "down",
    defaultPhase = LifecyclePhase.POST_INTEGRATION_TEST,
    requiresProject = false,
    threadSafe = true)
final class DownMojo extends PawsMojo {
  /** Remove the volumes too, with their data. */
  @Parameter(property = "paws.volumes", defaultValue = "false")
  private @Nullable String volumes;

  /** Remove containers of services that are gone from the Compose files. */
  @Parameter(property = "paws.removeOrphans", defaultValue = "true")
  private @Nullable String removeOrphans;

  /**
   * Seconds that a container may take to stop before it is killed. Default: as the container
   * defines.
   */
  @Parameter(property = "paws.stopTimeout")
  private @Nullable String stopTimeout;

  /** Seconds for everything. */
  @Parameter(property = "paws.timeout", defaultValue = "300")
  private @Nullable String timeout;

  /** If the goal is bound to a phase, leave the environment running and print how to remove it. */
  @Parameter(property = "paws.keepRunning", defaultValue = "false")
  private @Nullable String keepRunning;

  @Inject
  DownMojo(Build build) {
    super(build);
  }

  @Override
  void perform(SettingsReader reader, CommonSettings common) {
    DownSettings settings =
        new DownParameters(
                isolated() ? "true" : volumes,
                removeOrphans,
                stopTimeout,
                timeout,
                build().isNamed(),
                build().isBound())
            .read(reader, common);
    boolean keep = reader.flag("paws.keepRunning", keepRunning) && build().isBound();
    reader.check();
    Ports ports = ports(common);
    build().noTestFound().ifPresent(ports.console()::warn);
    Down down = new Down(ports);
    if (keep) {
      down.keep(settings, build().version());
    } else {
      down.run(settings);
    }
  }
}
