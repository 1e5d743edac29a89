package dev.paws.maven;

import dev.paws.goal.CommonSettings;
import dev.paws.goal.SettingsReader;
import dev.paws.goal.StatusGoal;
import javax.inject.Inject;
import org.apache.maven.plugins.annotations.Mojo;

/** Shows the services of the environment, whoever started it: state, health and ports. */
@Mojo(name = "status", requiresProject = false, threadSafe = true)
final class StatusMojo extends PawsMojo {
  @Inject
  StatusMojo(Build build) {
    super(build);
  }

  @Override
  void perform(SettingsReader reader, CommonSettings common) {
    reader.check();
    new StatusGoal(goals(common)).run(common);
  }
}
