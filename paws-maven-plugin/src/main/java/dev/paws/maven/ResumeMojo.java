package dev.paws.maven;

import dev.paws.core.app.LifecycleAction;
import dev.paws.core.app.port.CommonSettings;
import dev.paws.settings.SettingsReader;
import javax.inject.Inject;
import org.apache.maven.plugins.annotations.Mojo;

/** Lets paused containers go on, dependencies first, and returns when they are ready. */
@Mojo(name = "resume", requiresProject = false, threadSafe = true)
final class ResumeMojo extends AwaitingMojo {
  @Inject
  ResumeMojo(Build build) {
    super(build);
  }

  @Override
  void perform(SettingsReader reader, CommonSettings common) {
    act(LifecycleAction.RESUME, reader, common, options(null, null));
  }
}
