package dev.paws.core.parity.rule;

import dev.paws.core.model.Difference.Severity;
import dev.paws.core.parity.ParityRule;
import dev.paws.core.parity.RuleCondition;
import java.util.List;

/** Builds rows of the table. */
final class RuleRow {
  private RuleRow() {}

  /** A row that always applies. */
  static ParityRule row(
      String id, String paths, Severity severity, boolean fixable, String impact, String advice) {
    return row(id, paths, RuleCondition.ALWAYS, severity, fixable, impact, advice);
  }

  /**
   * A row.
   *
   * @param paths patterns, separated by blanks
   */
  static ParityRule row(
      String id,
      String paths,
      RuleCondition condition,
      Severity severity,
      boolean fixable,
      String impact,
      String advice) {
    return new ParityRule(
        id, List.of(paths.split(" ", -1)), condition, severity, impact, advice, fixable);
  }
}
