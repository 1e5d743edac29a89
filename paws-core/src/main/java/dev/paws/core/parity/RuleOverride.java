package dev.paws.core.parity;

import dev.paws.core.model.Difference.Severity;
import java.util.Optional;

/**
 * An entry of {@code paws.yaml} that gives a rule, a path or both another severity.
 *
 * @param rule the rule's id; empty: any
 * @param path a pattern of field paths, {@code *} for any text, {@code SERVICE:PATTERN} for one
 *     service; empty: any
 * @param environment the target's name; empty: any
 * @param change what it changes in the difference
 * @param where the position of the entry
 */
public record RuleOverride(
    Optional<String> rule,
    Optional<String> path,
    Optional<String> environment,
    Change change,
    Location where) {
  /**
   * The changes that an override makes.
   *
   * @param severity the new severity; empty: the table's
   * @param recommendation the new advice; empty: the table's
   */
  public record Change(Optional<Severity> severity, Optional<String> recommendation) {}
}
