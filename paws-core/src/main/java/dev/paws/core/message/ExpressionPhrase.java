package dev.paws.core.message;

/** What is wrong with an expression of a workflow file. Phrases without a code. */
public enum ExpressionPhrase {
  /** Arguments: the word. */
  UNEXPECTED_SYMBOL("Unexpected symbol: '{0}'"),
  /** Arguments: the last word. */
  UNEXPECTED_END("Unexpected end of expression: '{0}'"),
  NO_EXPRESSION("An expression was expected"),
  NOT_CLOSED(
      "The expression is not closed. An unescaped ${{ sequence was found, but the closing }}"
          + " sequence was not found."),
  /** Arguments: the limit. */
  TOO_LONG("Exceeded max expression length {0}"),
  /** Arguments: the limit. */
  TOO_DEEP("Exceeded max expression depth {0}"),
  /** Arguments: the name. */
  UNKNOWN_CONTEXT("Unrecognized named-value: '{0}'"),
  /** Arguments: the name. */
  UNKNOWN_FUNCTION("Unrecognized function: '{0}'"),
  /** Arguments: the function. */
  TOO_FEW("Too few parameters supplied: '{0}'"),
  /** Arguments: the function. */
  TOO_MANY("Too many parameters supplied: '{0}'"),
  /** Arguments: the function. */
  EVEN("Even number of parameters supplied, requires an odd number of parameters: '{0}'"),
  CASE_NOT_BOOLEAN("a predicate of case() is not a boolean"),
  /** Arguments: the limit. */
  TEXT_TOO_LONG("a text of an expression has more than {0} characters"),
  /** Arguments: the format. */
  FORMAT_ARGUMENTS("The following format string references more arguments than were supplied: {0}"),
  /** Arguments: the format. */
  FORMAT_INVALID("The following format string is invalid: {0}"),
  /** Arguments: why. */
  NOT_JSON("fromJSON was given no JSON: {0}");

  private final String template;

  ExpressionPhrase(String template) {
    this.template = template;
  }

  /** Returns the phrase with its arguments filled in. */
  public String text(Object... arguments) {
    return Template.fill(template, arguments);
  }
}
