package dev.paws.maven;

import dev.paws.goal.CommonSettings;
import dev.paws.goal.ConfigGoal;
import dev.paws.goal.SettingsReader;
import javax.inject.Inject;
import org.apache.maven.plugins.annotations.Mojo;

/**
 * Prints the fully resolved Compose model as JSON, as "docker compose config --format json" does;
 * with paws.outputFile into that file. Needs no engine.
 */
@Mojo(name = "config", requiresProject = false, threadSafe = true)
final class ConfigMojo extends PawsMojo {
  @Inject
  ConfigMojo(Build build) {
    super(build);
  }

  @Override
  void perform(SettingsReader reader, CommonSettings common) {
    reader.check();
    new ConfigGoal(goals(common).console()).run(common);
  }
}
