package dev.paws.maven;

import dev.paws.core.app.LifecycleAction;
import dev.paws.core.app.port.CommonSettings;
import dev.paws.settings.SettingsReader;
import javax.inject.Inject;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Stops containers, dependents first, and keeps them with their data. Works without the Compose
 * files if the project's name is known.
 */
@Mojo(name = "stop", requiresProject = false, threadSafe = true)
final class StopMojo extends LifecycleMojo {
  /**
   * Seconds that a container may take to stop before it is killed. Default: as the container
   * defines.
   */
  @Parameter(property = "paws.stopTimeout")
  private @Nullable String stopTimeout;

  @Inject
  StopMojo(Build build) {
    super(build);
  }

  @Override
  void perform(SettingsReader reader, CommonSettings common) {
    act(LifecycleAction.STOP, reader, common, new Options(null, null, null, stopTimeout));
  }
}
