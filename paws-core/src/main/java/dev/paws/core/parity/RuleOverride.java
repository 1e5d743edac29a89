package dev.paws.core.parity;

import dev.paws.core.model.Difference.Severity;
import java.util.Optional;

/**
 * Another severity for a rule, a path or both (the list of rules in paws.yaml).
 *
 * @param rule the rule's id; empty: any
 * @param path a pattern of field paths, {@code *} for any text, {@code SERVICE:PATTERN} for one
 *     service; empty: any
 * @param environment the target's name; empty: any
 * @param change what becomes of the difference
 * @param where the entry is written
 */
public record RuleOverride(
    Optional<String> rule,
    Optional<String> path,
    Optional<String> environment,
    Change change,
    Location where) {
  /**
   * What an override does.
   *
   * @param severity the new severity; empty: as the table says
   * @param recommendation the new advice; empty: as the table says
   */
  public record Change(Optional<Severity> severity, Optional<String> recommendation) {}
}
