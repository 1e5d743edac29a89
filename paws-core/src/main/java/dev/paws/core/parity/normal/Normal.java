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

/** Texts to normal values. */
public final class Normal {
  private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,30}(\\.\\d{1,30})?");

  /** Beyond any memory or disk: such a text is no size. */
  private static final long LARGEST_SIZE = 1_000_000_000_000_000_000L;

  private Normal() {}

  /** The text itself. */
  public static NormalValue text(String text) {
    return new Text(text);
  }

  /** A word whose case means nothing, as a capability without its {@code CAP_}. */
  public static NormalValue word(String text) {
    String upper = text.toUpperCase(Locale.ROOT);
    return new Text(upper.startsWith("CAP_") ? upper.substring(4) : upper);
  }

  /** A number, {@code 0.5} and {@code 0.50} being one. */
  public static NormalValue amount(String text) {
    String bare = text.strip();
    return NUMBER.matcher(bare).matches() ? new Amount(new BigDecimal(bare)) : new Text(text);
  }

  /** A whole or broken number. */
  public static NormalValue amount(long number) {
    return new Amount(BigDecimal.valueOf(number));
  }

  /** Yes or no. */
  public static NormalValue flag(String text) {
    return switch (text.strip().toLowerCase(Locale.ROOT)) {
      case "true", "yes", "on", "1" -> new Flag(true);
      case "false", "no", "off", "0", "" -> new Flag(false);
      default -> new Text(text);
    };
  }

  /** A size as Compose writes it, units being powers of 1024: {@code 64m}, {@code 1.5gb}. */
  public static NormalValue bytes(String text) {
    OptionalLong size = ByteSize.parse(text.strip());
    if (size.isEmpty()) {
      return amount(text);
    }
    return size.getAsLong() > LARGEST_SIZE ? new Text(text) : new Bytes(size.getAsLong());
  }

  /** A span of time as Compose writes it. */
  public static NormalValue span(String text) {
    return DurationText.parse(text.strip()).<NormalValue>map(Span::new).orElse(new Text(text));
  }

  /** Texts in an order that counts. */
  public static NormalValue ordered(Collection<String> texts) {
    return new Ordered(texts.stream().<NormalValue>map(Text::new).toList());
  }

  /** Texts in an order that does not. */
  public static NormalValue unordered(Collection<String> texts) {
    return new Unordered(texts.stream().<NormalValue>map(Text::new).toList());
  }

  /**
   * A health check's test: {@code [CMD-SHELL, line]} whichever way it was written, {@code [NONE]}
   * where it is switched off.
   */
  public static NormalValue test(List<String> words) {
    return ordered(words);
  }

  /** The whole image reference, see {@link ImageReference#canonical}. */
  public static String image(String reference) {
    return ImageReference.parse(reference.strip()).canonical();
  }

  /** A user or group: {@code 0}, {@code root} and {@code 0:0} are one. */
  public static NormalValue user(String text) {
    String[] parts = text.strip().split(":", 2);
    String user = parts[0].equals("root") || parts[0].isEmpty() ? "0" : parts[0];
    String group = parts.length < 2 || parts[1].equals("root") ? "0" : parts[1];
    boolean plain = parts.length < 2 || (user.equals("0") && group.equals("0"));
    return new Text(plain ? user : user + ":" + group);
  }

  /** A signal: {@code TERM}, {@code SIGTERM} and {@code 15} are one. */
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
