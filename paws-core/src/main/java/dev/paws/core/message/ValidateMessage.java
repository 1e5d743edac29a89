package dev.paws.core.message;

import dev.paws.core.finding.Level;

/**
 * What validation says: the rules that the data model states (V0xx to V029), what a Compose file
 * cannot say in the data model's terms (from V030) and documents of the model that cannot be read
 * (from V040).
 */
public enum ValidateMessage implements Message {
  SERVICE_NAME_NOT_UNIQUE(
      "PAWS-V001",
      Level.ERROR,
      "{1} services have the name {0}",
      "a name that no other service of the environment has",
      "rename all but one of the services called {0}"),
  ID_NOT_UNIQUE(
      "PAWS-V002",
      Level.ERROR,
      "{2} {0} have the id {1}",
      "an id that no other of the {0} has",
      "give each of the {0} an id of its own"),
  INFRASTRUCTURE_WITHOUT_HEALTH_CHECK(
      "PAWS-V003",
      Level.ERROR,
      "{0} is an infrastructure service ({1}) and has no health check",
      "a health check for every service of type infrastructure",
      "add to {0}: healthcheck: {test: [CMD, ...], interval: 10s, timeout: 5s, retries: 3}; "
          + "if it is no infrastructure, say what it is: x-paws: {type: application}"),
  DEPENDENCY_CYCLE(
      "PAWS-V004",
      Level.ERROR,
      "services depend on each other in a circle: {0}",
      "dependencies that lead from each service to one that depends on none",
      "take one of these entries out of depends_on: {1}"),
  HEALTHY_DEPENDENCY_WITHOUT_HEALTH_CHECK(
      "PAWS-V005",
      Level.ERROR,
      "{0} waits until {1} is healthy, but {1} has no health check",
      "a health check for each service that another one waits for with condition service_healthy",
      "add a healthcheck to {1}, or set condition: service_started"),
  INTERVAL_SHORTER_THAN_TIMEOUT(
      "PAWS-V006",
      Level.ERROR,
      "the health check starts every {0} and may take {1}",
      "an interval that is at least as long as the timeout",
      "set interval: {1} or longer, or timeout: {0} or shorter"),
  INTERVAL_SHORTER_THAN_DEFAULT_TIMEOUT(
      "PAWS-V007",
      Level.WARNING,
      "the health check starts every {0} and, as no timeout is written, may take the default {1}",
      "an interval that is at least as long as the timeout",
      "add timeout: {0} or shorter"),
  START_PERIOD_TOO_SHORT(
      "PAWS-V008",
      Level.WARNING,
      "the health check's start_period is {0}, but x-paws.expected_startup is {1}",
      "a start_period that is at least as long as the expected startup",
      "set start_period: {1} or longer"),
  NOTHING_TO_CHECK(
      "PAWS-V009",
      Level.ERROR,
      "the health check of {0} has neither a test nor endpoints",
      "a test, endpoints, or both",
      "add test: [CMD, ...] to the healthcheck, or endpoints to x-paws, or disable: true"),
  MOUNT_WITHOUT_SOURCE(
      "PAWS-V010",
      Level.ERROR,
      "the mount at {0} has neither a volume nor a path on the host, so its data is lost with the"
          + " container",
      "either volume_id or host_path",
      "name a volume, as data:{0}, and add data to the top-level volumes; for what may be lost, use"
          + " type: tmpfs"),
  MOUNT_WITH_TWO_SOURCES(
      "PAWS-V011",
      Level.ERROR,
      "the mount at {0} has both the volume {1} and the host path {2}",
      "either volume_id or host_path, not both",
      "take one of the two away"),
  CONTAINER_PATH_NOT_ABSOLUTE(
      "PAWS-V012",
      Level.ERROR,
      "the path {0} inside the container is not absolute",
      "an absolute path, as /var/lib/data",
      "write the path in the container from its root on: /{0}"),
  TMPFS_WITH_SOURCE(
      "PAWS-V013",
      Level.ERROR,
      "the tmpfs at {0} has the source {1}",
      "no volume_id and no host_path with type tmpfs, which lives in memory only",
      "remove the source, or make the mount type: volume or type: bind"),
  UNKNOWN_REFERENCE(
      "PAWS-V014",
      Level.ERROR,
      "there is no {0} {1}",
      "a {0} that is there: {2}",
      "add the {0} {1}, or refer to one that is there"),
  PORT_OUT_OF_RANGE(
      "PAWS-V015",
      Level.ERROR,
      "{0} is not a port",
      "a number from {1} to 65535",
      "write a port in this range"),
  SUBNET_NOT_CIDR(
      "PAWS-V016",
      Level.ERROR,
      "{0} is not an address range in CIDR notation",
      "an address and a prefix length, as 172.18.0.0/16",
      "write the range as address/length, the address with nothing set beyond its prefix"),
  ADDRESS_OUTSIDE_SUBNET(
      "PAWS-V017",
      Level.ERROR,
      "the {0} {1} does not lie in the subnet {2}",
      "addresses inside the subnet",
      "write one inside {2}"),
  PATTERN_NOT_VALID(
      "PAWS-V018",
      Level.ERROR,
      "the body_pattern {0} is not a regular expression: {1}",
      "a regular expression of java.util.regex",
      "correct the pattern; a literal . * ( or [ is written with a backslash before it"),
  URL_NOT_VALID(
      "PAWS-V019",
      Level.ERROR,
      "{0} is not the URL or path of an endpoint",
      "an http or https URL, or a path that starts with /",
      "write it in full, as http://localhost:8008/health"),
  STATUS_NOT_VALID(
      "PAWS-V020",
      Level.ERROR,
      "{0} is not an HTTP status",
      "a number from 100 to 599",
      "write the status that a healthy endpoint answers with, as 200"),
  JSON_PATH_NOT_VALID(
      "PAWS-V021",
      Level.ERROR,
      "the json_path {0} does not start at the root of the document",
      "an assertion on a path, as $.status == 'healthy'",
      "start the path with $"),
  STAGES_NOT_IN_ORDER(
      "PAWS-V022",
      Level.ERROR,
      "the history goes from {0} to {1}",
      "from {0}, one of {2}",
      "correct the entry, or delete the file so that the history starts anew"),
  ORDER_NOT_POSITIVE(
      "PAWS-V023",
      Level.ERROR,
      "the stage {0} has order {1}",
      "an order from 1 on",
      "number the stages 1, 2, 3, ..."),

