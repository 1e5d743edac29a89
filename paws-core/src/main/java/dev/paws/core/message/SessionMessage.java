package dev.paws.core.message;

import dev.paws.core.finding.Level;

/** Messages about a developer's work with a running environment ({@code PAWS-W…}). */
public enum SessionMessage implements Message {
  /** Arguments: the project, the goal. */
  NOTHING_THERE(
      1,
      "{0} has no container, so there is nothing to {1}",
      "an environment that was brought up before",
      "bring it up with mvn paws:up"),
  /** Arguments: the services, the goal. */
  NO_CONTAINER(
      2,
      "{0} has no container, so there is nothing to {1}",
      "services that were brought up before",
      "bring it up with mvn paws:up -Dpaws.services={0}"),
  /** Arguments: the services, the services that have a build section. */
  NO_BUILD(
      3,
      "{0} cannot be rebuilt: its definition has no build section",
      "services that are built: {1}",
      "name one of them in -Dpaws.services; mvn paws:up -Dpaws.recreate=always replaces others"),
  /** Arguments: the project, what would be lost. */
  CONFIRM_RESET(
      4,
      "paws:reset removes all data of {0} ({1}), and this is not confirmed",
      "a yes in a terminal, or -Dpaws.confirm=true",
      "run it again with -Dpaws.confirm=true; mvn paws:restart keeps the data"),
  /** Arguments: the services. */
  RESET_OF_SOME(
      5,
      "paws:reset starts the whole environment anew, but paws.services names {0}",
      "all services, because they may share data",
      "leave out -Dpaws.services, or use mvn paws:rebuild or mvn paws:restart for one service"),
  /** Arguments: the present stage, the asked stage, the legal stages. */
  ILLEGAL_STAGE(
      10,
      "the stage {1} cannot follow {0}",
      "one of {2}",
      "go to one of these first, with -Dpaws.stage or with the goal that leads to it"),
  /** Arguments: the file, the version, the version that is known. */
  SESSION_NEWER(
      11,
      "the session {0} has version {1}, and this Paws knows version {2}",
      "the same version of Paws for all who write one file",
      "update Paws; the file is left as it is"),
  /** Arguments: the reason. */
  SESSION_NOT_RECORDED(
      12,
      Level.WARNING,
      "the session was not updated: {0}",
      "a session file that can be read and written",
      "correct that; mvn paws:session shows the file"),
  /** Arguments: the file, the reason. */
  SESSION_UNREADABLE(
      13,
      "the session {0} cannot be read: {1}",
      "a file that can be read",
      "correct its rights, or move it away to start a new session");

  private final Wording wording;

  SessionMessage(int number, String fact, String expectation, String nextStep) {
    this(number, Level.ERROR, fact, expectation, nextStep);
  }

  SessionMessage(int number, Level level, String fact, String expectation, String nextStep) {
    wording = Wording.of('W', number, level, fact, expectation, nextStep);
  }

  @Override
  public Wording wording() {
    return wording;
  }
}
