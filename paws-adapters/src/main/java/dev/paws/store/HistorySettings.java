package dev.paws.store;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Where history is kept.
 *
 * @param enabled whether anything is kept
 * @param home the folder of Paws in the project, {@code .paws}
 * @param url the JDBC URL of a database; empty: {@code history.db} in the folder
 * @param keep how long results of health checks are kept
 * @param user returns who uses a shared database, and where: {@code ryan@laptop}
 */
public record HistorySettings(
    boolean enabled, Path home, Optional<String> url, Duration keep, Supplier<String> user) {
  /** How long results are kept unless the user says otherwise. */
  public static final Duration KEEP = Duration.ofDays(30);
}
