package dev.paws.core.parity.normal;

import dev.paws.core.parity.NormalValue;
import dev.paws.core.parity.NormalValue.Amount;
import dev.paws.core.parity.NormalValue.Bytes;
import dev.paws.core.parity.NormalValue.Flag;
import dev.paws.core.parity.NormalValue.Ordered;
import dev.paws.core.parity.NormalValue.Span;
import dev.paws.core.parity.NormalValue.Text;
import dev.paws.core.parity.NormalValue.Unordered;
import dev.paws.core.value.ByteSize;
import dev.paws.core.value.DurationText;
import dev.paws.core.value.ImageReference;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/** Turns texts into normal values. */
public final class Normal {
  private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,30}(\\.\\d{1,30})?");

  /** The largest size; a text with a larger number is not a size. */
  private static final long LARGEST_SIZE = 1_000_000_000_000_000_000L;

  private Normal() {}

  /** Returns the text itself. */
  public static NormalValue text(String text) {
    return new Text(text);
  }

  /** Returns a word whose case means nothing, as a capability, without a {@code CAP_} before it. */
  public static NormalValue word(String text) {
    String upper = text.toUpperCase(Locale.ROOT);
    return new Text(upper.startsWith("CAP_") ? upper.substring(4) : upper);
  }

  /** Returns a number; {@code 0.5} and {@code 0.50} are equal. */
  public static NormalValue amount(String text) {
    String bare = text.strip();
    return NUMBER.matcher(bare).matches() ? new Amount(new BigDecimal(bare)) : new Text(text);
  }

  /** Returns a number. */
  public static NormalValue amount(long number) {
    return new Amount(BigDecimal.valueOf(number));
  }

  /** Returns true or false for any word that means it. */
  public static NormalValue flag(String text) {
    return switch (text.strip().toLowerCase(Locale.ROOT)) {
      case "true", "yes", "on", "1" -> new Flag(true);
      case "false", "no", "off", "0", "" -> new Flag(false);
      default -> new Text(text);
    };
  }

  /** Returns a size as Compose writes it; units are powers of 1024: {@code 64m}, {@code 1.5gb}. */
  public static NormalValue bytes(String text) {
    OptionalLong size = ByteSize.parse(text.strip());
    if (size.isEmpty()) {
      return amount(text);
    }
    return size.getAsLong() > LARGEST_SIZE ? new Text(text) : new Bytes(size.getAsLong());
  }

  /** Returns a span of time as Compose writes it. */
  public static NormalValue span(String text) {
    return DurationText.parse(text.strip()).<NormalValue>map(Span::new).orElse(new Text(text));
  }

  /** Returns texts whose order matters. */
  public static NormalValue ordered(Collection<String> texts) {
    return new Ordered(texts.stream().<NormalValue>map(Text::new).toList());
  }

  /** Returns texts whose order does not matter. */
  public static NormalValue unordered(Collection<String> texts) {
    return new Unordered(texts.stream().<NormalValue>map(Text::new).toList());
  }

  /**
   * Returns a health check's test: {@code [CMD-SHELL, line]} in whichever form it was written,
   * {@code [NONE]} if it is disabled.
   */
  public static NormalValue test(List<String> words) {
    return ordered(words);
  }

  /** Returns the complete image reference, see {@link ImageReference#canonical}. */
  public static String image(String reference) {
    return ImageReference.parse(reference.strip()).canonical();
  }

  /** Returns a user or group; {@code 0}, {@code root} and {@code 0:0} are equal. */
  public static NormalValue user(String text) {
    String[] parts = text.strip().split(":", 2);
    String user = parts[0].equals("root") || parts[0].isEmpty() ? "0" : parts[0];
    String group = parts.length < 2 || parts[1].equals("root") ? "0" : parts[1];
    boolean plain = parts.length < 2 || (user.equals("0") && group.equals("0"));
    return new Text(plain ? user : user + ":" + group);
  }

  /** Returns a signal; {@code TERM}, {@code SIGTERM} and {@code 15} are equal. */
  public static NormalValue signal(String text) {
    String upper = text.strip().toUpperCase(Locale.ROOT);
    List<String> numbers =
        Arrays.asList(
            "1=SIGHUP",
            "2=SIGINT",
            "3=SIGQUIT",
            "9=SIGKILL",
            "10=SIGUSR1",
            "12=SIGUSR2",
            "15=SIGTERM",
            "28=SIGWINCH");
    for (String pair : numbers) {
      if (pair.startsWith(upper + "=")) {
        return new Text(pair.substring(pair.indexOf('=') + 1));
      }
    }
    return new Text(upper.startsWith("SIG") ? upper : "SIG" + upper);
  }
}
