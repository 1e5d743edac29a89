package dev.paws.core.message;

import dev.paws.core.finding.Level;

/**
 * Messages about YAML in Compose files and all other files that are read as YAML. Their codes are
 * among those of the Compose reader ({@code PAWS-C…}).
 */
public enum YamlMessage implements Message {
  /** Arguments: the encoding. */
  NOT_UTF8(
      5,
      "the file is not valid {0} text",
      "UTF-8 text",
      "save the file as UTF-8 (file -i FILE shows what it is now)"),
  /** Arguments: the character. */
  CONTROL_CHARACTER(
      6,
      "the file holds the control character {0}",
      "text without control characters",
      "remove the character, or write it as an escape in double quotes"),
  /** Arguments: what is wrong, what to do. */
  SYNTAX(7, "not valid YAML: {0}", "valid YAML", "{1}"),
  /** Arguments: what the tab is used for. */
  TAB(
      8,
      "a tab is used where YAML needs spaces: {0}",
      "spaces for indentation",
      "replace the tab with spaces"),
  /** Arguments: the key, where it is defined first. */
  DUPLICATE_KEY(
      9,
      "the key {0} is already defined at {1}",
      "each key once in a mapping",
      "remove one of the two, or merge their values"),
  /** Arguments: the key. */
  KEY_NOT_STRING(10, "the key {0} is not a string", "a string", "{1}"),
  /** Arguments: the kind of value that {@code <<} refers to. */
  MERGE_KEY(
      11,
      "<< refers to {0}",
      "a mapping, or a list of mappings",
      "let << refer to the anchor of a mapping"),
  /** Arguments: the anchor's name. */
  UNKNOWN_ANCHOR(
      12,
      "the alias *{0} has no anchor before it",
      "an anchor &{0} earlier in this file",
      "define &{0} first (not in another file), or put the value in quotes if its * belongs to it"),
  /** Arguments: the anchor's name. */
  ANCHOR_CYCLE(
      13,
      "the alias *{0} is inside its own anchor",
      "an alias outside of its anchor",
      "replace the alias with the intended value"),
  /** Arguments: the limit. */
  TOO_DEEP(
      14, "the nesting is deeper than {0} levels", "at most {0} levels", "make the file flatter"),
  /** Arguments: the limit. */
  TOO_MANY_NODES(
      15,
      "the project has more than {0} values once aliases, extends and env files are expanded",
      "at most {0} values",
      "split the project, or share less by aliases, extends and env files"),
  /** Arguments: the value, the type. */
  TAG_MISMATCH(
      16,
      "{0} is not of the type that its tag !!{1} says",
      "a value of type {1}",
      "correct the value, or remove the tag"),
  /** Arguments: the value, its kind, what JSON can hold. */
  NOT_IN_JSON(
      19,
      "{0} is not {1} that JSON can hold",
      "{2}",
      "put the value in quotes if it is meant as text"),
  /** Arguments: the limit. */
  TOO_LONG(
      88,
      "the line holds more than {0} characters without a space",
      "shorter lines",
      "move the value to a separate file, for example with configs or env_file"),
  /** No argument. */
  MERGE_CONFLICT(
      90,
      "two versions of this file that Git could not merge begin here",
      "one of them",
      "keep one version, and remove the lines that begin with <<<<<<<, ======= and >>>>>>>");

  private final Wording wording;

  YamlMessage(int number, String fact, String expectation, String nextStep) {
    wording = Wording.of('C', number, Level.ERROR, fact, expectation, nextStep);
  }

  @Override
  public Wording wording() {
    return wording;
  }
}
