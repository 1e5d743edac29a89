package dev.paws.core.preflight;

import dev.paws.core.reconcile.ImagePlanner;
import java.util.List;

/**
 * How the environment is to be brought up, as far as it matters here.
 *
 * @param services the services asked for; empty: all. Their dependencies come along
 * @param build when images are built
 * @param removeOrphans whether containers of services that are gone from the files are removed, so
 *     that their ports become free
 */
public record PreflightOptions(
    List<String> services, ImagePlanner.Build build, boolean removeOrphans) {
  /** All services, builds what is missing, keeps orphans. */
  public static final PreflightOptions DEFAULT =
      new PreflightOptions(List.of(), ImagePlanner.Build.MISSING, false);

  public PreflightOptions {
    services = List.copyOf(services);
  }

  /** Whether images may be built. */
  boolean mayBuild() {
    return build != ImagePlanner.Build.NEVER;
  }
}
