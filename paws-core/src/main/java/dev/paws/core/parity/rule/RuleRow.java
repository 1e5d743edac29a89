package dev.paws.core.parity.rule;

import dev.paws.core.model.Difference.Severity;
import dev.paws.core.parity.ParityRule;
import dev.paws.core.parity.RuleCondition;
import java.util.List;

/** Builds rows of the table. */
final class RuleRow {
  private RuleRow() {}

  /** Returns patterns of fields; {@code *} matches any text. */
  static List<String> paths(String... patterns) {
    return List.of(patterns);
  }

  /** Returns a row that always applies. */
  static ParityRule row(
      String id,
      List<String> paths,
      Severity severity,
      boolean fixable,
      String impact,
      String advice) {
    return row(id, paths, RuleCondition.ALWAYS, severity, fixable, impact, advice);
  }

  /**
   * Returns a row that applies under a condition.
   *
   * @param paths patterns of the fields that the row matches
   */
  static ParityRule row(
      String id,
      List<String> paths,
      RuleCondition condition,
      Severity severity,
      boolean fixable,
      String impact,
      String advice) {
    return new ParityRule(id, paths, condition, severity, impact, advice, fixable);
  }
}
