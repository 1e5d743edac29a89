package dev.paws.maven;

import dev.paws.core.app.Report;
import dev.paws.core.app.ReportSettings;
import dev.paws.core.app.port.CommonSettings;
import dev.paws.settings.SettingsReader;
import java.time.Instant;
import javax.inject.Inject;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Writes one page that shows the environment: what depends on what with its state, clusters,
 * resources, how it came up and what decided how long that took, its health over time, its last
 * differences, the session and the pipeline. The page stands alone and requests nothing.
 */
@Mojo(
    name = "report",
    defaultPhase = LifecyclePhase.INTEGRATION_TEST,
    requiresProject = false,
    threadSafe = true)
final class ReportMojo extends PawsMojo {
  /** File to write. Default: target/paws/report/PROJECT.html. */
  @Parameter(property = "paws.report.file")
  private @Nullable String reportFile;

  /**
   * From when on the past is shown: a duration before now, such as 90m, 24h or 7d, a date, or a
   * time in ISO-8601. Default: 7d.
   */
  @Parameter(property = "paws.since")
  private @Nullable String since;

  /**
   * Host on which published ports are reached. Default: the engine's machine, or the gateway of its
   * network if Maven runs in a container of that engine.
   */
  @Parameter(property = "paws.host")
  private @Nullable String host;

  @Inject
  ReportMojo(Build build) {
    super(build);
  }

  @Override
  void perform(SettingsReader reader, CommonSettings common) {
    ReportSettings settings =
        new ReportSettings(
            common,
            reader.path("paws.report.file", reportFile),
            reader.since("paws.since", since, Instant.now()),
            reader.text(host),
            build().tool());
    reader.check();
    new Report(ports(common)).run(settings);
  }
}
