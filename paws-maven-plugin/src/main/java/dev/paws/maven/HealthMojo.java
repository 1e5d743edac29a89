package dev.paws.maven;

import dev.paws.core.app.Health;
import dev.paws.core.app.HealthSettings;
import dev.paws.core.app.port.CommonSettings;
import dev.paws.settings.HealthParameters;
import dev.paws.settings.SettingsReader;
import javax.inject.Inject;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Checks the health of the environment now, no matter who started it: each service's own check, its
 * endpoints, and what its clusters say. Fails if something is not healthy. Results are also written
 * to target/paws/health, for CI servers as a test report.
 */
@Mojo(
    name = "health",
    defaultPhase = LifecyclePhase.INTEGRATION_TEST,
    requiresProject = false,
    threadSafe = true)
final class HealthMojo extends PawsMojo {
  /** Check only these services, separated by commas, and the clusters they belong to. */
  @Parameter(property = "paws.services")
  private @Nullable String services;

  /** Wait until all is healthy, at most for paws.timeout. */
  @Parameter(property = "paws.wait", defaultValue = "false")
  private @Nullable String wait;

  /** Seconds to wait, if paws.wait is set. */
  @Parameter(property = "paws.timeout", defaultValue = "300")
  private @Nullable String timeout;

  /** Fail if something is not healthy; false only reports it. */
  @Parameter(property = "paws.failOnUnhealthy", defaultValue = "true")
  private @Nullable String failOnUnhealthy;

  /**
   * Host on which published ports are reached. Default: the engine's machine, or the gateway of its
   * network if Maven runs in a container of that engine.
   */
  @Parameter(property = "paws.host")
  private @Nullable String host;

  @Inject
  HealthMojo(Build build) {
    super(build);
  }

  @Override
  void perform(SettingsReader reader, CommonSettings common) {
    HealthSettings settings =
        new HealthParameters(services, wait, timeout, failOnUnhealthy, host, build().isBound())
            .read(reader, common);
    reader.check();
    new Health(ports(common)).run(settings);
  }
}
