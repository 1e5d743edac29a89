package dev.paws.maven;

import dev.paws.core.app.Diff;
import dev.paws.core.app.DiffPublisher;
import dev.paws.core.app.DiffSettings;
import dev.paws.core.app.port.CommonSettings;
import dev.paws.core.app.port.Ports;
import dev.paws.files.SourceRoot;
import dev.paws.settings.DiffParameters;
import dev.paws.settings.SettingsReader;
import javax.inject.Inject;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Compares the local environment with another one, and what ran with its definition. Fails if a
 * difference is as severe as paws.failOn and is not accepted in paws.yaml or paws.baseline.
 */
@Mojo(
    name = "diff",
    defaultPhase = LifecyclePhase.VERIFY,
    requiresProject = false,
    threadSafe = true)
final class DiffMojo extends PawsMojo {
  /**
   * The environment to compare, named like a target: staging against production, a cluster's
   * manifests against a snapshot. Default: the local environment, and what runs of it.
   */
  @Parameter(property = "paws.source")
  private @Nullable String source;

  /**
   * The environments to compare with, separated by commas: a name from paws.yaml, a folder of
   * config/, a path of Compose files, of Kubernetes manifests or of a snapshot, or an engine's
   * address. Default: target of paws.yaml, otherwise production, if there is one.
   */
  @Parameter(property = "paws.target")
  private @Nullable String target;

  /**
   * What to compare, separated by commas: structural (definitions), runtime (what runs), semantic
   * (parameters). Default: all; runtime only if the build has something up, or paws:down observed
   * something.
   */
  @Parameter(property = "paws.mode")
  private @Nullable String mode;

  /** The lowest severity that fails: critical, error, warning, info or never. */
  @Parameter(property = "paws.failOn", defaultValue = "critical")
  private @Nullable String failOn;

  /** Differences to ignore, separated by commas: field, or service:field; * matches any text. */
  @Parameter(property = "paws.ignore")
  private @Nullable String ignore;

  /** Reports to write, separated by commas: json, html, junit, sarif, markdown, github. */
  @Parameter(property = "paws.formats")
  private @Nullable String formats;

  /** Accept the present differences: write paws.baseline instead of a report. */
  @Parameter(property = "paws.writeBaseline", defaultValue = "false")
  private @Nullable String writeBaseline;

  /**
   * How many reports on the same two environments stay in reports/config-diffs; 0 keeps all.
   * Default: 10.
   */
  @Parameter(property = "paws.reports.keep")
  private @Nullable String reportsKeep;

  @Inject
  DiffMojo(Build build) {
    super(build);
  }

  @Override
  void perform(SettingsReader reader, CommonSettings common) {
    DiffSettings settings =
        new DiffParameters(
                source,
                target,
                mode,
                failOn,
                ignore,
                formats,
                writeBaseline,
                reportsKeep,
                build().isBound())
            .read(reader, common);
    reader.check();
    Ports ports = ports(common);
    new Diff(ports, build().tool(), publisher(ports)).run(settings);
  }

  private DiffPublisher publisher(Ports ports) {
    return new DiffPublisher(ports, build().terminal().colour(), SourceRoot.of(build().folder()));
  }
}
