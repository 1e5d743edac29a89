package dev.paws.maven;

import dev.paws.core.app.BuildImages;
import dev.paws.core.app.BuildSettings;
import dev.paws.core.app.port.CommonSettings;
import dev.paws.host.ProcessVariables;
import dev.paws.settings.ImageParameters;
import dev.paws.settings.SettingsReader;
import javax.inject.Inject;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** Builds the images of services that have a build section; containers stay as they are. */
@Mojo(name = "build", requiresProject = false, threadSafe = true)
final class BuildMojo extends PawsMojo {
  /** Only these services, separated by commas. Default: all. */
  @Parameter(property = "paws.services")
  private @Nullable String services;

  /** Include the services that these depend on. */
  @Parameter(property = "paws.withDependencies", defaultValue = "false")
  private @Nullable String withDependencies;

  /**
   * Build arguments besides those of the files, separated by commas: NAME=value, or NAME alone for
   * the value of this process.
   */
  @Parameter(property = "paws.buildArgs")
  private @Nullable String buildArgs;

  /** Take nothing from the cache. */
  @Parameter(property = "paws.noCache", defaultValue = "false")
  private @Nullable String noCache;

  /** Pull newer base images. */
  @Parameter(property = "paws.pull", defaultValue = "false")
  private @Nullable String pull;

  /** Hide the progress. */
  @Parameter(property = "paws.quiet", defaultValue = "false")
  private @Nullable String quiet;

  /** Seconds for everything. */
  @Parameter(property = "paws.timeout", defaultValue = "1800")
  private @Nullable String timeout;

  @Inject
  BuildMojo(Build build) {
    super(build);
  }

  @Override
  void perform(SettingsReader reader, CommonSettings common) {
    BuildSettings settings =
        new ImageParameters(services, timeout, quiet)
            .build(
                reader, common, buildArgs, noCache, pull, withDependencies, ProcessVariables.all());
    reader.check();
    new BuildImages(ports(common)).run(settings);
  }
}
