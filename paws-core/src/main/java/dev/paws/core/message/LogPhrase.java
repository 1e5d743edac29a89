package dev.paws.core.message;

/** What is said about logs. Phrases without a code. */
public enum LogPhrase {
  /** Arguments: the service. */
  NO_CONTAINER("{0} has no container"),
  NOTHING_FOUND("no entry matches"),
  /** Arguments: the project. */
  NOTHING_THERE("{0}: there is no container and no saved log; bring it up with mvn paws:up"),
  FOLLOW_ENDED("all containers have stopped"),
  EARLIER("earlier"),
  NONE_THERE("there is none"),
  /** Arguments: the date. */
  DATE("-- {0} --");

  private final String template;

  LogPhrase(String template) {
    this.template = template;
  }

  /** Returns the phrase with its arguments filled in. */
  public String text(Object... arguments) {
    return Template.fill(template, arguments);
  }
}
