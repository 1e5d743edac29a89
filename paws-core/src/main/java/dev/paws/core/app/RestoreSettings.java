package dev.paws.core.app;

import dev.paws.core.app.port.CommonSettings;
import dev.paws.core.drill.DrillKind;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * The settings of {@code restore}.
 *
 * @param kind only drills of this kind; empty: all
 * @param services only drills that are about one of these; empty: all
 * @param within how long everything may take to be healthy; zero: do not wait
 * @param host the host on which published ports are reached; empty: find out
 */
public record RestoreSettings(
    CommonSettings common,
    Optional<DrillKind> kind,
    List<String> services,
    Duration within,
    Optional<String> host) {
  public RestoreSettings {
    services = List.copyOf(services);
  }
}
