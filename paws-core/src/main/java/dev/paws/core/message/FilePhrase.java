package dev.paws.core.message;

/** Why a file cannot be written or opened. Phrases without a code. */
public enum FilePhrase {
  PERMISSION_DENIED("permission denied"),
  /** Arguments: the existing folder, its owner. */
  PERMISSION_DENIED_TO_OWNER("permission denied ({0} belongs to {1})"),
  /** Arguments: the file. */
  GONE("{0} is gone"),
  /** Arguments: the file. */
  NOT_A_FOLDER("{0} is not a folder"),
  NOT_A_FILE("it names no file");

  private final String template;

  FilePhrase(String template) {
    this.template = template;
  }

  /** Returns the phrase with its arguments filled in. */
  public String text(Object... arguments) {
    return Template.fill(template, arguments);
  }
}
