package dev.paws.core.message;

/**
 * Parts of the messages and reports of the parity check: what reading a source found, where a value
 * comes from, and what was expected. They have no code of their own.
 */
public enum ParityPhrase {
  // what is wrong with a source
  NO_SUCH_FILE("it does not exist"),
  /** Argument: the reason. */
  NOT_JSON("it is not JSON ({0})"),
  NOT_A_SNAPSHOT("it is not a snapshot: snapshot_version is missing"),
  NOT_A_MAPPING("it is not a mapping"),
  COMPOSE_FILE("it is a Compose file (target that file, or its folder)"),
  /** Argument: what it is. */
  IT_IS("it is {0}"),
  A_COMPOSE_FILE("a Compose file"),
  A_KUSTOMIZATION("a kustomization (kustomize build prints its manifests)"),
  A_CHART("the description of a Helm chart (helm template prints its manifests)"),
  /** Argument: the apiVersion. */
  A_TOOLS_FILE("a file of another tool ({0})"),
  SOME_TOOLS_FILE("a file of another tool"),
  NO_KIND("it has no kind"),
  NO_API_VERSION("it has no apiVersion"),
  /** Argument: the kind. */
  THIS_KIND("this {0}"),
  /** Argument: the workload. */
  VARIABLE_OF("a variable of {0}"),
  POD_TEMPLATE("pod template (spec.template.spec)"),
  NO_TARGET_REF("(none)"),
  /** Argument: the kinds. */
  ONE_KIND("a value has one kind, not {0}"),
  /** Arguments: the kind, the value. */
  NOT_OF_KIND("{1} is not a value of the kind {0}"),
  /** Argument: the kind. */
  UNKNOWN_KIND("there is no kind of value {0}"),
  /** Argument: the kind. */
  TWO_PARTS("a value of the kind {0} has two parts"),
  // entries of paws.yaml, and what is wrong with them
  ENVIRONMENT("an environment"),
  RULE("a rule"),
  IGNORE_ENTRY("an ignore entry"),
  A_BASELINE("a baseline"),
  A_PARAMETER("a parameter"),
  /** Argument: its id. */
  THE_PARAMETER("the parameter {0}"),
  /** Argument: the unit. */
  UNIT("unit: {0}"),
  NO_SOURCE("nothing"),
  SEVERAL_SOURCES("several kinds of source together"),
  SIDE_SOURCE("the source"),
  SIDE_TARGET("the target"),
  OWNER("its owner"),
  IN_BASELINE("in the baseline"),
  /** Argument: the kind's plural. */
  ENDLESS_LIST("the list of {0} does not end"),
  /** Arguments: the context, the server's reason. */
  NOT_LOGGED_IN("the cluster of the context {0} does not know the user ({1}); log in again"),
  /** Arguments: the context, those that exist. */
  NO_CONTEXT("the kubeconfig has no context {0} (it has: {1})"),
  NO_KUBECONFIG("there is no kubeconfig, and this process is not in a pod"),
  /** Arguments: the folder, the program. */
  RENDERED_BY("{0}, rendered by {1}"),
  // values as they are shown
  /** Argument: the value. */
  BY_DEFAULT("{0} (default)"),
  DEFAULT("(default)"),
  /** Argument: the value. */
  ANOTHER_VALUE("{0} (another value)"),
  /** Argument: the folder. */
  BUILT_FROM("built from {0}"),
  SWITCHED_OFF("switched off"),
  EXITED_WELL("exited with 0"),
  /** Arguments: the number, the hash. */
  LINES_WITH_HASH("{0} lines, {1}"),
  /** Arguments: the number, the resource. */
  LINES_OF("{0} lines of {1}"),
  /** Argument: the seconds. */
  OF_STARTUP_PROBE("{0}s of startupProbe"),
  ONCE_A_POD("once in each pod"),
  ONE_A_NODE("one on each node"),
  /** Arguments: both ends. */
  FROM_TO("{0} to {1}"),
  /** Argument: the route. */
  THROUGH_INGRESS("through the ingress {0}"),
  EMPTY_DIR("tmpfs (emptyDir)"),
  HEADLESS("headless "),
  /** Argument: how many. */
  AND_MORE("\nand {0} more"),
  SEALED("sealed in the snapshot"),
  /** Argument: why a value is not known. */
  REASON("({0})"),
  /** Arguments: kind, name, key. */
  RESOURCE_KEY("{0} {1}, key {2}"),
  // where a value comes from
  /** Argument: the variable. */
  VALUE_OF("value of ${{0}}"),
  /** Argument: the variable. */
  FROM_VARIABLE("from ${{0}}"),
  /** Argument: the variable. */
  FROM_ENVIRONMENT("environment's ${{0}}"),
  /** Argument: the variable. */
  FROM_DEFAULT("default of ${{0}}"),
  /** Arguments: the resource, the key. */
  KEY_OF("{0}, key {1}"),
  /** Argument: the workload. */
  MOUNTED_BY("mounted by {0}"),
  /** Argument: its name. */
  OPTION("option {0}"),
  /** Argument: its name. */
  VARIABLE("variable {0}"),
  /** Arguments: the setting, the line, the file. */
  LINE_OF("{0}, line {1} of {2}"),
  /** Arguments: the setting, the variable. */
  IN("{0} in {1}"),
  IMAGE_TAG("the image's tag"),
  /** Arguments: the project, the engine. */
  PROJECT_IN("{0} in {1}"),
  /** Arguments: the Compose files, the env files. */
  WITH_ENV_FILES("{0} with {1}"),
  /** Argument: the container. */
  CONTAINER("container {0}"),
  IN_ENGINE("in the engine"),
  /** Argument: its name in the swarm. */
  IN_SWARM("{0} in the swarm"),
  /** Argument: how many containers. */
  MISSING_IN("missing in {0}"),
  HEALTH_CHECK("the health check"),
  DEPLOY_AND_OWN_KEY("deploy, and the service's own key"),
  // what was expected within one environment
  /** Argument: their number. */
  MEMBERS("{0} members, as many as there are"),
  FIVE_HEARTBEATS("at least 5 heartbeats"),
  /** Arguments: the quorum, the number of Sentinels. */
  SENTINELS("{0} of {1} Sentinels"),
  /** Arguments: the quorum, the number of Sentinels. */
  AT_LEAST_SENTINELS("at least {0} of {1} Sentinels"),
  /** Argument: the seconds. */
  PATRONI_TTL("at least loop_wait and twice retry_timeout ({0}s)"),
  ODD_MEMBERS("an odd number of members"),
  A_SECRET("a secret of its own"),
  A_PLACEHOLDER("a placeholder"),
  /** Arguments: the version, the field. */
  VERSION_OF("{0} of {1}"),
  // why two services look alike
  /** Argument: the image. */
  BOTH_RUN("both run {0}"),
  /** Argument: the role. */
  BOTH_ARE("both are {0}"),
  /** Argument: the ports. */
  BOTH_PUBLISH("both publish {0}"),
  /** Argument: their number. */
  BOTH_SET("both set {0} variables of the same names"),
  // why services with different names are compared
  BY_SPELLING("the same name, as Kubernetes spells it"),
  BY_KIND("the name without the kind of workload at its end"),
  /** Argument: the Service. */
  BY_SERVICE("the Service {0} leads to it"),
  /** Argument: the label with its value. */
  BY_LABEL("it has the label {0}"),
  BY_CONTAINER("its container has that name and runs the same image"),
  // advice and files to use
  /** Argument: the advice. */
  FIX("{0} (mvn paws:fix can set it)"),
  IGNORE_TEXTS("\n  reason: \"why this is intended\"\n  owner: \"who is responsible\""),
  /** Arguments: the source, the target. */
  OVERRIDE_HEADER(
      ": makes {0} run as {1} does. The next paws:fix overwrites this file,\n# including your changes. It never holds values of secrets.\n"),
  BASELINE_HEADER(
      """
      # Differences that were there when this was written; each line accepts only those values.
      # Written by mvn paws:diff -Dpaws.writeBaseline=true; fingerprint, values, service, field.
      """),
  /** Arguments: the severity, the rule, the value. */
  WAS("{0} {1}: was {2}"),
  NOTHING("nothing");

  private final String template;

  ParityPhrase(String template) {
    this.template = template;
  }

  /** Returns the phrase with its arguments filled in. */
  public String text(Object... arguments) {
    return Template.fill(template, arguments);
  }
}
