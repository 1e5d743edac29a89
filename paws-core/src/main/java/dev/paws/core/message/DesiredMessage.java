package dev.paws.core.message;

import dev.paws.core.finding.Level;

/** Messages about options that cannot become part of the desired state ({@code PAWS-D…}). */
public enum DesiredMessage implements Message {
  /** Arguments: the key, what has it. */
  UNKNOWN_OPTION(
      1,
      "\"{0}\" is not an option of {1} that Paws knows",
      "an option of the Compose specification",
      "remove \"{0}\", or name it \"x-{0}\" if another tool reads it"),
  /** Arguments: the option, why it is not supported, what to do instead. */
  NOT_SUPPORTED(2, "\"{0}\" is not supported: {1}", "options that a single engine supports", "{2}"),
  /** Arguments: the value, what it should be. */
  WRONG_VALUE(3, "\"{0}\" is not {1}", "{1}", "correct the value"),
  /** Arguments: {@code config} or {@code secret}, its key. */
  EXTERNAL_FILE(
      4,
      "{0} \"{1}\" is external, and a single engine keeps no {0}s",
      "a {0} with \"file\", \"environment\" or \"content\"",
      "replace \"external: true\" of {0} \"{1}\" by \"file: PATH\" in an override file"),
  /** Arguments: {@code config} or {@code secret}, its key, the variable. */
  UNSET_VARIABLE(
      5,
      "{0} \"{1}\" takes its content from the variable {2}, which is not set",
      "{2} in the environment or in the env file",
      "export {2}=…, or add the line {2}=… to .env"),
  /** Arguments: {@code config} or {@code secret}, its key, the file. */
  FILE_RIGHTS_IGNORED(
      6,
      Level.WARNING,
      "uid, gid and mode of {0} \"{1}\" have no effect, because a file of this machine is mounted unchanged",
      "the rights set on the file itself",
      "chmod or chown {2}, or give the {0} \"content\" in place of \"file\""),
  /** Arguments: the file, the reason. */
  UNREADABLE_FILE(
      7,
      "the seccomp profile {0} cannot be read: {1}",
      "a readable JSON file",
      "correct the path, which counts from the project's folder"),
  /** Arguments: the file, the reason. */
  SECCOMP_NOT_JSON(
      8,
      "the seccomp profile {0} is not JSON: {1}",
      "a seccomp profile in JSON",
      "correct the file, or use seccomp=unconfined"),
  /** Arguments: the value, the service's name. */
  PULL_POLICY(
      9,
      "pull_policy \"{0}\" has no meaning",
      "always, missing, never, build, daily, weekly, or every_ and a duration such as every_12h",
      "write one of these"),
  /** Arguments: the number of replicas, the container's name. */
  NAMED_REPLICAS(
      10,
      "{0} containers cannot all be named \"{1}\"",
      "one replica, or no container_name",
      "remove container_name, or set the number of replicas to 1"),
  /** Arguments: the name, the other service. */
  NAME_USED_TWICE(
      11,
      "container name \"{0}\" is also the name of a container of service \"{1}\"",
      "a different name for each container",
      "choose another container_name"),
  /** Arguments: the platform, where it comes from, the platforms of the build. */
  PLATFORM_NOT_BUILT(
      12,
      "platform {0} ({1}) is not among build.platforms {2}",
      "a platform that the image is built for",
      "add {0} to build.platforms, or choose one of {2}"),
  /** Arguments: the service's address, the network, the network's address. */
  MAC_ADDRESSES_DIFFER(
      13,
      "mac_address {0} differs from {2}, the address on the service's first network, \"{1}\"",
      "the same address in both places",
      "remove mac_address of the service"),
  /** Arguments: the kind of resource, its key. */
  UNDEFINED(
      14,
      "{0} \"{1}\" is not defined in the project",
      "a definition under the top-level \"{0}s\"",
      "add \"{1}\" there, or correct the name"),
  /** Arguments: the first word. */
  HEALTH_TEST_KIND(
      15,
      Level.WARNING,
      "the health check begins with \"{0}\", which no engine runs: the service never becomes healthy",
      "a list that begins with CMD, CMD-SHELL or NONE, or a text",
      "put \"CMD\" in front of \"{0}\""),
  /** Arguments: {@code config} or {@code secret}, its key. */
  NO_SOURCE(
      16,
      "{0} \"{1}\" has neither \"file\" nor \"environment\" nor \"content\"",
      "one of the three",
      "add \"file: PATH\" to {0} \"{1}\""),
  /** Arguments: the path in the container. */
  FILE_IN_READ_ONLY_ROOT(
      17,
      "{0} cannot be written, because the container's file system is read-only",
      "a config or secret with \"file\", or one within a volume",
      "give it \"file\" in place of \"content\" or \"environment\", or remove read_only"),
  /** Arguments: the image, this service, the other service, where that builds it. */
  IMAGE_BUILT_TWICE(
      18,
      "services \"{1}\" and \"{2}\" both build image {0}, from different files; the other build is at {3}",
      "one build for each image",
      "give each service an image name, or the same build section"),
  /** Arguments: the image, this service, the other service, where that builds it. */
  IMAGE_BUILT_WITH_OTHER_OPTIONS(
      19,
      Level.WARNING,
      "services \"{1}\" and \"{2}\" both build image {0}, with different options (args, target, platform"
          + " or contexts); the other build is at {3}",
      "one build for each image: the build of \"{1}\" is used for both",
      "give each service an image name, or the same build section"),
  /** Arguments: the path, how many TCP ports the service publishes. */
  READY_PATH_WITHOUT_PORT(
      20,
      "x-paws.ready asks for {0} without a port, and the service publishes {1} TCP ports",
      "a URL with the port in the container, or exactly one published TCP port",
      "write http://localhost:PORT{0}"),
  /** Arguments: the URL, its port. */
  READY_PORT_NOT_PUBLISHED(
      21,
      "x-paws.ready asks for {0}, but the service does not publish port {1}",
      "a URL with a published port of the container",
      "add port {1} to \"ports\", or use a healthcheck, which runs in the container");

  private final Wording wording;

  DesiredMessage(int number, String fact, String expectation, String nextStep) {
    this(number, Level.ERROR, fact, expectation, nextStep);
  }

  DesiredMessage(int number, Level level, String fact, String expectation, String nextStep) {
    wording = Wording.of('D', number, level, fact, expectation, nextStep);
  }

  @Override
  public Wording wording() {
    return wording;
  }
}
