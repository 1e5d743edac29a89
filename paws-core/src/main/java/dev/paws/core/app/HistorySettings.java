package dev.paws.core.app;

import dev.paws.core.app.port.CommonSettings;
import dev.paws.core.model.HealthCheckResult;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The settings of {@code history}.
 *
 * @param services only these services; empty: all
 * @param status show results of this status, and not only failures
 * @param since from when on; empty: the last {@link #DEFAULT_SPAN}
 * @param limit how many results, starts and slow checks to show of each kind
 * @param csv whether the result is CSV instead of JSON
 */
public record HistorySettings(
    CommonSettings common,
    List<String> services,
    Optional<HealthCheckResult.Status> status,
    Optional<Instant> since,
    int limit,
    boolean csv) {
  /** How far back to look unless the user says otherwise. */
  public static final Duration DEFAULT_SPAN = Duration.ofDays(7);

  /** How many results to show unless the user says otherwise. */
  public static final int DEFAULT_LIMIT = 10;

  public HistorySettings {
    services = List.copyOf(services);
  }
}
