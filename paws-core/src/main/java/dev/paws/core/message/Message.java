package dev.paws.core.message;

import dev.paws.core.finding.Finding;
import dev.paws.core.finding.Level;
import dev.paws.core.finding.Position;

/**
 * A message of the catalogue, from which findings are made. Its three texts may have {@code {0}},
 * {@code {1}}, …, which are replaced by the arguments of a finding; everything else is literal.
 */
public interface Message {
  /** Returns the code, the level and the texts. */
  Wording wording();

  /** Returns the stable identifier: {@code PAWS-}, a letter for the stage, three digits. */
  default String code() {
    return wording().code();
  }

  /** Returns whether its findings stop the goal. */
  default Level level() {
    return wording().level();
  }

  /** Returns what is the case, in the user's terms. */
  default String fact() {
    return wording().fact();
  }

  /** Returns what should be the case. */
  default String expectation() {
    return wording().expectation();
  }

  /** Returns what to do next, as exactly as possible. */
  default String nextStep() {
    return wording().nextStep();
  }

  /**
   * Returns a finding of this message at a position and Compose path, with the arguments filled in.
   */
  default Finding at(Position where, String path, Object... arguments) {
    return new Finding(
        code(),
        level(),
        where,
        path,
        Template.fill(fact(), arguments),
        Template.fill(expectation(), arguments),
        Template.fill(nextStep(), arguments));
  }
}
