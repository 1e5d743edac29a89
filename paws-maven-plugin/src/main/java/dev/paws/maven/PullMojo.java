package dev.paws.maven;

import dev.paws.core.app.PullImages;
import dev.paws.core.app.PullSettings;
import dev.paws.core.app.port.CommonSettings;
import dev.paws.settings.ImageParameters;
import dev.paws.settings.SettingsReader;
import javax.inject.Inject;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Pulls the images of services; containers stay as they are. An image that cannot be pulled is only
 * a warning if its service can build it.
 */
@Mojo(name = "pull", requiresProject = false, threadSafe = true)
final class PullMojo extends PawsMojo {
  /** Only these services, separated by commas. Default: all. */
  @Parameter(property = "paws.services")
  private @Nullable String services;

  /** Include the services that these depend on. */
  @Parameter(property = "paws.includeDeps", defaultValue = "false")
  private @Nullable String includeDeps;

  /** When to pull: missing or always. Default: as pull_policy of each service says, else always. */
  @Parameter(property = "paws.policy")
  private @Nullable String policy;

  /** Leave out images that can be built. */
  @Parameter(property = "paws.ignoreBuildable", defaultValue = "false")
  private @Nullable String ignoreBuildable;

  /** Only warn of images that cannot be pulled. */
  @Parameter(property = "paws.ignorePullFailures", defaultValue = "false")
  private @Nullable String ignorePullFailures;

  /** Hide the progress. */
  @Parameter(property = "paws.quiet", defaultValue = "false")
  private @Nullable String quiet;

  /** Seconds for everything. */
  @Parameter(property = "paws.timeout", defaultValue = "1800")
  private @Nullable String timeout;

  @Inject
  PullMojo(Build build) {
    super(build);
  }

  @Override
  void perform(SettingsReader reader, CommonSettings common) {
    PullSettings settings =
        new ImageParameters(services, timeout, quiet)
            .pull(reader, common, policy, ignoreBuildable, ignorePullFailures, includeDeps);
    reader.check();
    new PullImages(ports(common)).run(settings);
  }
}
