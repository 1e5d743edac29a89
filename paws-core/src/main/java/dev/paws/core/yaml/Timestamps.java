package dev.paws.core.yaml;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads dates and times in plain scalars as go-yaml does. */
public final class Timestamps {
  private static final int DAY = 24 * 60;

  private final String text;
  private int index;

  private Timestamps(String text) {
    this.text = text;
  }

  /** Returns the date or time, or null if the text is neither. */
  static @Nullable Timestamp parse(String text) {
    if (text.length() < 8 || text.charAt(4) != '-') {
      return null;
    }
    return new Timestamps(text).timestamp();
  }

  private @Nullable Timestamp timestamp() {
    int year = number(4, 4);
    int month = next('-') ? number(1, 2) : -1;
    int day = next('-') ? number(1, 2) : -1;
    if (year < 0 || month < 0 || day < 0) {
      return null;
    }
    try {
      if (index == text.length()) {
        return print(LocalDateTime.of(year, month, day, 0, 0), null);
      }
      boolean zoned = next('T') || next('t');
      if (!zoned && !next(' ')) {
        return null;
      }
      int hour = number(1, 2);
      int minute = next(':') ? number(1, 2) : -1;
      int second = next(':') ? number(1, 2) : -1;
      if (hour < 0 || minute < 0 || second < 0) {
        return null;
      }
      int nanos = next('.') ? fraction() : 0;
      if (nanos < 0) {
        return null;
      }
      LocalDateTime moment = LocalDateTime.of(year, month, day, hour, minute, second, nanos);
      Integer zone = null;
      if (zoned) {
        boolean utc = next('Z');
        zone = utc ? null : offset();
        if (!utc && zone == null) {
          return null;
        }
      }
      return index == text.length() ? print(moment, zone) : null;
    } catch (DateTimeException e) {
      return null;
    }
  }

  /**
   * Returns the offset from UTC in minutes, or null if it is not valid. Like go-yaml, accepts 24
   * hours and 60 minutes.
   */
  private @Nullable Integer offset() {
    boolean minus = next('-');
    if (!minus && !next('+')) {
      return null;
    }
    int hours = number(2, 2);
    int minutes = next(':') ? number(2, 2) : -1;
    if (hours < 0 || hours > 24 || minutes < 0 || minutes > 60) {
      return null;
    }
    int total = hours * 60 + minutes;
    return minus ? -total : total;
  }

  @SuppressWarnings("JavaLocalDateTimeGetNano") // the seconds are printed just before
  private Timestamp print(LocalDateTime moment, @Nullable Integer zone) {
    String date =
        pad(moment.getYear(), 4)
            + "-"
            + pad(moment.getMonthValue(), 2)
            + "-"
            + pad(moment.getDayOfMonth(), 2);
    String time =
        pad(moment.getHour(), 2)
            + ":"
            + pad(moment.getMinute(), 2)
            + ":"
            + pad(moment.getSecond(), 2);
    if (moment.getNano() != 0) {
      String nanos = pad(moment.getNano(), 9);
      int end = nanos.length();
      while (nanos.charAt(end - 1) == '0') {
        end--;
      }
      time += "." + nanos.substring(0, end);
    }
    if (zone == null || zone == 0) {
      return new Timestamp(
          text, Optional.of(date + "T" + time + "Z"), date + " " + time + " +0000 UTC");
    }
    int minutes = Math.abs(zone);
    String sign = zone < 0 ? "-" : "+";
    String hour = sign + pad(minutes / 60, 2);
    String minute = pad(minutes % 60, 2);
    String compact = hour + minute;
    return new Timestamp(
        text,
        minutes < DAY ? Optional.of(date + "T" + time + hour + ":" + minute) : Optional.empty(),
        date + " " + time + " " + compact + " " + compact);
  }

  private static String pad(int number, int width) {
    String digits = Integer.toString(number);
    return "0".repeat(Math.max(0, width - digits.length())) + digits;
  }

  private boolean next(char expected) {
    if (index < text.length() && text.charAt(index) == expected) {
      index++;
      return true;
    }
    return false;
  }

  private int number(int least, int most) {
    int from = index;
    int number = 0;
    while (index < text.length() && index - from < most && isDigit(text.charAt(index))) {
      number = number * 10 + text.charAt(index++) - '0';
    }
    return index - from < least ? -1 : number;
  }

  private int fraction() {
    int from = index;
    int nanos = 0;
    int scale = 100_000_000;
    while (index < text.length() && isDigit(text.charAt(index))) {
      nanos += scale * (text.charAt(index++) - '0');
      scale /= 10;
    }
    return index == from ? -1 : nanos;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
