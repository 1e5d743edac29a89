package dev.paws.core.message;

import dev.paws.core.finding.Level;

/**
 * The constant part of all findings of one message.
 *
 * @param code stable identifier: {@code PAWS-}, a letter for the stage, three digits
 * @param level whether its findings stop the goal
 * @param fact what is the case, in the user's terms
 * @param expectation what should be the case
 * @param nextStep what to do next, as exactly as possible
 */
public record Wording(String code, Level level, String fact, String expectation, String nextStep) {

  /** Returns the wording of the message with this number in a stage. */
  static Wording of(
      char stage, int number, Level level, String fact, String expectation, String nextStep) {
    String digits = Integer.toString(1000 + number).substring(1);
    return new Wording("PAWS-" + stage + digits, level, fact, expectation, nextStep);
  }
}
