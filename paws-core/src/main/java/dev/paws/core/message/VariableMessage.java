package dev.paws.core.message;

import dev.paws.core.finding.Level;

/**
 * Messages about variables, the casts that follow, and env files. Their codes are among those of
 * the Compose reader ({@code PAWS-C…}).
 */
public enum VariableMessage implements Message {
  /** Arguments: the expression. */
  TEMPLATE(
      20,
      "\"{0}\" is not a valid variable expression",
      "$NAME, ${NAME}, or ${NAME:-default} on one line",
      "correct the expression, or write $$ for a literal dollar sign"),
  /** Arguments: the variable, a hint. */
  VARIABLE_REQUIRED(
      21,
      "the required variable {0} is not set{1}",
      "a value for {0}",
      "set it in .env (echo {0}=... >> .env) or in the environment"),
  /** Arguments: the variable, a hint, the reason in the words of the file. */
  VARIABLE_REQUIRED_BECAUSE(
      22,
      "the required variable {0} is not set: {2}{1}",
      "a value for {0}",
      "set it in .env (echo {0}=... >> .env) or in the environment"),
  /** Arguments: the variable, a hint. */
  VARIABLE_UNSET(
      23,
      Level.WARNING,
      "the variable {0} is not set and becomes an empty string{1}",
      "a value for {0}",
      "set it in .env, or give a default: ${{0}:-default}"),
  /** Arguments: the value, the expected type. */
  CAST(24, "\"{0}\" is not {1}", "{1}", "correct the value, or the variable it comes from"),
  /** Arguments: the word, the boolean. */
  OLD_BOOLEAN(25, Level.WARNING, "{0} is a boolean only in YAML 1.1", "{1}", "write {1}"),
  /** Arguments: the file. */
  ENV_FILE_MISSING(
      30,
      "the env file {0} does not exist",
      "a file, unless the entry has required: false",
      "create it (touch {0}), or use the long form with path and required: false"),
  /** Arguments: the path. */
  ENV_FILE_IS_DIRECTORY(31, "the env file {0} is a directory", "a file", "name a file inside it"),
  /** Arguments: what is wrong. */
  ENV_FILE_SYNTAX(
      32,
      "not a valid env file: {0}",
      "lines of KEY=value",
      "correct the line; put values with spaces or # in quotes"),
  /** Arguments: the format. */
  ENV_FILE_FORMAT(
      33, "the env file has the unknown format {0}", "no format", "remove the key format"),
  /** Arguments: the value. */
  DISABLE_ENV_FILE(
      34,
      "COMPOSE_DISABLE_ENV_FILE is {0}",
      "true or false",
      "export COMPOSE_DISABLE_ENV_FILE=true, or unset it");

  private final Wording wording;

  VariableMessage(int number, String fact, String expectation, String nextStep) {
    this(number, Level.ERROR, fact, expectation, nextStep);
  }

  VariableMessage(int number, Level level, String fact, String expectation, String nextStep) {
    wording = Wording.of('C', number, level, fact, expectation, nextStep);
  }

  @Override
  public Wording wording() {
    return wording;
  }
}
