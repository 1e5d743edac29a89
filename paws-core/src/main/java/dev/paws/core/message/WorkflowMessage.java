package dev.paws.core.message;

import dev.paws.core.finding.Level;

/** Messages about workflow files and action files ({@code PAWS-F…}). */
public enum WorkflowMessage implements Message {
  /** Arguments: the key, what is allowed, a hint. */
  UNEXPECTED_KEY(1, "unexpected key '{0}'{2}", "one of {1}", "correct or remove the key"),
  /** Arguments: the value, what is allowed. */
  UNEXPECTED_VALUE(2, "unexpected value '{0}'", "{1}", "correct the value"),
  /** Arguments: what is allowed. */
  LIST_UNEXPECTED(3, "a list was not expected", "{0}", "write {0} in its place"),
  /** Arguments: what is allowed. */
  MAPPING_UNEXPECTED(4, "a mapping was not expected", "{0}", "write {0} in its place"),
  /** Arguments: the key. */
  KEY_MISSING(5, "the key {0} is missing", "{0}: …", "add {0}"),
  /** Arguments: the keys. */
  KIND_UNCLEAR(6, "nothing here says what it is", "one of the keys {0}", "add one of the keys {0}"),
  /** Arguments: what is wrong, the column within the text, the text. */
  EXPRESSION(
      7,
      "{0}. Located at position {1} within: {2}",
      "a valid expression",
      "correct the expression; docs/workflow-files.md shows what can stand in one"),
  /** Arguments: the text. */
  EXPRESSION_NOT_HERE(
      8,
      "an expression is not evaluated here: {0}",
      "a text without ${{ }}",
      "write the value itself"),
  /** Arguments: the name, the column, the text, what is allowed, a hint. */
  UNKNOWN_NAME(
      9,
      "Unrecognized named-value: '{0}'. Located at position {1} within: {2}",
      "one of the contexts {3}",
      "use one of them{4}"),
  /** Arguments: the name, the column, the text, what is allowed, a hint. */
  UNKNOWN_FUNCTION(
      10,
      "Unrecognized function: '{0}'. Located at position {1} within: {2}",
      "one of the functions {3}",
      "use one of them{4}"),
  /** Arguments: the function, how many were given, how many it takes, the column. */
  ARGUMENTS(
      11,
      "the function {0} was given {1} arguments, at position {3}",
      "{2}",
      "correct the arguments"),
  /** Arguments: the id. */
  ID_INVALID(
      12,
      "'{0}' is not an id",
      "a letter or _, then letters, digits, - and _, fewer than 100, and not __ first",
      "rename it"),
  /** Arguments: the id, where it is used first. */
  ID_REPEATED(13, "the id '{0}' is already used at {1}", "each id once", "rename one of the two"),
  /** Arguments: the job, the unknown job, a hint. */
  NEED_UNKNOWN(
      14,
      "the job '{0}' needs the unknown job '{1}'{2}",
      "the id of a job of this file",
      "correct the name or remove it"),
  /** Arguments: the job, the needed job. */
  NEED_CIRCLE(
      15,
      "the job '{0}' needs '{1}', which needs it in turn",
      "jobs that need no circle",
      "remove one of the needs"),
  /** No argument. */
  NO_FIRST_JOB(
      16,
      "every job needs another one",
      "at least one job without needs",
      "remove the needs of the job that is to run first"),
  /** Arguments: the reference. */
  USES_INVALID(
      17,
      "'{0}' does not say which action in which version",
      "OWNER/REPOSITORY[/PATH]@VERSION, ./PATH or docker://IMAGE",
      "write the version behind an @, for example actions/checkout@v4"),
  /** Arguments: the reference. */
  CALL_INVALID(
      18,
      "'{0}' does not say which workflow",
      "./.github/workflows/FILE.yml or OWNER/REPOSITORY/.github/workflows/FILE.yml@VERSION",
      "correct the path, or add the version behind an @"),
  /** Arguments: the text. */
  ALWAYS_TRUE(
      19,
      Level.WARNING,
      "this condition always holds, since there is text around its expression: {0}",
      "the whole condition within one expression",
      "put everything into one expression, and write no | or > behind if:"),
  /** No argument. */
  EMPTY(
      20,
      "the file holds no workflow and no action",
      "a mapping",
      "write one, or name another file"),
  /** Arguments: the size in bytes, the limit. */
  FILE_TOO_LARGE(
      22, "the file has {0} bytes", "at most {1} bytes", "split the workflow into called ones"),
  /** Arguments: the text. */
  CRON_INVALID(
      23,
      "'{0}' is not a time of cron",
      "five fields: minute, hour, day, month (1-12 or JAN-DEC), weekday (0-6 or SUN-SAT)",
      "correct it, for example 30 5 * * 1-5"),
  /** Arguments: the number. */
  LIMIT_WITHOUT_EFFECT(
      24,
      Level.WARNING,
      "timeout-minutes is {0}, which sets no limit",
      "a number above 0",
      "write the minutes, or remove the key"),
  /** No argument. */
  CHOICE_WITHOUT_OPTIONS(
      25, "an input of the type choice has no options", "a list of options", "add options"),
  /** Arguments: the value, what is allowed. */
  DEFAULT_INVALID(26, "the default '{0}' is not of the input's type", "{1}", "correct the default"),
  /** Arguments: the reference. */
  CALL_NOT_FOUND(27, "there is no workflow {0}", "a file of its repository", "correct the path"),
  /** Arguments: the reference. */
  CALL_CIRCLE(
      28,
      "the workflow {0} calls itself, directly or by others",
      "calls that end",
      "remove one of the calls"),
  /** Arguments: the most levels, the most files. */
  CALL_TOO_DEEP(
      29,
      "workflows call one another too often",
      "at most {0} levels and {1} files",
      "call fewer of them"),
  /** Arguments: the reference. */
  CALL_NOT_CALLABLE(
      30,
      "the workflow {0} cannot be called",
      "workflow_call under its key on",
      "add workflow_call there"),
  /** Arguments: the input, the reference, what it takes, a hint. */
  CALL_INPUT_UNKNOWN(
      31,
      "the workflow {1} has no input '{0}'{3}",
      "one of {2}",
      "correct the name, or declare it there"),
  /** Arguments: the input, the reference. */
  CALL_INPUT_MISSING(
      32, "the workflow {1} requires the input '{0}'", "{0}: … under with", "add it"),
  /** Arguments: the input, the value, the type. */
  CALL_INPUT_TYPE(33, "the input '{0}' is '{1}', which is no {2}", "a {2}", "correct the value"),
  /** Arguments: the secret, the reference, what it takes. */
  CALL_SECRET_UNKNOWN(
      34,
      "the workflow {1} has no secret '{0}'",
      "one of {2}",
      "correct the name, or declare it there"),
  /** Arguments: the secret, the reference. */
  CALL_SECRET_MISSING(
      35,
      "the workflow {1} requires the secret '{0}'",
      "{0}: … under secrets, or secrets: inherit",
      "add it"),
  /** No argument. */
  NO_STAGES(36, "the pipeline has no stages", "at least one stage", "add name and command of one"),
  /** Arguments: the stage, the other one, a hint. */
  STAGE_NOT_BEFORE(
      37,
      "the stage '{0}' needs '{1}', which is no stage before it{2}",
      "names of stages that are written before it",
      "correct the name, or write that stage first"),
  /** Arguments: the reference, the reason. */
  CALL_NOT_FETCHED(
      38,
      Level.WARNING,
      "the workflow {0} cannot be fetched, and the job is skipped: {1}",
      "a repository that git can read, or that was fetched before",
      "correct the reference, or name a mirror with -Dpaws.pipeline.actionsUrl");

  private final Wording wording;

  WorkflowMessage(int number, String fact, String expectation, String nextStep) {
    this(number, Level.ERROR, fact, expectation, nextStep);
  }

  WorkflowMessage(int number, Level level, String fact, String expectation, String nextStep) {
    wording = Wording.of('F', number, level, fact, expectation, nextStep);
  }

  @Override
  public Wording wording() {
    return wording;
  }
}
