package dev.paws.maven;

import dev.paws.core.app.LifecycleAction;
import dev.paws.core.app.port.CommonSettings;
import dev.paws.settings.SettingsReader;
import javax.inject.Inject;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Stops containers and starts them again, with running services that depend on them with restart:
 * true, and returns when they are ready.
 */
@Mojo(name = "restart", requiresProject = false, threadSafe = true)
final class RestartMojo extends AwaitingMojo {
  /**
   * Seconds that a container may take to stop before it is killed. Default: as the container
   * defines.
   */
  @Parameter(property = "paws.stopTimeout")
  private @Nullable String stopTimeout;

  @Inject
  RestartMojo(Build build) {
    super(build);
  }

  @Override
  void perform(SettingsReader reader, CommonSettings common) {
    act(LifecycleAction.RESTART, reader, common, options(null, stopTimeout));
  }
}
