package dev.paws.core.message;

import dev.paws.core.finding.Level;

/** Messages about Compose files and env files ({@code PAWS-C…}). Arguments are described where they are reported. */
public enum ComposeMessage implements Message {
  NO_FILE(
      "C001",
      "no Compose file was found in {0} or any folder above it",
      "compose.yaml, compose.yml, docker-compose.yml or docker-compose.yaml",
      "create compose.yaml there, or name the file with -Dpaws.composeFiles=FILE"),
  FILE_MISSING(
      "C002",
      "the file {0} does not exist",
      "a file that can be read",
      "correct the path, or create the file"),
  FILE_IS_DIRECTORY("C003", "{0} is a directory", "a file", "name the file inside it"),
  UNREADABLE(
      "C004",
      "{0} cannot be read: {1}",
      "a file that can be read",
      "check its permissions and size"),
  NOT_A_FILE_NAME(
      "C089",
      "{0} is not a name that a file can have here",
      "a name without NUL, of letters that this system's file names can hold",
      "correct it; for letters beyond ASCII run with LC_ALL=C.UTF-8"),
  MERGE_CONFLICT(
      "C090",
      "two versions of this file that Git could not merge begin here",
      "one of them",
      "keep one version, and remove the lines that begin with <<<<<<<, ======= and >>>>>>>"),
  NOT_UTF8(
      "C005",
      "the file is not valid {0} text",
      "UTF-8 text",
      "save the file as UTF-8 (file -i FILE shows what it is now)"),
  CONTROL_CHARACTER(
      "C006",
      "the file holds the control character {0}",
      "text without control characters",
      "remove the character, or write it as an escape in double quotes"),
  YAML_SYNTAX("C007", "not valid YAML: {0}", "valid YAML", "{1}"),
  YAML_TAB(
      "C008",
      "a tab stands where YAML needs spaces: {0}",
      "spaces for indentation",
      "replace the tab with spaces"),
  DUPLICATE_KEY(
      "C009",
      "the key {0} is there twice; the first one is at {1}",
      "each key once in a mapping",
      "remove one of the two, or merge their values"),
  KEY_NOT_STRING(
      "C010", "the key {0} is not a string", "a string", "put the key in quotes: \"{0}\""),
  MERGE_KEY(
      "C011",
      "<< names {0}",
      "a mapping, or a list of mappings",
      "let << name an anchor of a mapping"),
  UNKNOWN_ANCHOR(
      "C012",
      "the alias *{0} has no anchor before it",
      "an anchor &{0} earlier in this file",
      "define &{0} first (not in another file), or put the value in quotes if its * belongs to it"),
  ANCHOR_CYCLE(
      "C013",
      "the alias *{0} is inside its own anchor",
      "an alias outside of what it stands for",
      "replace the alias by the value that is meant"),
  TOO_DEEP(
      "C014",
      "the nesting is deeper than {0} levels",
      "at most {0} levels",
      "make the file flatter"),
  TOO_MANY_NODES(
      "C015",
      "the project has more than {0} values once its aliases are expanded",
      "at most {0} values",
      "use fewer aliases of aliases"),
  TOO_MANY_SERVICES(
      "C091",
      "the file has {0} services",
      "at most {1} services",
      "split the project, or scale one service with deploy.replicas"),
  TAG_MISMATCH(
      "C016",
      "{0} is not of the type that its tag !!{1} says",
      "a value of type {1}",
      "correct the value, or remove the tag"),
  NOT_A_MAPPING(
      "C017",
      "the document is {0}",
      "a mapping with services, networks, volumes, ...",
      "put services: at the top of the file"),
  EMPTY_PROJECT(
      "C018",
      "the Compose files are empty",
      "at least one key, as services",
      "add services: to {0}"),
  TOO_LONG(
      "C088",
      "the line holds more than {0} characters without a space",
      "shorter lines",
      "put the value in a file of its own and name it, as configs and env_file do"),
  NOT_IN_JSON(
      "C019",
      "{0} is not {1} that JSON can hold",
      "{2}",
      "put the value in quotes if it is meant as text"),
  TEMPLATE(
      "C020",
      "\"{0}\" is not a valid variable expression",
      "$NAME, ${NAME}, or ${NAME:-default} on one line",
      "write $$ for a dollar sign that is meant as one"),
  VARIABLE_REQUIRED(
      "C021",
      "the required variable {0} is not set{1}",
      "a value for {0}",
      "set it in .env (echo {0}=... >> .env) or in the environment"),
  VARIABLE_REQUIRED_BECAUSE(
      "C022",
      "the required variable {0} is not set: {2}{1}",
      "a value for {0}",
      "set it in .env (echo {0}=... >> .env) or in the environment"),
  VARIABLE_UNSET(
      "C023",
      Level.WARNING,
      "the variable {0} is not set; an empty string stands for it{1}",
      "a value for {0}",
      "set it in .env, or give a default: ${{0}:-default}"),
  CAST("C024", "\"{0}\" is not {1}", "{1}", "correct the value, or the variable it comes from"),
  OLD_BOOLEAN("C025", Level.WARNING, "{0} is a boolean only in YAML 1.1", "{1}", "write {1}"),
  ENV_FILE_MISSING(
      "C030",
      "the env file {0} does not exist",
      "a file, unless the entry says required: false",
      "create it (touch {0}), or write path and required: false"),
  ENV_FILE_IS_DIRECTORY(
      "C031", "the env file {0} is a directory", "a file", "name a file inside it"),
  ENV_FILE_SYNTAX(
      "C032",
      "not a valid env file: {0}",
      "lines of KEY=value",
      "correct the line; put values with spaces or # in quotes"),
  ENV_FILE_FORMAT(
      "C033", "the format {0} of the env file is not known", "no format", "remove the key format"),
  DISABLE_ENV_FILE(
      "C034",
      "COMPOSE_DISABLE_ENV_FILE is {0}",
      "true or false",
      "export COMPOSE_DISABLE_ENV_FILE=true, or unset it"),
  UNKNOWN_KEY(
      "C040", "the key {0} is not known here{1}", "a key of the Compose specification", "{2}"),
  WRONG_TYPE("C041", "this is {0}", "{1}", "{2}"),
  NOT_A_CHOICE("C042", "{0} is not allowed here{2}", "one of {1}", "write one of {1}"),
  OUT_OF_RANGE("C043", "{0} is out of range", "{1}", "write a number {1}"),
  MISSING_KEY("C044", "the key {0} is missing", "{0}", "add {0}: here"),
  BAD_NAME("C045", "{0} is not a valid name", "letters, digits and . _ -", "rename it"),
  DUPLICATE_ITEM(
      "C046",
      "this item is in the list already, at index {0}",
      "each item once",
      "remove one of the two"),
  NEWER_KEY(
      "C047",
      Level.WARNING,
      "the key {0} is known only to versions of Docker Compose after 2.26",
      "a Docker Compose that knows {0}",
      "make sure everybody who uses this file has one"),
  VERSION(
      "C048",
      Level.WARNING,
      "the key version is obsolete and ignored",
      "no version",
      "remove the line"),
  INCLUDE_KEY_IGNORED(
      "C049",
      Level.WARNING,
      "the key {0} of an include is ignored",
      "path, env_file and project_directory",
      "remove it"),
  ITEM_TYPE("C050", "{0} cannot be an item of this list", "a string", "{1}"),
  NO_TARGET(
      "C051",
      "this item names no target",
      "the key target",
      "add target: with the path or port in the container"),
  VOLUME_SPEC(
      "C052",
      "\"{0}\" is not a mount",
      "[SOURCE:]TARGET[:OPTIONS]",
      "correct it, or use the long form with type, source and target"),
  PORT_SPEC(
      "C053",
      "\"{0}\" is not a port: {1}",
      "[[IP:]PUBLISHED:]TARGET[/PROTOCOL]",
      "correct it, or use the long form with target and published"),
  DEVICE_SPEC(
      "C054",
      "\"{0}\" is not a device",
      "SOURCE[:TARGET[:PERMISSIONS]]",
      "use the long form with source, target and permissions"),
  NOT_A_PAIR("C055", "\"{0}\" has no value", "key=value", "write {0}=VALUE"),
  EXTERNAL_NAME(
      "C056",
      Level.WARNING,
      "external.name is deprecated",
      "name and external: true",
      "write name: beside external: true"),
  EXTERNAL_NAME_CONFLICT(
      "C057", "name and external.name differ", "name alone", "remove external.name"),
  WRONG_VALUE("C058", "this is {0}", "{1}", "write {1}"),
  BIND_WITHOUT_SOURCE(
      "C059",
      "a bind mount names no source",
      "the key source",
      "add source: with the path on this machine"),
  EMPTY_LIST(
      "C087",
      "this list is empty, and Docker Compose takes it for null once another document follows",
      "at least one item, or no list",
      "remove the empty list"),
  CANNOT_OVERRIDE(
      "C060",
      "{0} cannot be laid over {1} of {2}",
      "{1}",
      "write {1} here, or tag the value with !override"),
  EXTENDS_FORM(
      "C061",
      "extends names no service, or a file that is not text",
      "the name of a service, or service and file",
      "write extends: SERVICE, or add service: to it"),
  EXTENDS_UNKNOWN(
      "C062",
      "there is no service {0} in {1} to extend{2}",
      "a service of {1}",
      "correct the name"),
  EXTENDS_NO_SERVICES(
      "C063",
      "{0} has no services to extend",
      "a file with services",
      "correct the path in services.{1}.extends.file"),
  EXTENDS_CYCLE(
      "C064",
      "the services extend each other in a circle: {0}",
      "no circle",
      "remove one extends of the circle"),
  INCLUDE_CYCLE(
      "C065",
      "the files include each other in a circle: {0}",
      "no circle",
      "remove one include of the circle"),
  INCLUDE_CONFLICT(
      "C066",
      "{0} is defined here and, differently, in the included file at {1}",
      "one definition, or two equal ones",
      "rename one, or override it in a later file (-f)"),
  REMOTE(
      "C067",
      "{0} is not a local file",
      "a local file",
      "fetch it first, for example with git submodule, and name the copy"),
  NO_IMAGE(
      "C070",
      "the service {0} has neither image nor build",
      "image or build",
      "add image: or build:"),
  EXCLUSIVE("C071", "{0} exclude each other", "one of them", "remove one of them"),
  NO_SOURCE("C072", "there is nothing to take the content from", "one of {0}", "add one of {0}"),
  BLANK("C073", "the value is empty", "a path", "write a path"),
  EXTERNAL_CONFLICT(
      "C074",
      "an external volume cannot have {0}",
      "name and external alone",
      "remove {0}, or external"),
  UNDEFINED(
      "C075",
      "there is no {0} named {1}{2}",
      "a {0} that the project defines",
      "define it at the top level, or correct the name"),
  NOT_BUILDABLE(
      "C076",
      "the service {0} has no build",
      "a service with a build",
      "name a service that is built"),
  DEPENDENCY_DISABLED(
      "C077",
      "{0} is required here but disabled by its profiles ({1})",
      "an active service",
      "activate one of the profiles {1}, or say required: false"),
  DEPENDENCY_CYCLE(
      "C078",
      "the services depend on each other in a circle: {0}",
      "no circle",
      "remove one depends_on (or link, or shared namespace) of the circle"),
  PLATFORM_NOT_BUILT(
      "C079",
      "the platforms do not include the service's own, {0}",
      "{0} among the platforms",
      "add {0}"),
  HEALTH_TEST(
      "C080",
      "the test starts with {0}",
      "CMD, CMD-SHELL or NONE first",
      "put CMD before it, or write the test as one string"),
  DIFFERS("C081", "{1} and {0} differ", "the same value in both", "remove one of the two"),
  NAMED_REPLICAS(
      "C082",
      "{0} replicas cannot share one container_name",
      "one replica, or no container_name",
      "remove container_name"),
  PROJECT_NAME(
      "C083",
      "{0} is not a valid project name",
      "lower-case letters, digits, - and _, a letter or digit first",
      "write {1}"),
  NO_PROJECT_NAME(
      "C084",
      "the project has no name",
      "a name with at least one letter or digit",
      "set name: at the top of the file"),
  MANY_FILES(
      "C085",
      Level.WARNING,
      "there are several Compose files: {0}; {1} is used",
      "one of them",
      "remove the others, or name the file");

  private final Wording wording;

  ComposeMessage(String code, String fact, String expectation, String nextStep) {
    this(code, Level.ERROR, fact, expectation, nextStep);
  }

  ComposeMessage(String code, Level level, String fact, String expectation, String nextStep) {
    wording = new Wording("PAWS-" + code, level, fact, expectation, nextStep);
  }

  @Override
  public Wording wording() {
    return wording;
  }
}
