package dev.paws.core.message;

/** What lifecycle goals and the session say. Phrases without a code. */
public enum SessionPhrase {
  /** Arguments: the project or its services, how long it took. */
  STARTED("{0} is started and ready after {1}"),
  /** Arguments: the project or its services, how long it took. */
  STOPPED("{0} is stopped after {1}; containers and data are kept"),
  /** Arguments: the project or its services, how long it took. */
  RESTARTED("{0} is restarted and ready after {1}"),
  /** Arguments: the project or its services, how long it took. */
  PAUSED("{0} is paused after {1}"),
  /** Arguments: the project or its services, how long it took. */
  RESUMED("{0} goes on and is ready after {1}"),
  /** Arguments: the project or its services, how long it took. */
  REBUILT("{0} is rebuilt and ready after {1}"),
  /** Arguments: the project or its services. */
  NOTHING_TO_START("{0} runs already; nothing had to be started"),
  /** Arguments: the project or its services. */
  NOTHING_TO_STOP("{0}: nothing runs, so nothing had to be stopped"),
  /** Arguments: the project or its services. */
  NOTHING_TO_PAUSE("{0}: nothing runs, so nothing had to be paused"),
  /** Arguments: the project or its services. */
  NOTHING_TO_RESUME("{0}: nothing is paused"),
  /** Arguments: the project. */
  NOT_STARTED("{0} was not started"),
  /** Arguments: the project. */
  NOT_STOPPED("{0} was not stopped"),
  /** Arguments: the project. */
  NOT_RESTARTED("{0} was not restarted"),
  /** Arguments: the project. */
  NOT_PAUSED("{0} was not paused"),
  /** Arguments: the project. */
  NOT_RESUMED("{0} did not go on"),
  /** Arguments: the project. */
  NOT_REBUILT("{0} was not rebuilt"),
  /** Arguments: the project, the services. */
  SERVICES_OF("{1} of {0}"),
  /** Arguments: how many containers, processors before, after, memory before, after. */
  FREED(
      "measured over {0} containers: busy processors {1} before, {2} after; memory {3} before,"
          + " {4} after (a paused process keeps its memory until the kernel needs it)"),
  /** Arguments: the project, what is lost. */
  ASK_RESET("Remove all data of {0} ({1}) and start it anew? [y/N] "),
  RESET_CANCELLED("nothing was changed"),
  /** Arguments: how many containers, how many volumes, the volumes' names. */
  LOST("{0} containers, {1} volumes: {2}"),
  NO_VOLUMES("none"),

  /** Arguments: the services; empty: all. */
  BY_START("started{0}"),
  /** Arguments: the services. */
  BY_STOP("stopped{0}"),
  /** Arguments: the services. */
  BY_RESTART("restarted{0}"),
  /** Arguments: the services. */
  BY_PAUSE("paused{0}"),
  /** Arguments: the services. */
  BY_RESUME("resumed{0}"),
  /** Arguments: the services. */
  BY_REBUILD("rebuilt{0}"),

  /** Arguments: the project. */
  NO_SESSION(
      "{0}: no session has begun; begin one with mvn paws:session -Dpaws.task=\"what you work on\""),
  /** Arguments: the project, the stage, how long, since when. */
  STAGE("{0}: {1} for {2}, since {3}"),
  /** Arguments: the ticket and the description, since when. */
  TASK("task: {0} (since {1})"),
  /** Arguments: when. */
  TESTS_PASSED_AT("last successful tests: {0}"),
  TODAY("today:"),
  /** Arguments: the time, the stage, the trigger with its details. */
  TIMELINE("  {0} {1}, {2}"),
  /** Arguments: the stages. */
  LEGAL_NEXT("may follow: {0}"),
  /** Arguments: the ticket. */
  OFFER_TICKET("the branch names {0}; take it with -Dpaws.ticket={0}"),
  /** Arguments: the services with their exit codes. */
  DIED("ended by itself: {0}"),
  /** Arguments: how long it waited, in seconds. */
  LOCKED("another process has kept it locked for {0} s"),
  WAS_UP("it was up when the session began"),
  WAS_STOPPED("it was stopped when the session began"),
  ALL_READY("all services are ready"),
  TAKEN_DOWN("taken down"),
  TESTS_RUN("tests run"),
  TESTS_PASS("tests passed"),
  TESTS_FAIL("tests failed");

  private final String template;

  SessionPhrase(String template) {
    this.template = template;
  }

  /** Returns the phrase with its arguments filled in. */
  public String text(Object... arguments) {
    return Template.fill(template, arguments);
  }
}
