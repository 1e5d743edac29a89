package dev.paws.core.parity;

import dev.paws.core.model.DocumentedValue;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What made a difference accepted.
 *
 * @param reason why, in the user's words
 * @param owner who answers for it; may be empty
 * @param expires the last day on which it holds
 * @param where the entry is written
 */
public record Acceptance(
    By by, String reason, String owner, Optional<LocalDate> expires, Location where) {
  /** The kind of entry. */
  public enum By implements DocumentedValue {
    IGNORE,
    BASELINE
  }
}
