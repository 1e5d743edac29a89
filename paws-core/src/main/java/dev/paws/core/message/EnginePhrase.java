package dev.paws.core.message;

/** How calls to an engine fail, in words. Phrases without a code. */
public enum EnginePhrase {
  /** Arguments: the engine's reason. */
  LINKED_TARGET(
      "{0}; this release of the engine cannot write files into a container with a mount whose target"
          + " leads through a symbolic link, such as /var/run (moby/moby#52653); mount at /run"
          + " instead, or use another release"),
  /** Arguments: the address, the reason. */
  UNREACHABLE("no container engine answers at {0}: {1}"),
  /** Arguments: the address, the reason. */
  MISCONFIGURED("the connection to {0} is not set up: {1}"),
  /** Arguments: the address, the call, the answer. */
  NOT_AN_ENGINE(
      "what answers at {0} is not a container engine: it answered \"{1}\" with {2}; check"
          + " DOCKER_HOST, the Docker context and proxies"),
  /** Arguments: the seconds, the call. */
  TIMED_OUT("the engine did not answer within {0} s: {1}"),
  /** Arguments: the address, the seconds, the call. */
  SILENT("the engine at {0} has not answered anything for {1} s: {2}"),
  /** Arguments: the call, the reason. */
  BROKEN("the connection to the engine broke during {0}: {1}"),
  /** Arguments: the call, the reason. */
  REFUSED("{0}: {1}"),
  /** Arguments: the call, the reason, the HTTP status. */
  REFUSED_WITH_STATUS("{0}: {1} (status {2})"),
  /** Arguments: the reference, the reason. */
  IMAGE_UNAVAILABLE("image {0} cannot be pulled: {1}"),
  /** Arguments: the call, the reason. */
  MISCOUNTED_NETWORK(
      "{0} refused: {1}; but no container is on it, so the engine has miscounted: the next `up` uses"
          + " the network again, and the engine lets it go after its restart"),
  /** Arguments: the image, the reason. */
  BUILD_FAILED("building {0} failed: {1}"),
  /** Arguments: the option, the reason. */
  UNSUPPORTED("{0} is not possible here: {1}"),
  /** Arguments: the minor version, the engine's version. */
  NEEDS_API("it needs Engine API 1.{0}, this engine speaks {1}"),
  /** Arguments: the image. */
  IMAGE_MOUNT("mounting image {0}"),
  /** Arguments: the network. */
  GATEWAY_PRIORITY("gw_priority in network {0}"),
  /** Arguments: the network. */
  INTERFACE_NAME("interface_name in network {0}"),
  ONLY_WINDOWS("only Windows containers have it"),
  /** Arguments: how the answer begins. */
  NOT_AN_OBJECT("the answer is not a JSON object: {0}"),
  /** Arguments: how the answer begins. */
  NOT_A_LIST("the answer is not a JSON list: {0}"),
  /** Arguments: how the answer begins. */
  NOT_JSON("the answer is not JSON: {0}"),
  /** Arguments: the field, how the answer begins. */
  LACKS_FIELD("the answer has no {0}: {1}"),
  /** Arguments: the limit in MiB. */
  TOO_LONG("the answer is longer than {0} MiB"),
  EMPTY_ANSWER("the answer is empty"),
  /** Arguments: the status. */
  HTTP_STATUS("HTTP status {0}"),
  /** Arguments: the status, how the answer begins. */
  HTTP_STATUS_AND("HTTP status {0} and {1}"),
  /** Arguments: the status. */
  NO_REASON("no reason given, HTTP status {0}"),
  DOES_NOT_RUN("the engine answered that it runs already, but it does not"),
  /** Arguments: the container. */
  NOT_LISTED(
      "the list lacks {0}, which exists; look at the engine, and at what is between it and this"
          + " machine"),
  STREAM_ENDED("the engine ended the stream"),
  CONNECTION_CLOSED("this connection to the engine is closed"),
  INLINE_ON_READ_ONLY("read_only together with a config or secret that has inline content"),
  /** Arguments: the target. */
  PUT_INTO_A_FILE(
      "the engine writes no files into a container whose root is read-only; put the content of {0}"
          + " into a file and name it with 'file:'"),
  /** Arguments: the container. */
  OPTION_OF("an option of container {0}"),
  /** Arguments: the isolation. */
  ISOLATION("isolation {0}"),
  /** Arguments: the path. */
  SUBPATH("volumes.volume.subpath {0}"),
  /** Arguments: the address. */
  SECOND_MAC_ADDRESS("networks.mac_address {0} on a second network"),
  CUT_OFF_FRAME("the stream ended within a frame"),
  INTERRUPTED("interrupted"),
  THE_ENGINE("the engine");

  private final String template;

  EnginePhrase(String template) {
    this.template = template;
  }

  /** Returns the phrase with its arguments filled in. */
  public String text(Object... arguments) {
    return Template.fill(template, arguments);
  }
}
