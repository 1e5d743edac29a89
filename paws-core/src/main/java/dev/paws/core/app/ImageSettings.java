package dev.paws.core.app;

import dev.paws.core.app.port.CommonSettings;
import java.time.Duration;
import java.util.List;

/**
 * What {@code pull} and {@code build} share.
 *
 * @param services whose images; empty: all
 * @param dependencies whether those that they depend on are included
 * @param timeout the deadline for everything
 * @param quiet whether to hide the progress
 */
public record ImageSettings(
    CommonSettings common,
    List<String> services,
    boolean dependencies,
    Duration timeout,
    boolean quiet) {
  public ImageSettings {
    services = List.copyOf(services);
  }
}
