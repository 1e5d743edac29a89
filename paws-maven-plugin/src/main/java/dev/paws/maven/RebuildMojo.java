package dev.paws.maven;

import dev.paws.core.app.LifecycleAction;
import dev.paws.core.app.port.CommonSettings;
import dev.paws.settings.SettingsReader;
import javax.inject.Inject;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Builds the images of services anew and replaces their containers; the containers of other
 * services stay, except that those which depend on a replaced one with restart: true are restarted.
 */
@Mojo(name = "rebuild", requiresProject = false, threadSafe = true)
final class RebuildMojo extends AwaitingMojo {
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
  RebuildMojo(Build build) {
    super(build);
  }

  @Override
  void perform(SettingsReader reader, CommonSettings common) {
    act(LifecycleAction.REBUILD, reader, common, options(ports, stopTimeout));
  }
}
