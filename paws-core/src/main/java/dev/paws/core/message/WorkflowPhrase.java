package dev.paws.core.message;

/** What can stand at a place of a workflow file. Phrases without a code. */
public enum WorkflowPhrase {
  TEXT("a text"),
  NON_EMPTY("a text that is not empty"),
  BOOLEAN("true or false"),
  NUMBER("a number"),
  NOTHING("no value"),
  LIST("a list"),
  MAPPING("a mapping"),
  /** Arguments: the values. */
  ONE_OF("{0}"),
  OR(" or "),
  /** Arguments: the fewest. */
  AT_LEAST("at least {0}"),
  /** Arguments: the fewest, the most. */
  BETWEEN("{0} to {1}"),
  /** Arguments: the number. */
  EXACTLY("{0}"),
  ODD("an odd number, at least 3"),
  NONE("none");

  private final String template;

  WorkflowPhrase(String template) {
    this.template = template;
  }

  /** Returns the phrase with its arguments filled in. */
  public String text(Object... arguments) {
    return Template.fill(template, arguments);
  }
}
