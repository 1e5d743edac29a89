package dev.paws.docker;

import java.time.DateTimeException;
import java.time.LocalDate;

/**
 * Reads the time before each line of a log (RFC 3339). A log may have millions of lines, most of
 * them of one day, so the day is remembered. Not safe for use by several threads.
 */
final class LogTime {
  private static final int DATE = 10;
  private static final int SHORTEST = 20;
  private static final long SECOND = 1_000_000_000L;
  private static final long MINUTE = 60 * SECOND;
  private static final long DAY = 24 * 60 * MINUTE;

  private int knownDate = -1;
  private long knownDay;
  private long time;
  private int end;

  /**
   * Reads a time and the space after it.
   *
   * @return whether one begins there; then {@link #nanos} and {@link #end} describe it
   */
  boolean read(byte[] text, int from, int length) {
    if (from + SHORTEST > length || text[from + DATE] != 'T' || text[from + 4] != '-') {
      return false;
    }
    int date = number(text, from, 4) * 10_000 + number(text, from + 5, 2) * 100;
    date += number(text, from + 8, 2);
    if (date != knownDate && !remember(date)) {
      return false;
    }
    time = knownDay * DAY;
    time += number(text, from + 11, 2) * 60L * MINUTE;
    time += number(text, from + 14, 2) * MINUTE;
    time += number(text, from + 17, 2) * SECOND;
    int at = from + 19;
    if (text[at] == '.') {
      at++;
      for (long unit = SECOND / 10; at < length && isDigit(text[at]); unit /= 10) {
        time += (text[at++] - '0') * unit;
      }
    }
    return zone(text, at, length);
  }

  private boolean zone(byte[] text, int at, int length) {
    if (at + 1 < length && text[at] == 'Z' && text[at + 1] == ' ') {
      end = at + 2;
      return true;
    }
    if (at + 6 < length && (text[at] == '+' || text[at] == '-') && text[at + 6] == ' ') {
      long offset = number(text, at + 1, 2) * 60L + number(text, at + 4, 2);
      time -= (text[at] == '+' ? offset : -offset) * MINUTE;
      end = at + 7;
      return true;
    }
    return false;
  }

  /** Returns the time read last, in nanoseconds since 1970 (UTC). */
  long nanos() {
    return time;
  }

  /** Returns where the text after it begins. */
  int end() {
    return end;
  }

  private boolean remember(int date) {
    try {
      knownDay = LocalDate.of(date / 10_000, date / 100 % 100, date % 100).toEpochDay();
      knownDate = date;
      return true;
    } catch (DateTimeException e) {
      return false;
    }
  }

  /** Returns a number of digits; anything else gives a number that no date has. */
  private static int number(byte[] text, int from, int digits) {
    int value = 0;
    for (int i = from; i < from + digits; i++) {
      value = isDigit(text[i]) ? value * 10 + text[i] - '0' : Integer.MIN_VALUE / 100_000;
    }
    return value;
  }

  private static boolean isDigit(byte one) {
    return one >= '0' && one <= '9';
  }
}
