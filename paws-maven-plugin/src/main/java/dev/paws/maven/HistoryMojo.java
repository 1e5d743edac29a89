package dev.paws.maven;

import dev.paws.core.app.History;
import dev.paws.core.app.HistorySettings;
import dev.paws.core.app.port.CommonSettings;
import dev.paws.core.model.HealthCheckResult;
import dev.paws.settings.SettingsReader;
import java.time.Instant;
import javax.inject.Inject;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Shows what is remembered of the environment: how often each service was healthy, outages, slow
 * checks, the time to ready over the last starts with its trend, states and the last failures with
 * their output. Needs no engine.
 */
@Mojo(name = "history", requiresProject = false, threadSafe = true)
final class HistoryMojo extends PawsMojo {
  /** Only these services, separated by commas. Default: all. */
  @Parameter(property = "paws.services")
  private @Nullable String services;

  /** List results of this status: healthy, unhealthy, starting or unknown. Default: unhealthy. */
  @Parameter(property = "paws.status")
  private @Nullable String status;

  /**
   * From when on: a duration before now, such as 90m, 24h or 7d, a date, or a time in ISO-8601.
   * Default: 7d.
   */
  @Parameter(property = "paws.since")
  private @Nullable String since;

  /** How many results, starts and slow checks to show. Default: 10. */
  @Parameter(property = "paws.limit")
  private @Nullable String limit;

  /** Write the services as CSV instead of JSON: to paws.outputFile, otherwise standard output. */
  @Parameter(property = "paws.history.csv", defaultValue = "false")
  private @Nullable String csv;

  @Inject
  HistoryMojo(Build build) {
    super(build);
  }

  @Override
  void perform(SettingsReader reader, CommonSettings common) {
    HistorySettings settings =
        new HistorySettings(
            common,
            reader.list(services),
            reader.choice("paws.status", status, HealthCheckResult.Status.class),
            reader.since("paws.since", since, Instant.now()),
            reader.count("paws.limit", limit).orElse(HistorySettings.DEFAULT_LIMIT),
            reader.flag("paws.history.csv", csv));
    reader.check();
    new History(ports(common)).run(settings);
  }
}