  VALUE_NOT_ALLOWED(
      "PAWS-V030",
      Level.ERROR,
      "{0} is not a {1} that the data model knows",
      "one of {2}",
      "write {3}"),
  EXTENSION_KEY_UNKNOWN(
      "PAWS-V031", Level.ERROR, "x-paws has no key {0} here", "one of {1}", "{2}"),
  EXTENSION_MISPLACED(
      "PAWS-V032",
      Level.ERROR,
      "x-paws has no meaning here",
      "x-paws in a service, in a mount of a service, or in a top-level volume",
      "move it there, or give it another x- name"),
  EXTENSION_VALUE_NOT_VALID(
      "PAWS-V033", Level.ERROR, "{0} is not {1}", "{1}, as {2}", "write {2}, or remove the key"),

  DOCUMENT_MALFORMED(
      "PAWS-V040",
      Level.ERROR,
      "the text is not {0}: {1}",
      "a document of the data model",
      "correct it at this place"),
  DOCUMENT_KEY_UNKNOWN(
      "PAWS-V041",
      Level.ERROR,
      "{0} is not a key of the data model here",
      "one of {1}",
      "remove or correct the key"),
  DOCUMENT_KEY_MISSING(
      "PAWS-V042",
      Level.ERROR,
      "the key {0} is missing or null",
      "a value for {0}",
      "add the key {0}"),
  DOCUMENT_VALUE_NOT_VALID(
      "PAWS-V043", Level.ERROR, "{0} does not stand for {1}", "{1}", "correct the value"),
  DOCUMENT_VALUE_NOT_ALLOWED(
      "PAWS-V044",
      Level.ERROR,
      "{0} is not one of the values that the data model allows here",
      "one of {1}",
      "write one of them, in this spelling");

  private final Wording wording;

  ValidateMessage(String code, Level level, String fact, String expectation, String nextStep) {
    wording = new Wording(code, level, fact, expectation, nextStep);
  }

  @Override
  public Wording wording() {
    return wording;
  }
}
