package dev.paws.maven;

import dev.paws.core.app.Watch;
import dev.paws.core.app.WatchSettings;
import dev.paws.core.app.port.CommonSettings;
import dev.paws.core.app.port.Ports;
import dev.paws.settings.SettingsReader;
import javax.inject.Inject;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Brings the environment up and follows changes of files as develop.watch says: copies them into
 * containers, rebuilds, restarts, or runs a command. Ctrl-C ends it; the environment goes on.
 */
@Mojo(name = "watch", requiresProject = false, threadSafe = true)
final class WatchMojo extends AwaitingMojo {
  /** Only watch, and bring nothing up before. */
  @Parameter(property = "paws.noUp", defaultValue = "false")
  private @Nullable String noUp;

  /** Remove the images that a rebuild replaces. */
  @Parameter(property = "paws.prune", defaultValue = "true")
  private @Nullable String prune;

  /** Hide the progress of rebuilds and restarts. */
  @Parameter(property = "paws.quiet", defaultValue = "false")
  private @Nullable String quiet;

  /**
   * Which ports of this machine new containers publish: declared, or random free ones. Default:
   * declared, with paws.isolate random.
   */
  @Parameter(property = "paws.ports")
  private @Nullable String ports;

  /**
   * Seconds that a container may take to stop before it is killed. Default: as the container
   * defines.
   */
  @Parameter(property = "paws.stopTimeout")
  private @Nullable String stopTimeout;

  @Inject
  WatchMojo(Build build) {
    super(build);
  }

  @Override
  void perform(SettingsReader reader, CommonSettings common) {
    WatchSettings settings =
        new WatchSettings(
            settings(reader, common, options(ports, stopTimeout)),
            reader.flag("paws.noUp", noUp),
            reader.flag("paws.prune", prune),
            reader.flag("paws.quiet", quiet));
    reader.check();
    Ports all = ports(common);
    new Watch(all, MavenPorts.watching(), new Publishing(build(), all.console())).run(settings);
  }
}
