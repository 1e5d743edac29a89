package dev.paws.core.message;

/** What {@code paws:pipeline} says while it runs. Phrases without a code. */
public enum PipelineRunPhrase {
  /** Arguments: the line. */
  FILE_FORMAT("Invalid format '{0}'"),
  /** Arguments: the line. */
  FILE_NAME_EMPTY("Invalid format '{0}'. Name must not be empty"),
  /** Arguments: the line. */
  FILE_DELIMITER_EMPTY(
      "Invalid format '{0}'. Name must not be empty and delimiter must not be empty"),
  /** Arguments: the delimiter. */
  FILE_DELIMITER_MISSING("Invalid value. Matching delimiter not found '{0}'"),
  /** Arguments: the title. */
  GROUP("> {0}"),
  /** Arguments: the text. */
  DEBUG("debug: {0}"),
  /** Arguments: the token. */
  BAD_STOP_TOKEN("'{0}' cannot end stop-commands: it is empty or the name of a command"),
  /** Arguments: the command. */
  COMMAND_WITHOUT_NAME("the command {0} needs name=…"),
  /** Arguments: the command. */
  COMMAND_DEPRECATED("the command {0} is deprecated; write to the environment files"),
  /** Arguments: the command. */
  COMMAND_DISABLED(
      "the command {0} is disabled; write to GITHUB_ENV or GITHUB_PATH, or set"
          + " ACTIONS_ALLOW_UNSECURE_COMMANDS=true");

  private final String template;

  PipelineRunPhrase(String template) {
    this.template = template;
  }

  /** Returns the phrase with its arguments filled in. */
  public String text(Object... arguments) {
    return Template.fill(template, arguments);
  }
}
