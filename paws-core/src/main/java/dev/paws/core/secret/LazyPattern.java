package dev.paws.core.secret;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A pattern that is compiled on first use. A goal shows a few lines, most patterns are never tried
 * on them, and compiling all patterns would take a large part of the goal's time.
 */
final class LazyPattern {
  private final String regex;
  private volatile @Nullable Pattern pattern;

  private LazyPattern(String regex) {
    this.regex = regex;
  }

  static LazyPattern of(String regex) {
    return new LazyPattern(regex);
  }

  Matcher matcher(CharSequence text) {
    Pattern known = pattern;
    if (known == null) {
      known = Pattern.compile(regex);
      pattern = known;
    }
    return known.matcher(text);
  }
}
