package dev.paws.core.execute;

import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;

/** Numbers of stop signals (signal(7), x86 and ARM numbering). */
final class StopSignals {
  private static final Map<String, Integer> NUMBERS =
      Map.ofEntries(
          Map.entry("HUP", 1),
          Map.entry("INT", 2),
          Map.entry("QUIT", 3),
          Map.entry("ABRT", 6),
          Map.entry("KILL", 9),
          Map.entry("USR1", 10),
          Map.entry("SEGV", 11),
          Map.entry("USR2", 12),
          Map.entry("PIPE", 13),
          Map.entry("ALRM", 14),
          Map.entry("TERM", 15),
          Map.entry("CONT", 18),
          Map.entry("STOP", 19),
          Map.entry("TSTP", 20),
          Map.entry("WINCH", 28),
          Map.entry("PWR", 30));
  private static final int RTMIN = 34;

  private StopSignals() {}

  /**
   * Returns the number of {@code SIGTERM}, {@code TERM}, {@code 15} or {@code SIGRTMIN+3}; empty if
   * it is unknown.
   */
  static OptionalInt number(String signal) {
    String name = signal.toUpperCase(Locale.ROOT);
    if (name.startsWith("SIG")) {
      name = name.substring(3);
    }
    if (name.isEmpty()) {
      return OptionalInt.of(15);
    }
    if (isNumber(name)) {
      return OptionalInt.of(Integer.parseInt(name));
    }
    if (name.startsWith("RTMIN+") && isNumber(name.substring(6))) {
      return OptionalInt.of(RTMIN + Integer.parseInt(name.substring(6)));
    }
    Integer known = NUMBERS.get(name);
    return known == null ? OptionalInt.empty() : OptionalInt.of(known);
  }

  private static boolean isNumber(String text) {
    return !text.isEmpty() && text.length() < 4 && text.chars().allMatch(Character::isDigit);
  }
}
