package dev.paws.core.parity;

import dev.paws.core.model.DocumentedValue;
import java.time.LocalDate;
import java.util.Optional;

/**
 * An entry that accepted a difference.
 *
 * @param by the kind of entry
 * @param reason why, in the user's words
 * @param owner the person or team responsible; may be empty
 * @param expires the last day on which it holds
 * @param where the position of the entry
 */
public record Acceptance(
    By by, String reason, String owner, Optional<LocalDate> expires, Location where) {
  /** The kind of entry. */
  public enum By implements DocumentedValue {
    IGNORE,
    BASELINE
  }
}
