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
      "correct -Dpaws.level, for example -Dpaws.level=warn"),
  /** No argument. */
  NO_SERVICE(
      9,
      "paws.service is not set",
      "the service to run the command in",
      "add it, for example mvn paws:exec -Dpaws.service=db -Dpaws.command=date"),
  /** No argument. */
  NO_COMMAND(
      10,
      "paws.command is not set",
      "the command to run",
      "add it, for example mvn paws:exec -Dpaws.service=db -Dpaws.command=date"),
  /** Arguments: the text. */
  WRONG_COMMAND(
      11,
      "paws.command is \"{0}\", whose quotes do not match",
      "words as in a shell, such as: sh -c 'ls /tmp | wc -l'",
      "correct -Dpaws.command"),
  /** Arguments: the service, the index, what is there. */
  NO_RUNNING_CONTAINER(
      12,
      "{0} has no running container with the index {1}: {2}",
      "a running container",
      "start it with mvn paws:up -Dpaws.services={0}, or choose another one with -Dpaws.index"),
  /** Arguments: the service, the exit status, the command. */
  EXIT_STATUS(
      13,
      "the command in {0} ended with exit status {1}: {2}",
      "exit status 0",
      "see its output above"),
  /** Arguments: the service. */
  COMMAND_INTERRUPTED(
      14, "the command in {0} was interrupted", "a command that ends by itself", "run it again");

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
