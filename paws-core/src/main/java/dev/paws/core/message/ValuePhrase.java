package dev.paws.core.message;

/** What a value of a file should be. The phrases follow "is not" or "Expected:" in a message. */
public enum ValuePhrase {
  // kinds of value
  TEXT("a text"),
  BOOLEAN("true or false"),
  WHOLE_NUMBER("a whole number"),
  NUMBER("a number"),
  DURATION("a duration such as 1m30s"),
  DATE("a date such as 2026-12-31"),
  PATH("a path"),
  EXPOSED_PORT("a port such as 80 or 53/udp"),
  SECONDS("seconds, from 0 to 86400"),
  COUNT("a whole number from 1 to 9999999"),
  LIST("a list"),
  LIST_OF_TEXTS("a list of texts"),
  MAPPING("a mapping"),
  MAPPING_OF_TEXTS("a mapping of texts"),
  // values of Compose files
  RESTART("on-failure:TIMES with a number of times"),
  SECURITY_OPTION("a security option such as label=disable"),
  CONDITION("service_started, service_healthy or service_completed_successfully"),
  READY("none, endpoints, or a mapping with tcp, http or log"),
  READY_ENDPOINTS("possible without x-paws.endpoints in the same service"),
  PORT("a port from 1 to 65535"),
  PATTERN("a regular expression of java.util.regex"),
  WEB_ADDRESS("a path that starts with /, or an http or https URL"),
  // values of paws.yaml and of the baseline
  SEVERITY("one of info, warning, error, critical"),
  ONE_KIND_OF_SOURCE("composeFiles or envFiles, or kubernetes, or engine, or snapshot"),
  LIST_OF_PARAMETERS("a list of parameters, each with id, unit and from"),
  PARAMETER("a mapping with id, unit and from"),
  PARAMETER_ID("an id of two or more words with dots, such as app.pool_size"),
  PARAMETER_PLACE("a mapping such as variable: NAME"),
  /** Argument: the words that are allowed. */
  ONE_OF("one of {0}"),
  /** Argument: the keys that are allowed. */
  PLACE_KEY("one of {0} (with key if the parameter is inside a text)"),
  BASELINE_LINE("fingerprint, values, service and field, separated by blanks");

  private final String template;

  ValuePhrase(String template) {
    this.template = template;
  }

  /** Returns the phrase with its arguments filled in. */
  public String text(Object... arguments) {
    return Template.fill(template, arguments);
  }
}
