package dev.paws.maven;

import dev.paws.goal.CommonSettings;
import dev.paws.goal.SettingsReader;
import dev.paws.goal.SnapshotGoal;
import javax.inject.Inject;
import org.apache.maven.plugins.annotations.Mojo;

/**
 * Writes what runs of the environment into a file that paws:diff can compare with later, or on
 * another machine: paws.outputFile, else target/paws/snapshot.json. No secret is in it.
 */
@Mojo(name = "snapshot", requiresProject = false, threadSafe = true)
final class SnapshotMojo extends PawsMojo {
  @Inject
  SnapshotMojo(Build build) {
    super(build);
  }

  @Override
  void perform(SettingsReader reader, CommonSettings common) {
    reader.check();
    new SnapshotGoal(goals(common)).run(common);
  }
}
