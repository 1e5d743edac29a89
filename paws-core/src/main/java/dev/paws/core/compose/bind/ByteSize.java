package dev.paws.core.compose.bind;

import dev.paws.core.compose.value.GoParse;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Sizes as Docker reads them: a number, then {@code b}, or {@code k m g t p} with {@code b} or
 * {@code ib}.
 */
final class ByteSize {
  private static final Pattern SIZE =
      Pattern.compile("(\\d+(?:\\.\\d+)*) ?([kKmMgGtTpP])?[iI]?[bB]?");

  private ByteSize() {}

  /** The size in bytes, or null if the text is none. */
  static @Nullable Long parse(String text) {
    Matcher size = SIZE.matcher(text);
    Double number = size.matches() ? GoParse.number(size.group(1)) : null;
    return number == null ? null : (long) (number * factor(size.group(2)));
  }

  private static double factor(@Nullable String unit) {
    return unit == null ? 1 : Math.pow(1024, "kmgtp".indexOf(unit.toLowerCase(Locale.ROOT)) + 1);
  }
}
