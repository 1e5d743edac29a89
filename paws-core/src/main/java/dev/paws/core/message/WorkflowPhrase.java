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
  NONE("none"),
  MATRIX_NO_MAPPING("the matrix is no mapping"),
  /** Arguments: the key. */
  VECTOR_NO_LIST("the key '{0}' of the matrix is no list"),
  /** Arguments: the key. */
  VECTOR_EMPTY("Matrix vector '{0}' does not contain any values"),
  /** Arguments: the key. */
  ENTRY_NO_MAPPING("an entry of '{0}' of the matrix is no mapping"),
  /** Arguments: the key. */
  EXCLUDE_UNKNOWN("exclude names '{0}', which is no key of the matrix"),
  /** Arguments: the limit. */
  MATRIX_TOO_LARGE("the matrix makes more than {0} jobs"),
  MATRIX_EMPTY("the matrix makes no job, since exclude leaves nothing"),
  /** Arguments: the key, the value. */
  NO_NUMBER("{0} is '{1}', which is no number"),
  /** Arguments: the key, the value. */
  NO_BOOLEAN("{0} is '{1}', which is neither true nor false"),
  RUNS("runs"),
  NOT_CHOSEN("not chosen"),
  /** Arguments: the condition. */
  CONDITION_FALSE("skipped, since its condition does not hold: {0}"),
  /** Arguments: the jobs. */
  AFTER("decided when {0} are done"),
  /** Arguments: why. */
  FAILS("fails before it begins: {0}"),
  /** Arguments: the jobs. */
  ANCESTOR_SKIPPED("skipped, since {0} did not succeed");

  private final String template;

  WorkflowPhrase(String template) {
    this.template = template;
  }

  /** Returns the phrase with its arguments filled in. */
  public String text(Object... arguments) {
    return Template.fill(template, arguments);
  }
}
