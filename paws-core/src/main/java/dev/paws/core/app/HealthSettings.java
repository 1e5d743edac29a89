package dev.paws.core.app;

import dev.paws.core.app.port.CommonSettings;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * The settings of {@code health}.
 *
 * @param services check only these; empty: all
 * @param await how long to wait until all is healthy; empty: check once
 * @param failOnUnhealthy whether the goal fails if something is not healthy
 * @param host the host on which published ports are reached; empty: find out
 * @param inBuild whether the goal is bound to a phase, and was not typed
 */
public record HealthSettings(
    CommonSettings common,
    List<String> services,
    Optional<Duration> await,
    boolean failOnUnhealthy,
    Optional<String> host,
    boolean inBuild) {
  public HealthSettings {
    services = List.copyOf(services);
  }
}
