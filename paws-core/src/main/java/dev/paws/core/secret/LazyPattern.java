package dev.paws.core.secret;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A pattern that is compiled when a text first needs it. A goal shows a few lines, in which the
 * signs of most patterns never are, and compiling all of them takes a large part of its time.
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
