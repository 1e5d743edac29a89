package dev.paws.core.message;

/** What health checks find, and how {@code paws:health} shows it. Phrases without a code. */
public enum HealthPhrase {
  /** Arguments: the method, the address, what is wrong. */
  ENDPOINT("{0} {1}: {2}"),
  /** Arguments: the status, the expected one. */
  OTHER_STATUS("HTTP {0}, expected {1}"),
  /** Arguments: the pattern. */
  NO_MATCH("the body does not match {0}"),
  /** Arguments: the pattern, why. */
  BAD_PATTERN("{0} is not a regular expression: {1}"),
  /** Arguments: why. */
  NOT_JSON("the body is not JSON: {0}"),
  /** Arguments: the assertion, what is there. */
  NOT_SO("{0} does not hold: {1}"),
  /** Arguments: the assertion, why. */
  BAD_JSON_PATH("{0} is not a JSONPath assertion: {1}"),
  /** Arguments: the path, its value. */
  VALUE_IS("{0} is {1}"),
  /** Arguments: the path. */
  VALUE_ABSENT("{0} is not there"),
  REFUSED("nothing listens there"),
  UNKNOWN_HOST("the host has no address"),
  /** Arguments: how many milliseconds. */
  NO_ANSWER("no complete answer within {0} ms"),
  /** Arguments: how many. */
  REDIRECTS("more than {0} redirects"),
  /** Arguments: what is wrong. */
  CERTIFICATE("the certificate is not valid: {0}"),
  /** Arguments: what is wrong. */
  BROKEN("the answer is broken off: {0}"),
  NO_WAY(
      "not reachable: no port is published, and neither it nor another container has curl or wget;"
          + " publish the port"),
  /** Arguments: the variable. */
  NO_VARIABLE("the variable {0} with user:password is not set"),
  /** Arguments: the file, why. */
  NO_CA("the certificates in {0} cannot be read: {1}"),
  NO_URL("a path needs a port; write a whole URL"),
  /** Arguments: the subject of the certificate, the names that were expected. */
  OTHER_NAMES("it is for {0} and not for {1}"),
  /** Arguments: when. */
  EXPIRED("it expired on {0}"),
  /** Arguments: when. */
  NOT_YET_VALID("it is valid from {0} on"),
  UNKNOWN_AUTHORITY("its authority is not known; name it with ca"),

  /** Arguments: the exit code. */
  EXIT_CODE("the health check exited with {0}"),
  /** Arguments: the exit code, the last line of output. */
  EXIT_CODE_SAYS("the health check exited with {0}: {1}"),
  /** Arguments: the program. */
  NO_COMMAND("the health check cannot be run: {0} is not in the container"),
  /** Arguments: the program. */
  NOT_THERE("{0} is not in the container"),
  /** Arguments: how many milliseconds. */
  CHECK_HANGS("the health check takes longer than {0} ms"),
  /** Arguments: what the engine says. */
  ENGINE_SAYS("the engine says: {0}"),
  NOT_CREATED("there is no container"),
  NOT_STARTED("it was never started"),
  /** Arguments: the exit code. */
  EXITED("it has exited with {0}"),
  OUT_OF_MEMORY("it has exited, because it was out of memory"),
  /** Arguments: the exit code. */
  STOPPED("it is stopped (exit code {0})"),
  PAUSED("it is paused"),
  /** Arguments: the exit code. */
  RESTARTING("it is being restarted after exit code {0}"),
  DEAD("the engine could not remove it"),
  COMPLETED("completed"),
  NOT_CHECKED("running, nothing checks it"),
  /** Arguments: what is wrong. */
  STARTING("still starting: {0}"),
  /** Arguments: how many seconds. */
  CALL_HANGS("the engine does not answer about it within {0} s"),

  /** Arguments: the project, how many services, how many clusters, how long it took. */
  ALL_HEALTHY("{0} is healthy: {1} services, {2} clusters, after {3}"),
  /** Arguments: the project, services that are not, all services, clusters that are not, all. */
  NOT_HEALTHY("{0} is not healthy: {1} of {2} services, {3} of {4} clusters"),
  /** Arguments: the component, the text. */
  LINE("{0}: {1}"),
  /** Arguments: the project, what is not healthy yet. */
  WAITING("{0}: waiting for {1}"),
  /** Arguments: how many seconds. */
  NOT_IN_TIME("not healthy after {0} s"),
  /** Arguments: the leader. */
  LEADER("leader {0}"),
  /** Arguments: how many answer, how many there are. */
  ANSWERING("{0} of {1} members"),
  SERVICES("services"),
  /** Arguments: how far. */
  BEHIND("{0} behind"),
  /** Arguments: the project. */
  NO_CLUSTER("{0} has no cluster of a kind that Paws knows; see docs/inspect.md");

  private final String template;

  HealthPhrase(String template) {
    this.template = template;
  }

  /** Returns the phrase with its arguments filled in. */
  public String text(Object... arguments) {
    return Template.fill(template, arguments);
  }
}
