package dev.paws.maven;

import dev.paws.core.app.LifecycleAction;
import dev.paws.core.app.port.CommonSettings;
import dev.paws.settings.SettingsReader;
import javax.inject.Inject;
import org.apache.maven.plugins.annotations.Mojo;

/**
 * Pauses running containers: they keep their memory and get no processor time. Prints what was
 * measured before and after.
 */
@Mojo(name = "pause", requiresProject = false, threadSafe = true)
final class PauseMojo extends LifecycleMojo {
  @Inject
  PauseMojo(Build build) {
    super(build);
  }

  @Override
  void perform(SettingsReader reader, CommonSettings common) {
    act(LifecycleAction.PAUSE, reader, common, Options.NONE);
  }
}
