package dev.paws.core.message;

import java.util.Set;

/** The forms that a value has or should have, as arguments of messages. */
public enum ValueForm {
  MAPPING("a mapping", Part.MAPPING),
  LIST("a list", Part.LIST),
  STRING("a string", Part.STRING),
  NUMBER("a number"),
  INTEGER("an integer"),
  BOOLEAN("a boolean"),
  TRUE_OR_FALSE("true or false"),
  PLAIN_VALUE("a plain value"),
  TEXT("a text"),
  TIMESTAMP("a timestamp such as 2026-01-31T12:00:00Z"),
  WHOLE_NUMBER("a whole number"),
  DURATION("a duration"),
  TIME("a time"),
  FINITE_NUMBER("a finite number"),
  NUMBER_OF_32_BITS("a number that 32 bits can hold"),
  OCTAL_MODE("an octal mode such as 0440"),
  NOT_NEGATIVE("an integer that is not negative"),
  SHORT_OFFSET("an offset of less than 24 hours"),
  SIZE("a size such as 512m or 1.5g"),
  DURATION_EXAMPLE("a duration such as 10s or 1m30s"),
  ALL_OR_NUMBER("all or a number"),
  ALL_OR_LIST("all or a list", Part.LIST),
  LIST_OF_STRINGS("a list of strings", Part.LIST),
  STRING_OR_STRINGS("a string or a list of strings", Part.STRING, Part.LIST),
  STRING_OR_LIST("a string or a list", Part.STRING, Part.LIST),
  STRING_OR_MAPPING("a string or a mapping", Part.STRING, Part.MAPPING),
  LIST_OR_MAPPING("a list or a mapping", Part.LIST, Part.MAPPING),
  PATH_OR_MAPPING("a path or a mapping", Part.MAPPING),
  PORT("a string, an integer or a mapping", Part.STRING, Part.MAPPING),
  LIMIT("an integer or a mapping of soft and hard", Part.MAPPING),
  COMMAND("a command whose quotes and parentheses match"),
  HOST_NAME("a host name without : and =");

  /** The parts of forms for which there is advice of its own. */
  public enum Part {
    STRING,
    LIST,
    MAPPING
  }

  private final String text;

  @SuppressWarnings("ImmutableEnumChecker") // made by Set.of
  private final Set<Part> parts;

  ValueForm(String text, Part... parts) {
    this.text = text;
    this.parts = Set.of(parts);
  }

  /** Returns which of a string, a list and a mapping the form allows. */
  public Set<Part> parts() {
    return parts;
  }

  /** Returns the form in words, with an article. */
  public String text() {
    return text;
  }
}
