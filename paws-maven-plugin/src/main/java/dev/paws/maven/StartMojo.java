package dev.paws.maven;

import dev.paws.core.app.LifecycleAction;
import dev.paws.core.app.port.CommonSettings;
import dev.paws.settings.SettingsReader;
import javax.inject.Inject;
import org.apache.maven.plugins.annotations.Mojo;

/**
 * Starts containers that were stopped, dependencies first, and returns when they are ready.
 * Containers that do not exist are not created.
 */
@Mojo(name = "start", requiresProject = false, threadSafe = true)
final class StartMojo extends AwaitingMojo {
  @Inject
  StartMojo(Build build) {
    super(build);
  }

  @Override
  void perform(SettingsReader reader, CommonSettings common) {
    act(LifecycleAction.START, reader, common, options(null, null));
  }
}
