package dev.paws.core.parity.semantic;

import dev.paws.core.parity.NormalValue;
import dev.paws.core.parity.NormalValue.Bytes;
import dev.paws.core.parity.NormalValue.Text;
import dev.paws.core.parity.normal.Normal;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The unit of a parameter, which decides what its text means. */
public enum ParameterUnit {
  NUMBER("number"),
  /** The number of items in a list with commas. */
  COUNT("count"),
  /** PostgreSQL's bytes: a bare number is bytes, units are powers of 1024. */
  BYTES("bytes"),
  /** Redis' bytes: {@code k} is 1000 and {@code kb} 1024 (redis.conf, "Note on units"). */
  REDIS_BYTES("redis bytes"),
  /** PostgreSQL's memory: a bare number counts blocks of 8 kB. */
  BLOCKS("blocks of 8kB"),
  SECONDS("seconds"),
  MILLISECONDS("milliseconds"),
  /** On, off, or a word for something between. */
  SWITCH("switch"),
  WORD("word"),
  /** Words, separated by commas or blanks. */
  WORDS("words"),
  /** The major version. */
  MAJOR("major"),
  /** The major and minor version. */
  MINOR("major.minor");

  private static final Pattern SIZE =
      Pattern.compile("(\\d{1,15})\\s*(b|k|kb|m|mb|g|gb|t|tb)?", Pattern.CASE_INSENSITIVE);
  private static final Pattern VERSION = Pattern.compile("v?(\\d+)(?:\\.(\\d+))?(?:[^\\d].*)?");
  private static final Pattern POSTGRES = Pattern.compile("(?:.*[^a-z])?pg(\\d+).*");
  private static final String LETTERS = "bkmgt";
  private static final long BLOCK = 8_192;

  private final String text;

  ParameterUnit(String text) {
    this.text = text;
  }

  /** Returns the name that the file of parameters uses. */
  public String text() {
    return text;
  }

  /** Returns the unit with that name; empty if there is none. */
  static Optional<ParameterUnit> of(String text) {
    return Stream.of(values()).filter(unit -> unit.text.equals(text)).findFirst();
  }

  /** Returns the names of all units. */
  static List<String> texts() {
    return Stream.of(values()).map(ParameterUnit::text).toList();
  }

  /**
   * Returns the normal form of a text; empty if the text says nothing, as a tag without a version.
   */
  Optional<NormalValue> normal(String written) {
    String bare = unquoted(written.strip());
    return switch (this) {
      case NUMBER -> Optional.of(Normal.amount(bare));
      case COUNT -> Optional.of(Normal.amount(count(bare)));
      case BYTES -> Optional.of(size(bare, 1, false));
      case REDIS_BYTES -> Optional.of(size(bare, 1, true));
      case BLOCKS -> Optional.of(size(bare, BLOCK, false));
      case SECONDS -> Optional.of(Normal.span(bare.matches("\\d+") ? bare + "s" : spaced(bare)));
      case MILLISECONDS ->
          Optional.of(Normal.span(bare.matches("\\d+") ? bare + "ms" : spaced(bare)));
      case SWITCH -> Optional.of(bare.isEmpty() ? new Text("") : Normal.flag(lower(bare)));
      case WORD -> Optional.of(new Text(lower(bare)));
      case WORDS ->
          Optional.of(
              Normal.ordered(
                  Arrays.stream(bare.split("[\\s,]+", -1)).filter(w -> !w.isEmpty()).toList()));
      case MAJOR -> version(bare, false);
      case MINOR -> version(bare, true);
    };
  }

  private static long count(String list) {
    return Arrays.stream(list.split(",", -1)).filter(item -> !item.isBlank()).count();
  }

  private static NormalValue size(String text, long bare, boolean decimal) {
    Matcher size = SIZE.matcher(text);
    if (!size.matches()) {
      return new Text(text);
    }
    String unit = size.group(2) == null ? "" : lower(size.group(2));
    int power = unit.isEmpty() ? 0 : LETTERS.indexOf(unit.charAt(0));
    long base = decimal && unit.length() == 1 ? 1_000 : 1_024;
    BigDecimal factor =
        unit.isEmpty() ? BigDecimal.valueOf(bare) : BigDecimal.valueOf(base).pow(power);
    BigDecimal count = new BigDecimal(size.group(1)).multiply(factor);
    return count.compareTo(BigDecimal.valueOf(Long.MAX_VALUE)) > 0
        ? new Text(text)
        : new Bytes(count.longValue());
  }

  private static Optional<NormalValue> version(String text, boolean minor) {
    Matcher postgres = POSTGRES.matcher(lower(text));
    if (!minor && postgres.matches()) {
      return Optional.of(new Text(postgres.group(1)));
    }
    Matcher version = VERSION.matcher(text);
    if (!version.matches()) {
      return Optional.empty();
    }
    boolean both = minor && version.group(2) != null;
    return Optional.of(
        new Text(both ? version.group(1) + "." + version.group(2) : version.group(1)));
  }

  private static String unquoted(String text) {
    boolean quoted =
        text.length() >= 2
            && "'\"".indexOf(text.charAt(0)) >= 0
            && text.charAt(0) == text.charAt(text.length() - 1);
    return quoted ? text.substring(1, text.length() - 1) : text;
  }

  /**
   * Returns the text in the form that spans of time have: PostgreSQL writes {@code 30 s} and {@code
   * 1min}.
   */
  private static String spaced(String text) {
    return text.replaceAll("\\s+", "").replace("min", "m");
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
