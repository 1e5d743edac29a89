package dev.paws.terminal;

import dev.paws.core.report.StatusText;

/** The few colours in use (ECMA-48, SGR). */
final class Colour {
  static final String END = "\u001b[0m";
  private static final String GREEN = "\u001b[32m";
  private static final String YELLOW = "\u001b[33m";
  private static final String RED = "\u001b[31m";
  private static final String FAINT = "\u001b[2m";

  private Colour() {}

  static String of(RunLine.Stage stage) {
    return switch (stage) {
      case PENDING -> FAINT;
      case ACTIVE -> YELLOW;
      case DONE -> GREEN;
      case FAILED -> RED;
    };
  }

  static String of(StatusText.Mood mood) {
    return switch (mood) {
      case GOOD -> GREEN;
      case UNDER_WAY -> YELLOW;
      case BAD -> RED;
      case QUIET -> FAINT;
    };
  }
}
