package dev.paws.core.message;

/**
 * What a Dockerfile or its ignore file uses, and which of its patterns are wrong. Phrases without a
 * code.
 */
public enum DockerfilePhrase {
  /** Arguments: the kind of mount, the number. */
  MOUNT("RUN --mount=type={0} in line {1}"),
  /** Arguments: the frontend. */
  FRONTEND("the frontend {0} (# syntax=)"),
  /** Arguments: the instruction, its flag. */
  FLAG("{0} {1}"),
  /** Arguments: the instruction. */
  HEREDOC("a here-document ({0} <<…)"),
  /** Arguments: the name. */
  AUTOMATIC_ARG("the automatic ARG {0}"),
  /** Arguments: the name. */
  FROM_AUTOMATIC_ARG("FROM with the automatic ARG {0}"),
  /** Arguments: the feature, the number. */
  IN_LINE("{0} in line {1}"),
  /** Arguments: the number, the pattern, the mistake. */
  BAD_PATTERN("line {0}: syntax error in pattern '{1}': {2}"),
  LONELY_EXCEPTION("a '!' without a pattern"),
  OPEN_RANGE("a range without a beginning or an end"),
  OPEN_BRACKET("a '[' without a ']'"),
  CUT_OFF("it ends too early");

  private final String template;

  DockerfilePhrase(String template) {
    this.template = template;
  }

  /** Returns the phrase with its arguments filled in. */
  public String text(Object... arguments) {
    return Template.fill(template, arguments);
  }
}
