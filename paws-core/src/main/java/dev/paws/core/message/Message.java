package dev.paws.core.message;

import dev.paws.core.finding.Finding;
import dev.paws.core.finding.Level;
import dev.paws.core.finding.Position;

/**
 * A kind of finding. Its three texts may hold {@code {0}}, {@code {1}}, …, which stand for the
 * arguments of the finding made from it; everything else is literal.
 */
public interface Message {
  /** What it is called, how much it weighs, and its texts. */
  Wording wording();

  /** Stable identifier: {@code PAWS-}, a letter for the stage, three digits. */
  default String code() {
    return wording().code();
  }

  /** Whether a finding of this kind stops the goal. */
  default Level level() {
    return wording().level();
  }

  /** What is, in the user's terms. */
  default String fact() {
    return wording().fact();
  }

  /** What should be. */
  default String expectation() {
    return wording().expectation();
  }

  /** What to do next, as exactly as it can be said. */
  default String nextStep() {
    return wording().nextStep();
  }

  /** A finding of this kind at a position and Compose path, with its arguments filled in. */
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
