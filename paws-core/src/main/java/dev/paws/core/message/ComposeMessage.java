package dev.paws.core.message;

import dev.paws.core.finding.Level;

/**
 * Messages about Compose files ({@code PAWS-C…}); see also {@link YamlMessage} and {@link
 * VariableMessage}.
 */
public enum ComposeMessage implements Message {
  /** Arguments: the folder. */
  NO_FILE(
      1,
      "no Compose file was found in {0} or any folder above it",
      "compose.yaml, compose.yml, docker-compose.yml or docker-compose.yaml",
      "create compose.yaml there, or name the file with -Dpaws.composeFiles=FILE"),
  /** Arguments: the file. */
  FILE_MISSING(
      2,
      "the file {0} does not exist",
      "a file that can be read",
      "correct the path, or create the file"),
  /** Arguments: the path. */
  FILE_IS_DIRECTORY(3, "{0} is a directory", "a file", "name the file inside it"),
  /** Arguments: the file, the reason. */
  UNREADABLE(
      4, "{0} cannot be read: {1}", "a file that can be read", "check its permissions and size"),
  /** Arguments: the name. */
  NOT_A_FILE_NAME(
      89,
      "no file on this system can be named {0}",
      "a name without NUL, in characters that this system's file names support",
      "correct the name; for letters outside of ASCII, run with LC_ALL=C.UTF-8"),
  /** Arguments: the number of services, the limit. */
  TOO_MANY_SERVICES(
      91,
      "the file has {0} services",
      "at most {1} services",
      "split the project, or scale one service with deploy.replicas"),
  /** Arguments: the kind of value. */
  NOT_A_MAPPING(
      17,
      "the document is {0}",
      "a mapping with services, networks, volumes, ...",
      "put services: at the top of the file"),
  /** Arguments: the first file. */
  EMPTY_PROJECT(
      18,
      "the Compose files are empty",
      "at least one key, for example services",
      "add services: to {0}"),
  /** Arguments: the key, a hint, what to do. */
  UNKNOWN_KEY(40, "the key {0} is unknown here{1}", "a key of the Compose specification", "{2}"),
  /** Arguments: the kind of value, the expected kind, what to do. */
  WRONG_TYPE(41, "this is {0}", "{1}", "{2}"),
  /** Arguments: the value, the allowed values, a hint. */
  NOT_A_CHOICE(42, "{0} is not allowed here{2}", "one of {1}", "write one of {1}"),
  /** Arguments: the number, the range. */
  OUT_OF_RANGE(43, "{0} is out of range", "{1}", "write a number {1}"),
  /** Arguments: the key. */
  MISSING_KEY(44, "the key {0} is missing", "{0}", "add {0}: here"),
  /** Arguments: the name. */
  BAD_NAME(45, "{0} is not a valid name", "letters, digits and . _ -", "rename it"),
  /** Arguments: the index of the first equal item. */
  DUPLICATE_ITEM(
      46,
      "this item is already in the list, at index {0}",
      "each item once",
      "remove one of the two"),
  /** Arguments: the key, the version that is followed. */
  NEWER_KEY(
      47,
      Level.WARNING,
      "the key {0} is supported only by versions of Docker Compose after {1}",
      "a version of Docker Compose that supports {0}",
      "make sure that everybody who uses this file has such a version"),
  /** No argument. */
  VERSION(
      48,
      Level.WARNING,
      "the key version is obsolete and ignored",
      "no version",
      "remove the line"),
  /** Arguments: the key. */
  INCLUDE_KEY_IGNORED(
      49,
      Level.WARNING,
      "the key {0} of an include is ignored",
      "path, env_file and project_directory",
      "remove it"),
  /** Arguments: the kind of value, what to do. */
  ITEM_TYPE(50, "{0} cannot be an item of this list", "a string", "{1}"),
  /** Arguments: the item, what to do. */
  NO_TARGET(51, "this item, {0}, has no target", "the key target", "{1}"),
  /** Arguments: the short form, what is wrong. */
  VOLUME_SPEC(
      52,
      "\"{0}\" is not a mount: {1}",
      "[SOURCE:]TARGET[:OPTIONS]",
      "correct it, or use the long form with type, source and target"),
  /** Arguments: the short form, what is wrong. */
  PORT_SPEC(
      53,
      "\"{0}\" is not a port: {1}",
      "[[IP:]PUBLISHED:]TARGET[/PROTOCOL]",
      "correct it, or use the long form with target and published"),
  /** Arguments: the short form, what is wrong. */
  DEVICE_SPEC(
      54,
      "\"{0}\" is not a device: {1}",
      "SOURCE[:TARGET[:PERMISSIONS]]",
      "use the long form with source, target and permissions"),
  /** Arguments: the item. */
  NOT_A_PAIR(55, "\"{0}\" has no value", "key=value", "write {0}=VALUE"),
  /** No argument. */
  EXTERNAL_NAME(
      56,
      Level.WARNING,
      "external.name is deprecated",
      "name and external: true",
      "write name: beside external: true"),
  /** No argument. */
  EXTERNAL_NAME_CONFLICT(57, "name and external.name differ", "name alone", "remove external.name"),
  /** Arguments: the value, what is expected. */
  WRONG_VALUE(58, "this is {0}", "{1}", "write {1}"),
  /** No argument. */
  BIND_WITHOUT_SOURCE(
      59,
      "a bind mount has no source",
      "the key source",
      "add source: with the path on this machine"),
  /** No argument. */
  EMPTY_LIST(
      87,
      "this list is empty, and Docker Compose treats it as null if another document follows",
      "at least one item, or no list",
      "remove the empty list"),
  /** Arguments: the kind of the later value, that of the earlier one, where that is. */
  CANNOT_OVERRIDE(
      60,
      "{0} cannot override {1} of {2}",
      "{1}",
      "write {1} here, or tag the value with !override"),
  /** No argument. */
  EXTENDS_FORM(
      61,
      "extends has no service, or its file is not text",
      "the name of a service, or service and file",
      "write extends: SERVICE, or add service: to it"),
  /** Arguments: the service, the file, a hint. */
  EXTENDS_UNKNOWN(
      62, "there is no service {0} in {1} to extend{2}", "a service of {1}", "correct the name"),
  /** Arguments: the file, the extending service. */
  EXTENDS_NO_SERVICES(
      63,
      "{0} has no services to extend",
      "a file with services",
      "correct the path in services.{1}.extends.file"),
  /** Arguments: the cycle. */
  EXTENDS_CYCLE(
      64,
      "the services extend each other in a cycle: {0}",
      "no cycle",
      "remove one extends of the cycle"),
  /** Arguments: the cycle. */
  INCLUDE_CYCLE(
      65,
      "the files include each other in a cycle: {0}",
      "no cycle",
      "remove one include of the cycle"),
  /** Arguments: the resource, where the included file defines it. */
  INCLUDE_CONFLICT(
      66,
      "{0} is defined here and, differently, in the included file at {1}",
      "one definition, or two equal ones",
      "rename one, or override it in a later file (-f)"),
  /** Arguments: the reference. */
  REMOTE(
      67,
      "{0} is not a local file",
      "a local file",
      "fetch it first, for example with git submodule, and name the copy"),
  /** Arguments: the service. */
  NO_IMAGE(
      70, "the service {0} has neither image nor build", "image or build", "add image: or build:"),
  /** Arguments: the keys. */
  EXCLUSIVE(71, "{0} exclude each other", "one of them", "remove one of them"),
  /** Arguments: the keys that would be a source. */
  NO_SOURCE(72, "no source of the content is set", "one of {0}", "add one of {0}"),
  /** No argument. */
  BLANK(73, "the value is empty", "a path", "write a path"),
  /** Arguments: the key. */
  EXTERNAL_CONFLICT(
      74,
      "an external volume cannot have {0}",
      "name and external alone",
      "remove {0}, or external"),
  /** Arguments: the kind of resource, the name, a hint. */
  UNDEFINED(
      75,
      "there is no {0} named {1}{2}",
      "a {0} that the project defines",
      "define it at the top level, or correct the name"),
  /** Arguments: the service. */
  NOT_BUILDABLE(
      76, "the service {0} has no build", "a service with a build", "name a service that is built"),
  /** Arguments: the service, its profiles. */
  DEPENDENCY_DISABLED(
      77,
      "{0} is required here but disabled by its profiles ({1})",
      "an active service",
      "activate one of the profiles {1}, or set required: false"),
  /** Arguments: the cycle. */
  DEPENDENCY_CYCLE(
      78,
      "the services depend on each other in a cycle: {0}",
      "no cycle",
      "remove one depends_on (or link, or shared namespace) of the cycle"),
  /** Arguments: the platform. */
  PLATFORM_NOT_BUILT(
      79,
      "the platforms do not include the service's own, {0}",
      "{0} among the platforms",
      "add {0}"),
  /** Arguments: the first item. */
  HEALTH_TEST(
      80,
      "the test starts with {0}",
      "CMD, CMD-SHELL or NONE first",
      "put CMD before it, or write the test as one string"),
  /** Arguments: one key, the other key. */
  DIFFERS(81, "{1} and {0} differ", "the same value in both", "remove one of the two"),
  /** Arguments: the number of replicas. */
  NAMED_REPLICAS(
      82,
      "{0} replicas cannot share one container_name",
      "one replica, or no container_name",
      "remove container_name"),
  /** Arguments: the name, a valid name. */
  PROJECT_NAME(
      83,
      "{0} is not a valid project name",
      "lower-case letters, digits, - and _, a letter or digit first",
      "write {1}"),
  /** Arguments: the name. */
  NOT_A_CONTAINER_NAME(
      92,
      "{0} cannot be the name of a container",
      "at least two letters, digits or . _ - and no other characters",
      "write a longer name"),
  /** Arguments: the name, the other service. */
  SAME_CONTAINER_NAME(
      93,
      "the container name {0} is also that of the service {1}",
      "a name that only one service has",
      "rename one of the two, or remove container_name"),
  /** Arguments: the target, the path of the earlier mount. */
  SAME_TARGET(
      94,
      "{0} is also the target of {1}",
      "one mount for each target",
      "remove one of the two, or give it another target"),
  /** No argument. */
  NO_PROJECT_NAME(
      84,
      "the project has no name",
      "a name with at least one letter or digit",
      "set name: at the top of the file"),
  /** Arguments: the files, the one that is used. */
  MANY_FILES(
      85,
      Level.WARNING,
      "there are several Compose files: {0}; {1} is used",
      "one of them",
      "remove the others, or name the file");

  private final Wording wording;

  ComposeMessage(int number, String fact, String expectation, String nextStep) {
    this(number, Level.ERROR, fact, expectation, nextStep);
  }

  ComposeMessage(int number, Level level, String fact, String expectation, String nextStep) {
    wording = Wording.of('C', number, level, fact, expectation, nextStep);
  }

  @Override
  public Wording wording() {
    return wording;
  }
}
