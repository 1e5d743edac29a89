package dev.paws.core.yaml;

import dev.paws.core.finding.Position;
import dev.paws.core.message.LoadPhrase;
import org.jspecify.annotations.Nullable;

/**
 * How a value came about.
 *
 * @param at where it was written; {@link Position#NONE} if nobody wrote it
 * @param rule what was done to it last
 * @param note details, such as the names of variables; may be empty
 * @param before the origin of the value that it was made from or replaced; null for the first one
 */
public record Origin(Position at, Rule rule, String note, @Nullable Origin before) {
  /** The origin of a default that nobody wrote. */
  public static final Origin NOWHERE = new Origin(Position.NONE, Rule.DEFAULTED, "", null);

  /** What was done to a value. */
  public enum Rule {
    WRITTEN(LoadPhrase.WRITTEN),
    INTERPOLATED(LoadPhrase.INTERPOLATED),
    OVERRODE(LoadPhrase.OVERRODE),
    EXTENDED(LoadPhrase.EXTENDED),
    INCLUDED(LoadPhrase.INCLUDED),
    EXPANDED(LoadPhrase.EXPANDED),
    DEFAULTED(LoadPhrase.DEFAULTED),
    RESOLVED(LoadPhrase.RESOLVED),
    ENV_FILE(LoadPhrase.ENV_FILE),
    IMPLIED(LoadPhrase.IMPLIED),
    REBASED(LoadPhrase.REBASED),
    MERGED(LoadPhrase.MERGED),
    TAGGED(LoadPhrase.TAGGED);

    private final LoadPhrase phrase;

    Rule(LoadPhrase phrase) {
      this.phrase = phrase;
    }

    /** Returns whether the rule says by what way a value came to its place. */
    public boolean isWay() {
      return this == EXTENDED || this == INCLUDED || this == MERGED || this == TAGGED;
    }

    /** Returns the rule in words. */
    public String text() {
      return phrase.text();
    }
  }

  /** Returns the origin of a value as it is written in a file. */
  public static Origin written(Position at) {
    return new Origin(at, Rule.WRITTEN, "", null);
  }

  /** Returns the origin after one more rule was applied. */
  public Origin then(Rule next, String why) {
    return new Origin(at, next, why, this);
  }

  /** Returns this origin for a value that replaced another one. */
  public Origin over(Origin replaced) {
    return new Origin(at, Rule.OVERRODE, note, wayOver(replaced));
  }

  private Origin wayOver(Origin replaced) {
    Origin below = before == null ? replaced : before.wayOver(replaced);
    return rule.isWay() ? new Origin(at, rule, note, below) : below;
  }
}
