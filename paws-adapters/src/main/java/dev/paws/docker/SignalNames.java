package dev.paws.docker;

import java.util.List;
import java.util.Locale;

/** The names of signals, which images and engines write in several forms. */
final class SignalNames {
  /** Linux's signals, from 1 (signal(7), x86 and ARM). */
  private static final List<String> BY_NUMBER =
      List.of(
          "HUP", "INT", "QUIT", "ILL", "TRAP", "ABRT", "BUS", "FPE", "KILL", "USR1", "SEGV", "USR2",
          "PIPE", "ALRM", "TERM", "STKFLT", "CHLD", "CONT", "STOP", "TSTP", "TTIN", "TTOU", "URG",
          "XCPU", "XFSZ", "VTALRM", "PROF", "WINCH", "IO", "PWR", "SYS");

  /** The first real-time signal for programs. */
  private static final int RTMIN = 34;

  private SignalNames() {}

  /** Returns {@code SIGTERM} for {@code TERM}, {@code sigterm}, {@code 15} and an empty text. */
  static String full(String signal) {
    String name = signal.strip().toUpperCase(Locale.ROOT);
    if (name.isEmpty()) {
      return "SIGTERM";
    }
    if (name.chars().allMatch(Character::isDigit) && name.length() < 3) {
      int number = Integer.parseInt(name);
      if (number >= 1 && number <= BY_NUMBER.size()) {
        return "SIG" + BY_NUMBER.get(number - 1);
      }
      return number > RTMIN ? "SIGRTMIN+" + (number - RTMIN) : "SIGRTMIN";
    }
    return name.startsWith("SIG") ? name : "SIG" + name;
  }
}
