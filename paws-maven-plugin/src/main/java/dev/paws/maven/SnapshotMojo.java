package dev.paws.maven;

import dev.paws.core.app.Snapshot;
import dev.paws.core.app.port.CommonSettings;
import dev.paws.settings.SettingsReader;
import javax.inject.Inject;
import org.apache.maven.plugins.annotations.Mojo;

/**
 * Writes what runs of the environment into a file that paws:diff can compare later, or on another
 * machine: paws.outputFile, otherwise target/paws/snapshot.json. It contains no secret.
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
    new Snapshot(ports(common)).run(common);
  }
}
