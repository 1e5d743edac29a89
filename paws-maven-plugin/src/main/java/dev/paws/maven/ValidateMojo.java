package dev.paws.maven;

import dev.paws.goal.CommonSettings;
import dev.paws.goal.SettingsReader;
import dev.paws.goal.ValidateGoal;
import javax.inject.Inject;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;

/** Checks the Compose files and the environment that they define. Needs no engine. */
@Mojo(
    name = "validate",
    defaultPhase = LifecyclePhase.VALIDATE,
    requiresProject = false,
    threadSafe = true)
final class ValidateMojo extends PawsMojo {
  @Inject
  ValidateMojo(Build build) {
    super(build);
  }

  @Override
  void perform(SettingsReader reader, CommonSettings common) {
    reader.check();
    new ValidateGoal(goals(common).console()).run(common);
  }
}
