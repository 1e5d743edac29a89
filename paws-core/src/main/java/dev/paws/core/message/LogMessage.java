package dev.paws.core.message;

import dev.paws.core.finding.Level;

/** Messages about logs and commands in containers ({@code PAWS-L…}). */
public enum LogMessage implements Message {
  /** Arguments: the property, the service, a hint, the known services. */
  NO_SUCH_SERVICE(
      1,
      "{0} names {1}, but the project has no such service{2}",
      "names from this list: {3}",
      "correct -D{0}"),
  /** Arguments: the text, the reason. */
  WRONG_SEARCH(
      2,
      "paws.search is \"{0}\", which is not a regular expression: {1}",
      "a text, or a regular expression between slashes, such as /timeout|refused/i",
      "correct -Dpaws.search"),
  /** Arguments: the property, the text. */
  WRONG_TIME(
      3,
      "{0} is \"{1}\"",
      "a duration such as 10m or 1.5h, a time such as 2026-11-30T08:00:00Z, or seconds since 1970",
      "correct -D{0}"),
  /** Arguments: the text. */
  WRONG_TAIL(
      4,
      "paws.tail is \"{0}\"",
      "a number of lines, or all",
      "correct -Dpaws.tail, for example 100"),
  /** Arguments: the container, the reason. */
  UNREADABLE(
      5,
      Level.WARNING,
      "the log of {0} cannot be read: {1}",
      "a logging driver that can be read, such as json-file or local",
      "change logging.driver of the service, or read its log where the driver sends it"),
  /** Arguments: the text, the known levels. */
  WRONG_LEVEL(
      6,
      "paws.level is \"{0}\"",
      "one of {1}",
      "correct -Dpaws.level, for example -Dpaws.level=warn");

  private final Wording wording;

  LogMessage(int number, String fact, String expectation, String nextStep) {
    this(number, Level.ERROR, fact, expectation, nextStep);
  }

  LogMessage(int number, Level level, String fact, String expectation, String nextStep) {
    wording = Wording.of('L', number, level, fact, expectation, nextStep);
  }

  @Override
  public Wording wording() {
    return wording;
  }
}
