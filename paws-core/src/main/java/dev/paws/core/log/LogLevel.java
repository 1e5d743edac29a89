package dev.paws.core.log;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** How serious an entry is, from the least to the most. */
public enum LogLevel {
  TRACE,
  DEBUG,
  INFO,
  WARN,
  ERROR,
  FATAL;

  /** What loggers, databases and syslog call the levels, in lower case. */
  private static final Map<String, LogLevel> NAMES =
      Map.ofEntries(
          Map.entry("trace", TRACE),
          Map.entry("finest", TRACE),
          Map.entry("finer", TRACE),
          Map.entry("verbose", DEBUG),
          Map.entry("debug", DEBUG),
          Map.entry("fine", DEBUG),
          Map.entry("dbug", DEBUG),
          Map.entry("info", INFO),
          Map.entry("information", INFO),
          Map.entry("informational", INFO),
          Map.entry("notice", INFO),
          Map.entry("log", INFO),
          Map.entry("config", INFO),
          Map.entry("warn", WARN),
          Map.entry("warning", WARN),
          Map.entry("error", ERROR),
          Map.entry("err", ERROR),
          Map.entry("eror", ERROR),
          Map.entry("severe", ERROR),
          Map.entry("fail", ERROR),
          Map.entry("fatal", FATAL),
          Map.entry("critical", FATAL),
          Map.entry("crit", FATAL),
          Map.entry("panic", FATAL),
          Map.entry("dpanic", FATAL),
          Map.entry("alert", FATAL),
          Map.entry("emerg", FATAL),
          Map.entry("emergency", FATAL));

  /** Bunyan's and pino's numbers are these, times this. */
  private static final int STEP = 10;

  /** Returns the level that a program calls so; empty if the word is not a level. */
  public static Optional<LogLevel> named(String word) {
    return Optional.ofNullable(NAMES.get(word.toLowerCase(Locale.ROOT)));
  }

  /** Returns the level with the number that bunyan and pino give it: 10 for trace to 60. */
  static Optional<LogLevel> numbered(long number) {
    int index = (int) (number / STEP) - 1;
    return number % STEP == 0 && index >= 0 && index < values().length
        ? Optional.of(values()[index])
        : Optional.empty();
  }

  /** Returns the name in lower case. */
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }
}
