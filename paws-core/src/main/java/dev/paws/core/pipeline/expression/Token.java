package dev.paws.core.pipeline.expression;

import org.jspecify.annotations.Nullable;

/**
 * A word of an expression.
 *
 * @param value what a literal means; null for all others
 */
record Token(Kind kind, String text, int offset, @Nullable Data value) {
  /** What a token is. */
  enum Kind {
    SYMBOL,
    LITERAL,
    NAME,
    END
  }

  boolean is(String symbol) {
    return kind == Kind.SYMBOL && text.equals(symbol);
  }
}
