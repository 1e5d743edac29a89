package dev.paws.core.preflight;

import dev.paws.core.reconcile.ImagePlanner;
import java.util.List;

/**
 * How the environment will be brought up, as far as the checks need it.
 *
 * @param services the requested services; empty: all. Their dependencies are added
 * @param build when images are built
 * @param removeOrphans whether containers of services that are no longer in the files are removed,
 *     so that their ports become free
 */
public record PreflightOptions(
    List<String> services, ImagePlanner.Build build, boolean removeOrphans) {
  /** All services, builds missing images, keeps orphans. */
  public static final PreflightOptions DEFAULT =
      new PreflightOptions(List.of(), ImagePlanner.Build.MISSING, false);

  public PreflightOptions {
    services = List.copyOf(services);
  }

  /** Returns whether images may be built. */
  boolean mayBuild() {
    return build != ImagePlanner.Build.NEVER;
  }
}
