package dev.paws.settings;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads durations of up to years, and times. */
final class LongDuration {
  private static final Pattern PART = Pattern.compile("(\\d{1,6})([smhdw])");
  private static final Pattern WHOLE = Pattern.compile("(?:" + PART + ")+");
  private static final int DAYS_A_WEEK = 7;

  private LongDuration() {}

  /** Returns the duration of a text such as {@code 1d12h}; empty if it is not one. */
  static Optional<Duration> parse(String text) {
    if (!WHOLE.matcher(text).matches()) {
      return Optional.empty();
    }
    Duration sum = Duration.ZERO;
    Matcher part = PART.matcher(text);
    while (part.find()) {
      long amount = Long.parseLong(part.group(1));
      sum =
          sum.plus(
              switch (part.group(2)) {
                case "s" -> Duration.ofSeconds(amount);
                case "m" -> Duration.ofMinutes(amount);
                case "h" -> Duration.ofHours(amount);
                case "d" -> Duration.ofDays(amount);
                default -> Duration.ofDays(amount * DAYS_A_WEEK);
              });
    }
    return Optional.of(sum);
  }

  /**
   * Returns the time of a text in ISO-8601: a date, a date with a time, either with an offset or in
   * the zone; empty if it is none of these.
   */
  static Optional<Instant> time(String text, ZoneId zone) {
    try {
      if (text.indexOf('T') < 0) {
        return Optional.of(LocalDate.parse(text).atStartOfDay(zone).toInstant());
      }
      boolean offset = text.endsWith("Z") || text.matches(".*[+-]\\d\\d:\\d\\d");
      return Optional.of(
          offset
              ? OffsetDateTime.parse(text).toInstant()
              : LocalDateTime.parse(text).atZone(zone).toInstant());
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
