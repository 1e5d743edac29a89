package dev.paws.maven;

import dev.paws.core.app.Prune;
import dev.paws.core.app.PruneSettings;
import dev.paws.core.app.port.CommonSettings;
import dev.paws.settings.SettingsReader;
import java.time.Duration;
import javax.inject.Inject;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Removes the environments of builds that have ended without taking them down, of all projects on
 * the engine. Environments of people and of running builds, and resources without labels of Paws,
 * are never touched. Volumes stay unless asked for.
 */
@Mojo(name = "prune", requiresProject = false, aggregator = true, threadSafe = true)
final class PruneMojo extends PawsMojo {
  /** Only list what would be removed. */
  @Parameter(property = "paws.dryRun", defaultValue = "false")
  private @Nullable String dryRun;

  /** Also remove the volumes that ended builds left behind, with their data. */
  @Parameter(property = "paws.volumes", defaultValue = "false")
  private @Nullable String volumes;

  /** Treat builds of other machines as ended, because this machine cannot find out. */
  @Parameter(property = "paws.takeOver", defaultValue = "false")
  private @Nullable String takeOver;

  /** Seconds for each environment. */
  @Parameter(property = "paws.timeout", defaultValue = "300")
  private @Nullable String timeout;

  @Inject
  PruneMojo(Build build) {
    super(build);
  }

  @Override
  void perform(SettingsReader reader, CommonSettings common) {
    PruneSettings settings =
        new PruneSettings(
            common,
            reader.flag("paws.volumes", volumes),
            reader.flag("paws.takeOver", takeOver),
            reader.flag("paws.dryRun", dryRun),
            reader.seconds("paws.timeout", timeout).orElse(Duration.ofMinutes(5)));
    reader.check();
    new Prune(ports(common)).run(settings);
  }
}
