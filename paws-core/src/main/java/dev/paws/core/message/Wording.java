package dev.paws.core.message;

import dev.paws.core.finding.Level;

/**
 * What is constant in a kind of finding.
 *
 * @param code stable identifier: {@code PAWS-}, a letter for the stage, three digits
 * @param level whether a finding of this kind stops the goal
 * @param fact what is, in the user's terms
 * @param expectation what should be
 * @param nextStep what to do next, as exactly as it can be said
 */
public record Wording(String code, Level level, String fact, String expectation, String nextStep) {

  /** The wording of the kind with a number in a stage. */
  static Wording of(
      char stage, int number, Level level, String fact, String expectation, String nextStep) {
    String digits = Integer.toString(1000 + number).substring(1);
    return new Wording("PAWS-" + stage + digits, level, fact, expectation, nextStep);
  }
}
