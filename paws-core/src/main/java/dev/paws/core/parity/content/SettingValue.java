package dev.paws.core.parity.content;

import dev.paws.core.value.ByteSize;
import dev.paws.core.value.DurationText;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/** A value of a setting, however its quotes and units are written. */
final class SettingValue {
  private static final Pattern SIZE = Pattern.compile("(?i)\\d{1,15}(\\.\\d{1,3})?[kmgt]i?b");
  private static final Pattern BIG_NUMBER = Pattern.compile("\\d{5,18}");
  private static final Pattern TIME = Pattern.compile("\\d{1,9}(ms|s|m|min|h)");

  private SettingValue() {}

  /** Returns a value without quotes, a size in bytes, and a time in its shortest form. */
  static String normal(String text) {
    String bare = unquoted(text.strip());
    if (SIZE.matcher(bare).matches()) {
      OptionalLong size = ByteSize.parse(bare.toLowerCase(Locale.ROOT).replace("i", ""));
      return size.isPresent() ? "size " + size.getAsLong() : bare;
    }
    if (BIG_NUMBER.matcher(bare).matches()) {
      return "size " + Long.parseLong(bare); // a number of bytes, perhaps
    }
    if (TIME.matcher(bare).matches()) {
      return DurationText.parse(bare.replace("min", "m"))
          .map(time -> "time " + time)
          .or(() -> Optional.of(bare))
          .get();
    }
    return bare;
  }

  static String unquoted(String text) {
    char first = text.isEmpty() ? 0 : text.charAt(0);
    boolean quoted =
        text.length() > 1
            && (first == '"' || first == '\'')
            && text.charAt(text.length() - 1) == first;
    return quoted ? text.substring(1, text.length() - 1) : text;
  }
}
