package dev.paws.core.message;

/** What is said about history and states. Phrases without a code. */
public enum HistoryPhrase {
  OTHER_PROGRAM("it is the database of another program"),
  /** Arguments: the file. */
  LOCKED("another process keeps {0} locked"),
  UNKNOWN_DATABASE(
      "Paws keeps history in SQLite and PostgreSQL: jdbc:sqlite:FILE, jdbc:postgresql://HOST/DATABASE"),
  /** Arguments: the reason. */
  NOT_RECORDED("this is not kept in the history: {0}"),
  ALL_READY("all services are ready"),
  UP_CANCELLED("interrupted"),
  UP_FAILED("did not come up"),
  VOLUMES_KEPT("taken down, its volumes are kept"),
  REMOVED("taken down, nothing is left"),
  SEEN_NOTHING("no container and no volume is there"),
  SEEN_ONLY_DATA("no container is there, only volumes"),
  SEEN_HEALTHY("all services are healthy"),
  SEEN_STOPPED("all containers are stopped"),
  /** Arguments: services with their states. */
  SEEN_NOT_HEALTHY("{0}"),
  /** Arguments: the project. */
  NOTHING_KNOWN("{0}: nothing is recorded yet; bring it up with mvn paws:up"),
  /** Arguments: the kind of the wrong line. */
  NO_FAILURES("no failures"),
  /** Arguments: the reason. */
  PAGE_WITHOUT_ENGINE(
      "the engine could not be asked, so this page only shows what is remembered: {0}"),
  /** Arguments: the reason. */
  PAGE_WITHOUT_HISTORY("the history could not be read: {0}"),
  PAGE_HISTORY_OFF("history is switched off (paws.history=false), so nothing is remembered"),
  /** Arguments: the file, the reason. */
  PAGE_WITHOUT_FILE("{0} could not be read: {1}");

  private final String template;

  HistoryPhrase(String template) {
    this.template = template;
  }

  /** Returns the phrase with its arguments filled in. */
  public String text(Object... arguments) {
    return Template.fill(template, arguments);
  }
}
