package dev.paws.core.compose.bind;

import dev.paws.core.compose.value.GoParse;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Sizes as Docker reads them: a number, then {@code b}, or {@code k m g t p} with {@code b} or
 * {@code ib}.
 */
final class ByteSize {
  private ByteSize() {}

  /** The size in bytes, or null if the text is none. */
  static @Nullable Long parse(String text) {
    int last = text.length() - 1;
    while (last >= 0 && "01234567890. ".indexOf(text.charAt(last)) < 0) {
      last--;
    }
    if (last < 0) {
      return null;
    }
    String number = text.substring(0, text.charAt(last) == ' ' ? last : last + 1);
    String suffix = text.substring(last + 1).toLowerCase(Locale.ROOT);
    Double size = GoParse.number(number);
    Double factor = factor(suffix);
    if (size == null || factor == null || size < 0) {
      return null;
    }
    return (long) (size * factor);
  }

  private static @Nullable Double factor(String suffix) {
    if (suffix.isEmpty() || suffix.equals("b")) {
      return 1.0;
    }
    int power = "kmgtp".indexOf(suffix.charAt(0)) + 1;
    String rest = suffix.substring(1);
    if (power == 0 || !(rest.isEmpty() || rest.equals("b") || rest.equals("ib"))) {
      return null;
    }
    return Math.pow(1024, power);
  }
}
