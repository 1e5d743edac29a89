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
 * Writes a Compose override file that makes the local environment match another one, as far as such
 * a file can: paws.outputFile, otherwise compose.parity.yaml beside the first Compose file. The
 * file is shown and tried before it is written. It contains no secret.
 */
@Mojo(name = "fix", requiresProject = false, threadSafe = true)
final class FixMojo extends PawsMojo {
  /** The environment to match; the same values as for paws:diff. */
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
