package dev.paws.core.parity;

/** When a rule of the table applies, in addition to its path. */
public enum RuleCondition {
  ALWAYS("always"),
  MISSING_IN_SOURCE("only the target has it"),
  MISSING_IN_TARGET("only the source has it"),
  DATA_STORE_MAJOR("the image of a data store in another major version"),
  SAME_MAJOR("the same image in another version of the same major"),
  OTHER_IMAGE("another image"),
  BOTH_PRESENT("both have it, with different values"),
  CLUSTER_MEMBER("a service with a data role (etcd, patroni, redis, redis-sentinel)"),
  TLS_SWITCH("the name or an address is about TLS or SSL; one side switches it off, the other on"),
  NAMES_ENVIRONMENT("the variable only names the environment"),
  LOG_LEVEL("the variable sets a log level"),
  TIMING("the variable sets a time, interval or timeout"),
  SOURCE_ONLY_PUBLISHED("the port is published only by the source"),
  PERSISTENCE_LOST("one side keeps data in a volume, the other in memory or in a folder"),
  MORE_RIGHTS_IN_SOURCE("the source has more rights"),
  SECRET("the value is a secret, and nothing else of it differs"),
  EMPTY_IN_SOURCE("the value is a secret that is empty in the source"),
  EMPTY_IN_TARGET("the value is a secret that is empty in the target"),
  ONE_SIDED("only one side has it"),
  ONE_IS_ZERO("one side has none"),
  ONE_IS_EMPTY("one side switches it off with an empty value"),
  KEEPS_DATA("it is a volume, which keeps data"),
  IN_MEMORY("it is a file system in memory");

  private final String text;

  RuleCondition(String text) {
    this.text = text;
  }

  /** Returns the condition in words, for the documentation. */
  public String text() {
    return text;
  }
}
