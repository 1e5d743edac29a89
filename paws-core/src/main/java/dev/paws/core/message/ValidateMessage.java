package dev.paws.core.message;

import dev.paws.core.finding.Level;

/**
 * Messages of validation ({@code PAWS-V…}): rules of the data model (up to V029), values of Compose
 * files that the data model does not have (from V030), and documents of the model that cannot be
 * read (from V040).
 */
public enum ValidateMessage implements Message {
  SERVICE_NAME_NOT_UNIQUE(
      1,
      "{1} services have the name {0}",
      "a name that no other service of the environment has",
      "rename all but one of the services called {0}"),
  ID_NOT_UNIQUE(
      2,
      "{2} {0} have the id {1}",
      "a unique id for each of the {0}",
      "change the id of all but one"),
  INFRASTRUCTURE_WITHOUT_HEALTH_CHECK(
      3,
      "{0} is an infrastructure service ({1}) and has no health check",
      "a health check for every service of type infrastructure",
      "add to {0}: healthcheck: {test: [CMD, ...], interval: 10s, timeout: 5s, retries: 3}; "
          + "if it is not infrastructure, set x-paws: {type: application}"),
  DEPENDENCY_CYCLE(
      4,
      "services depend on each other in a cycle: {0}",
      "dependencies without a cycle",
      "remove one of these entries from depends_on: {1}"),
  HEALTHY_DEPENDENCY_WITHOUT_HEALTH_CHECK(
      5,
      "{0} waits until {1} is healthy, but {1} has no health check",
      "a health check for each service that another one waits for with condition service_healthy",
      "add a healthcheck to {1}, or set condition: service_started"),
  INTERVAL_SHORTER_THAN_TIMEOUT(
      6,
      "the health check starts every {0} and may take {1}",
      "an interval that is at least as long as the timeout",
      "set interval: {1} or longer, or timeout: {0} or shorter"),
  INTERVAL_SHORTER_THAN_DEFAULT_TIMEOUT(
      7,
      Level.WARNING,
      "the health check starts every {0}, but without a timeout it may take the default {1}",
      "an interval that is at least as long as the timeout",
      "add timeout: {0} or shorter"),
  START_PERIOD_TOO_SHORT(
      8,
      Level.WARNING,
      "the health check's start_period is {0}, but x-paws.expected_startup is {1}",
      "a start_period that is at least as long as the expected startup",
      "set start_period: {1} or longer"),
  NOTHING_TO_CHECK(
      9,
      "the health check of {0} has neither a test nor endpoints",
      "a test, endpoints, or both",
      "add test: [CMD, ...] to the healthcheck, or endpoints to x-paws, or disable: true"),
  MOUNT_WITHOUT_SOURCE(
      10,
      "the mount at {0} has neither a volume nor a path on the host, so its data is lost with the"
          + " container",
      "either volume_id or host_path",
      "name a volume, for example data:{0}, and add data to the top-level volumes; for data that may be lost, use type: tmpfs"),
  MOUNT_WITH_TWO_SOURCES(
      11,
      "the mount at {0} has both the volume {1} and the host path {2}",
      "either volume_id or host_path, not both",
      "remove one of the two"),
  CONTAINER_PATH_NOT_ABSOLUTE(
      12,
      "the path {0} inside the container is not absolute",
      "an absolute path, for example /var/lib/data",
      "write the path from the container's root: /{0}"),
  TMPFS_WITH_SOURCE(
      13,
      "the tmpfs at {0} has the source {1}",
      "no volume_id and no host_path, because a tmpfs exists only in memory",
      "remove the source, or make the mount type: volume or type: bind"),
  UNKNOWN_REFERENCE(
      14,
      "there is no {0} {1}",
      "an existing {0} ({2})",
      "add the {0} {1}, or refer to an existing one"),
  PORT_OUT_OF_RANGE(
      15, "{0} is not a port", "a number from {1} to 65535", "write a port in this range"),
  SUBNET_NOT_CIDR(
      16,
      "{0} is not an address range in CIDR notation",
      "an address and a prefix length, for example 172.18.0.0/16",
      "write the range as address/length, where no bit of the address is set after its prefix"),
  ADDRESS_OUTSIDE_SUBNET(
      17,
      "the {0} {1} is not in the subnet {2}",
      "addresses inside the subnet",
      "write one inside {2}"),
  PATTERN_NOT_VALID(
      18,
      "the body_pattern {0} is not a regular expression: {1}",
      "a regular expression of java.util.regex",
      "correct the pattern; write a backslash before a literal . * ( or ["),
  URL_NOT_VALID(
      19,
      "{0} is not the URL or path of an endpoint",
      "an http or https URL, or a path that starts with /",
      "write it in full, for example http://localhost:8008/health"),
  STATUS_NOT_VALID(
      20,
      "{0} is not an HTTP status",
      "a number from 100 to 599",
      "write the status of a healthy response, for example 200"),
  JSON_PATH_NOT_VALID(
      21,
      "the json_path {0} is not an assertion on a path from the document's root",
      "an assertion that json-path understands, for example $.status == 'healthy'",
      "start the path with $, and put texts into single quotes"),
  STAGES_NOT_IN_ORDER(
      22,
      "the history goes from {0} to {1}",
      "from {0}, one of {2}",
      "correct the entry, or delete the file to start a new history"),
  ORDER_NOT_POSITIVE(
      23, "the stage {0} has order {1}", "an order of 1 or more", "number the stages 1, 2, 3, ..."),

  VALUE_NOT_ALLOWED(30, "{0} is not a {1} that the data model knows", "one of {2}", "write {3}"),
  EXTENSION_KEY_UNKNOWN(31, "x-paws has no key {0} here", "one of {1}", "{2}"),
  EXTENSION_MISPLACED(
      32,
      "x-paws has no meaning here",
      "x-paws in a service, in a mount of a service, or in a top-level volume",
      "move it there, or give it another x- name"),
  EXTENSION_VALUE_NOT_VALID(
      33, "{0} is not {1}", "{1}, for example {2}", "write {2}, or remove the key"),

  DOCUMENT_MALFORMED(
      40, "the text is not {0}: {1}", "a document of the data model", "correct it at this place"),
  DOCUMENT_KEY_UNKNOWN(
      41, "{0} is not a key of the data model here", "one of {1}", "remove or correct the key"),
  DOCUMENT_KEY_MISSING(42, "the key {0} is missing or null", "a value for {0}", "add the key {0}"),
  DOCUMENT_VALUE_NOT_VALID(43, "{0} is not {1}", "{1}", "correct the value"),
  DOCUMENT_VALUE_NOT_ALLOWED(
      44,
      "{0} is not one of the values that the data model allows here",
      "one of {1}",
      "write one of them, in this spelling");

  private final Wording wording;

  ValidateMessage(int number, String fact, String expectation, String nextStep) {
    this(number, Level.ERROR, fact, expectation, nextStep);
  }

  ValidateMessage(int number, Level level, String fact, String expectation, String nextStep) {
    wording = Wording.of('V', number, level, fact, expectation, nextStep);
  }

  @Override
  public Wording wording() {
    return wording;
  }
}
