package dev.paws.maven;

import dev.paws.core.app.Status;
import dev.paws.core.app.port.CommonSettings;
import dev.paws.settings.SettingsReader;
import javax.inject.Inject;
import org.apache.maven.plugins.annotations.Mojo;

/** Shows the services of the environment, no matter who started it: state, health and ports. */
@Mojo(name = "status", requiresProject = false, threadSafe = true)
class StatusMojo extends PawsMojo {
  @Inject
  StatusMojo(Build build) {
    super(build);
  }

  @Override
  void perform(SettingsReader reader, CommonSettings common) {
    reader.check();
    new Status(ports(common)).run(common);
  }
}
