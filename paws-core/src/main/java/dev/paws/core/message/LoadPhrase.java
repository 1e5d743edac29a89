package dev.paws.core.message;

/**
 * Reasons, advice and names in the messages about YAML, Compose files, env files and the data
 * model. They are arguments of messages and have no code.
 */
public enum LoadPhrase {
  /** Arguments: the escape. */
  HALF_CHARACTER("{0} is half a character"),
  WRITE_CHARACTER("write the character itself, or \\U and its 8 digits"),
  /** Arguments: the line. */
  QUOTES_CONTINUE("the quoted text that begins here ends in line {0}, and more text follows it"),
  /** Arguments: the line. */
  CLOSE_QUOTES("close the quotes in this line, or correct line {0}"),
  QUOTE_COLON("put the value in quotes if its colon belongs to it, or correct the indentation"),
  QUOTE_ANCHOR("put the value in quotes if its * or & belongs to it"),
  /** Arguments: the character. */
  QUOTE_START("put the value in quotes: without them it cannot begin with {0}"),
  /** Arguments: the line. */
  CLOSE_BRACKET("close the bracket of line {0}, or add the missing comma"),
  INDENT_LINE("indent the line like the lines that it belongs to"),
  CORRECT_LINE("correct the line that the arrow points at"),
  DIRECTIVE("Docker Compose accepts only the directives %TAG and %YAML 1.1"),
  REMOVE_LINE("remove the line"),
  BLOCK_INDENTATION("the first line of a block sets its indentation"),
  AFTER_PLAIN_TEXT("the line follows a text without quotes"),
  NAMELESS_VARIABLE("a variable without a name"),
  /** Arguments: the least number. */
  AT_LEAST("{0} or more"),
  /** Arguments: the least number, the greatest one. */
  FROM_TO("from {0} to {1}"),
  /** Arguments: the known key. */
  RENAME("rename it to {0}"),
  REMOVE_OR_PREFIX("remove it, or prefix it with x- to keep it as an extension"),
  /** Arguments: the choices. */
  ONE_OF("one of {0}"),
  FROM_ENVIRONMENT(" from the environment"),
  /** Arguments: the place. */
  FROM(" from {0}"),
  NOWHERE("(nowhere)"),
  /** Arguments: the number of keys. */
  MAPPING_OF("a mapping of {0}"),
  /** Arguments: the number of items. */
  LIST_OF("a list of {0}"),
  WRITE_BELOW("write the contents of the key below it, indented, or remove the key"),
  WRITE_MAPPING("write KEY: VALUE, without a dash before it"),
  /** Arguments: a key, its value. */
  WRITE_KEY_BELOW("write {0}: {1} on a line of its own below it, indented"),
  WRITE_ITEMS("begin each item with a dash: - VALUE"),
  QUOTE_VALUE("put the value in quotes"),
  /** Arguments: the item. */
  WRITE_LIST("write a list: [{0}]"),
  /** Arguments: what is expected. */
  WRITE("write {0}"),
  WRITE_ITEM("remove the dash, or write the item after it"),
  /** Arguments: the key, the value. */
  WRITE_PAIR_OF("write {0}={1}, or all of them without a dash"),
  /** Arguments: what is before the colon. */
  WITHOUT_COLON("write \"{0}\", without a colon at the end"),
  /** Arguments: what is before the colon, what is after it. */
  WITHOUT_BLANK("write \"{0}:{1}\", without a blank after the colon"),
  /** Arguments: what is before the colon, what is after it. */
  QUOTE_TEXT("put the item in quotes: \"{0}: {1}\""),
  ADD_TARGET("add target: with the path or port in the container"),
  /** Arguments: the key. */
  QUOTE_KEY("put the key in quotes: \"{0}\""),
  /** Arguments: the key, its value. */
  QUOTE_KEY_OR_ITEM("put the key in quotes, or the whole item if it is one text: \"{0}:{1}\""),
  NO_TEXT("it is empty"),
  EMPTY_PART("nothing stands before, between or after its colons"),
  TOO_MANY_PARTS("it has more than three parts"),
  QUOTE_ITEM("put the item in quotes"),
  WRITE_PAIR("write KEY=VALUE, or all of them without a dash"),
  /** Arguments: the variable, the limit. */
  TOO_MANY_CHARACTERS("{0} and variables of {1} characters before it"),
  /** Arguments: the variable, the limit. */
  TOO_MANY_EXPRESSIONS("{0} and {1} expressions around it"),
  /** Arguments: the character. */
  UNEXPECTED_CHARACTER("unexpected character \"{0}\" in a variable name"),
  SPACE_IN_KEY("a key cannot contain a space"),
  /** Arguments: the first line of the value. */
  UNCLOSED_QUOTE("the quoted value {0} is not closed"),
  /** Arguments: the variable, the reason after a colon. */
  REQUIRED_VARIABLE("required variable {0} is not set{1}"),
  /** Arguments: the expression. */
  EXPRESSION("\"{0}\" is not a valid variable expression"),
  /** Arguments: the limit. */
  ENV_FILES_TOO_LARGE(
      "all env files together have more than {0} characters, where a file with expressions counts once for each service"),
  NO_CONTAINER_PORT("it names no port of the container"),
  /** Arguments: the published range, that of the container. */
  RANGES_DIFFER("the ranges {0} and {1} differ in length"),
  /** Arguments: the protocol. */
  PROTOCOL("protocol {0} is not tcp, udp or sctp"),
  /** Arguments: the address. */
  IP_ADDRESS("IP address {0} is not valid"),
  /** Arguments: the address. */
  BRACKETS("an IPv6 address needs brackets: [{0}]"),
  /** Arguments: container or published, the port. */
  PORT_RANGE("the {0} port {1} is not a port or a range of ports"),
  /** Arguments: the known key, the unknown one. */
  WRITE_IN_PLACE("write {0} in place of {1}"),
  /** Arguments: the key. */
  REMOVE("remove {0}"),
  ONE_OF_THEM("one of them, in this spelling"),
  NOTHING("nothing"),
  MOUNT_TYPE("type of a mount"),
  PROPAGATION("propagation of a bind mount"),
  CONDITION("condition of a dependency"),
  DRIVER("driver of a network"),
  SERVICE_TYPE("type of a service"),
  ROLE("role of a service"),
  METHOD("method of an endpoint"),
  /** Arguments: the key, its value. */
  TYPE_IS_SET("x-paws.{0} is {1}"),
  TYPE_OF_MODEL("by its type"),
  /** Arguments: the image. */
  TYPE_IS_GUESSED("guessed from its image {0} or its command"),
  NONE_EXISTS("there is none"),
  WRITTEN("written"),
  INTERPOLATED("interpolated"),
  OVERRODE("replaced an earlier value"),
  EXTENDED("inherited through extends"),
  INCLUDED("added by include"),
  EXPANDED("expanded from the short form"),
  DEFAULTED("a default"),
  RESOLVED("taken from the environment"),
  ENV_FILE("read from an env file"),
  IMPLIED("implied by another key"),
  REBASED("made an absolute path"),
  MERGED("merged by <<"),
  TAGGED("tagged !override, so nothing of earlier files is left"),
  /** Arguments: the variable. */
  DEFAULT_AS_NOT_SET("default, as {0} is not set"),
  /** Arguments: the variable. */
  DEFAULT_AS_EMPTY("default, as {0} is empty"),
  /** Arguments: the variable. */
  IS_NOT_SET("{0} is not set"),
  AND(" and "),
  OR(" or "),
  /** Arguments: the known name. */
  DID_YOU_MEAN("; did you mean {0}?"),
  /** Arguments: the number. */
  WRITE_DURATION("write a duration: {0}s"),
  SOME_WORDS("\"some words\""),
  /** Arguments: the path of a mount, the service. */
  PLACE_OF("{0} of {1}"),
  // what is wrong with a document of the data model
  EMPTY_DOCUMENT("it is empty"),
  NOTHING_IN_IT("there is nothing in it"),
  SEVERAL_DOCUMENTS("there is more than one document in it"),
  NESTED_TOO_DEEPLY("it is nested too deeply"),
  ALIAS_NOT_READ("an alias is not read here"),
  KEY_NOT_A_TEXT("a key is not a text"),
  /** Arguments: the key. */
  DUPLICATE_FIELD("Duplicate field '{0}'");

  private final String template;

  LoadPhrase(String template) {
    this.template = template;
  }

  /** Returns the phrase with its arguments filled in. */
  public String text(Object... arguments) {
    return Template.fill(template, arguments);
  }
}
