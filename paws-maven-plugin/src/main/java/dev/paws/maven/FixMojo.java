package dev.paws.maven;

import dev.paws.core.app.Fix;
import dev.paws.core.app.FixSettings;
import dev.paws.core.app.port.CommonSettings;
import dev.paws.settings.SettingsReader;
import javax.inject.Inject;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Writes a Compose override file with which the local environment runs as another one does, as far
 * as such a file can say it: paws.outputFile, else compose.parity.yaml beside the first Compose
 * file. It is shown and tried before it is written. No secret is in it.
 */
@Mojo(name = "fix", requiresProject = false, threadSafe = true)
final class FixMojo extends PawsMojo {
  /** The environment to follow, as paws:diff takes it. */
  @Parameter(property = "paws.target")
  private @Nullable String target;

  /** Show the file and write nothing. */
  @Parameter(property = "paws.dryRun", defaultValue = "false")
  private @Nullable String dryRun;

  @Inject
  FixMojo(Build build) {
    super(build);
  }

  @Override
  void perform(SettingsReader reader, CommonSettings common) {
    FixSettings settings =
        new FixSettings(common, reader.text(target), reader.flag("paws.dryRun", dryRun));
    reader.check();
    new Fix(ports(common), build().tool()).run(settings);
  }
}
