package dev.paws.core.message;

import dev.paws.core.finding.Level;

/** Messages about the history of health and states ({@code PAWS-S…}). */
public enum HistoryMessage implements Message {
  /** Arguments: the file, the reason, the new name. */
  SET_ASIDE(
      1,
      Level.WARNING,
      "{0} is not a history that Paws can read ({1}), so it was renamed to {2} and a new one was started",
      "a database that Paws wrote",
      "delete {2} if you do not need it"),
  /** Arguments: the file, its version, the version of this Paws. */
  NEWER(
      2,
      "the history in {0} was written by a newer Paws (schema {1}, this one knows {2})",
      "the same version of Paws for all who use one history",
      "update Paws; until then new results are kept in journals beside it"),
  /** Arguments: the store, the reason. */
  UNAVAILABLE(
      3,
      "the history in {0} cannot be opened: {1}",
      "a database that answers",
      "correct -Dpaws.history.url or the rights of the folder, and run the goal again; new results are kept in journals until then"),
  /** Arguments: the reason. */
  NOT_TAKEN(
      4,
      Level.WARNING,
      "new results cannot be taken into the history: {0}",
      "a history that can be written",
      "correct that; the results stay in their journals and are taken in later"),
  /** Arguments: how many lines, the journal. */
  LINES_SKIPPED(
      5,
      Level.WARNING,
      "{0} damaged lines of the journal {1} were skipped",
      "journals that only Paws writes",
      "nothing; everything else was taken in"),
  /** Arguments: the URL's kind. */
  NO_DRIVER(
      6,
      "no JDBC driver for {0} is among the plugin's dependencies",
      "a driver, for example org.postgresql:postgresql",
      "add it to <dependencies> of paws-maven-plugin in the POM"),
  /** No argument. */
  SWITCHED_OFF(
      7,
      "history is switched off with paws.history=false",
      "a history to show",
      "leave out -Dpaws.history=false"),
  /** Arguments: the property, the text. */
  WRONG_TIME(
      8,
      "{0} is \"{1}\"",
      "a duration such as 90m, 24h or 7d, or a time such as 2026-11-30 or 2026-11-30T08:00:00Z",
      "correct -D{0}"),
  /** Arguments: the property, the text. */
  WRONG_DURATION(
      9, "{0} is \"{1}\"", "a duration such as 12h or 30d", "correct -D{0}, for example -D{0}=30d"),
  /** Arguments: the container, the resource, its use, its limit, the share in percent, the key. */
  NEAR_LIMIT(
      20,
      Level.WARNING,
      "{0} uses {2} of {3} {1} ({4} %)",
      "less than 80 % of a limit",
      "raise {5} of the service, or find out what needs so much"),
  /** Arguments: the container. */
  OUT_OF_MEMORY(
      21,
      Level.WARNING,
      "{0} was killed because it needed more memory than its limit allows",
      "a limit that is high enough",
      "raise mem_limit (deploy.resources.limits.memory) of the service");

  private final Wording wording;

  HistoryMessage(int number, String fact, String expectation, String nextStep) {
    this(number, Level.ERROR, fact, expectation, nextStep);
  }

  HistoryMessage(int number, Level level, String fact, String expectation, String nextStep) {
    wording = Wording.of('S', number, level, fact, expectation, nextStep);
  }

  @Override
  public Wording wording() {
    return wording;
  }
}
