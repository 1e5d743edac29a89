package dev.paws.core.parity;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Who answers for a baseline, and how long it holds.
 *
 * @param owner the person or team responsible; may be empty
 * @param expires the last day on which it holds
 */
public record AcceptanceTerms(String owner, Optional<LocalDate> expires) {
  /** Nobody in particular, for ever. */
  public static final AcceptanceTerms NONE = new AcceptanceTerms("", Optional.empty());

  public AcceptanceTerms {
    requireNonNull(owner, "owner");
    requireNonNull(expires, "expires");
  }
}
