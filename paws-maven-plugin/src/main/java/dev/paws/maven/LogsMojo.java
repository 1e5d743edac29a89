package dev.paws.maven;

import dev.paws.core.app.Logs;
import dev.paws.core.app.LogsSettings;
import dev.paws.core.app.port.CommonSettings;
import dev.paws.settings.LogsParameters;
import dev.paws.settings.SettingsReader;
import java.time.Instant;
import java.time.ZoneId;
import javax.inject.Inject;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Shows the logs of all services in one stream, in order of time, with service, time and level;
 * with paws.format=json one JSON object a line. Secrets are masked. A search looks into the logs of
 * removed containers too, which are kept in target/paws/logs.
 */
@Mojo(name = "logs", requiresProject = false, threadSafe = true)
final class LogsMojo extends PawsMojo {
  /** Only these services, separated by commas. Default: all. */
  @Parameter(property = "paws.services")
  private @Nullable String services;

  /** Go on with what is written from now on, until Ctrl-C or until all containers have stopped. */
  @Parameter(property = "paws.follow", defaultValue = "false")
  private @Nullable String follow;

  /**
   * From when on: a duration before now, such as 10m or 1.5h, a time in ISO-8601, or seconds since
   * 1970.
   */
  @Parameter(property = "paws.since")
  private @Nullable String since;

  /** Up to when: as paws.since. */
  @Parameter(property = "paws.until")
  private @Nullable String until;

  /** How many of the last lines of each container to read, or all. */
  @Parameter(property = "paws.tail", defaultValue = "all")
  private @Nullable String tail;

  /** The least level to show: trace, debug, info, warn, error or fatal. Default: everything. */
  @Parameter(property = "paws.level")
  private @Nullable String level;

  /** Show only what has this text, in upper or lower case, or matches /regular expression/. */
  @Parameter(property = "paws.search")
  private @Nullable String search;

  @Inject
  LogsMojo(Build build) {
    super(build);
  }

  @Override
  void perform(SettingsReader reader, CommonSettings common) {
    LogsSettings settings =
        new LogsParameters(services, follow, since, until, tail, level, search)
            .read(reader, common, Instant.now(), ZoneId.systemDefault());
    reader.check();
    new Logs(ports(common)).run(settings);
  }
}
