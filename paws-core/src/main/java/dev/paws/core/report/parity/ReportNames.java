package dev.paws.core.report.parity;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names report files: {@code <source>-vs-<target>}, with a timestamp before it for those that are
 * kept. The names are valid on every operating system, whatever the environments are called.
 */
public final class ReportNames {
  private static final DateTimeFormatter TIMESTAMP =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH-mm-ss.SSS'Z'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  /** The timestamp, the stem, and a number for reports of the same instant. */
  private static final Pattern STORED =
      Pattern.compile(
          "(\\d{4}-\\d\\d-\\d\\dT\\d\\d-\\d\\d-\\d\\d\\.\\d{3}Z)-(.+?)(?:~(\\d{1,6}))?\\.json");

  private static final int LONGEST = 60;

  private ReportNames() {}

  /** Returns {@code local-vs-production}. */
  public static String stem(String source, String target) {
    return safe(source) + "-vs-" + safe(target);
  }

  /**
   * Returns the name under which a report is kept.
   *
   * @param at when the environments were compared
   * @param stem the names of both environments
   * @param number from 1 on; counts up while the name is taken
   */
  public static String stored(Instant at, String stem, int number) {
    return TIMESTAMP.format(at) + "-" + stem + (number == 1 ? "" : "~" + number) + ".json";
  }

  /**
   * Returns the text by which the stored reports of a pair sort in order of time; empty for other
   * files.
   */
  public static Optional<String> order(String fileName, String stem) {
    Matcher name = STORED.matcher(fileName);
    if (!name.matches() || !name.group(2).equals(stem)) {
      return Optional.empty();
    }
    int number = name.group(3) == null ? 1 : Integer.parseInt(name.group(3));
    return Optional.of("%s %06d".formatted(name.group(1), number));
  }

  /** Returns the names of both environments in the name of a stored report; empty for others. */
  public static Optional<String> stem(String fileName) {
    Matcher name = STORED.matcher(fileName);
    return name.matches() ? Optional.of(name.group(2)) : Optional.empty();
  }

  /**
   * Returns a name for files. If characters were replaced, a hash is added, so that different names
   * stay different.
   */
  private static String safe(String name) {
    String safe = name.replaceAll("[^A-Za-z0-9._-]", "-").replaceAll("^[.-]+", "");
    String shortened = safe.length() > LONGEST ? safe.substring(0, LONGEST) : safe;
    return shortened.equals(name) && !name.isEmpty()
        ? name
        : shortened + (shortened.isEmpty() ? "" : "-") + "%08x".formatted(name.hashCode());
  }
}
