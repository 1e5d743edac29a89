package dev.paws.core.yaml;

import dev.paws.core.finding.Position;
import org.jspecify.annotations.Nullable;

/**
 * How a value came to be.
 *
 * @param at where it was written; {@link Position#NONE} where nobody wrote it
 * @param rule the last thing that was done to it
 * @param note more about that, as the names of variables; may be empty
 * @param before what it was made from or what it replaced
 */
public record Origin(Position at, Rule rule, String note, @Nullable Origin before) {
  /** Nobody wrote the value. */
  public static final Origin NOWHERE = new Origin(Position.NONE, Rule.DEFAULTED, "", null);

  /** What gives a value its form. */
  public enum Rule {
    WRITTEN("written"),
    INTERPOLATED("interpolated"),
    OVERRODE("replaced an earlier value"),
    EXTENDED("inherited through extends"),
    INCLUDED("came in through include"),
    EXPANDED("expanded from the short form"),
    DEFAULTED("a default"),
    RESOLVED("taken from the environment"),
    ENV_FILE("read from an env file"),
    IMPLIED("implied by another key"),
    REBASED("made an absolute path");

    private final String text;

    Rule(String text) {
      this.text = text;
    }

    /** The rule in words. */
    public String text() {
      return text;
    }
  }

  /** A value as it stands in a file. */
  public static Origin written(Position at) {
    return new Origin(at, Rule.WRITTEN, "", null);
  }

  /** What the next rule made of this. */
  public Origin then(Rule next, String why) {
    return new Origin(at, next, why, this);
  }

  /** This value, put in the place of another. */
  public Origin over(Origin replaced) {
    return new Origin(at, Rule.OVERRODE, note, replaced);
  }
}
