package dev.paws.core.message;

/**
 * The words of plans: what each step does, why, and what a person should know besides. Parts of
 * sentences without a code.
 */
public enum PlanPhrase {
  /** Arguments: the reference. */
  PULL_IMAGE("pull image {0}"),
  /** Arguments: the image. */
  BUILD_IMAGE("build image {0}"),
  /** Arguments: the network. */
  CREATE_NETWORK("create network {0}"),
  /** Arguments: the network. */
  REMOVE_NETWORK("remove network {0}"),
  /** Arguments: the container's name. */
  RUN_BEFORE_START("run pre_start of container {0}"),
  /** Arguments: the volume. */
  CREATE_VOLUME("create volume {0}"),
  /** Arguments: the volume. */
  REMOVE_VOLUME("remove volume {0}"),
  /** Arguments: the tag. */
  REMOVE_IMAGE("remove image {0}"),
  /** Arguments: the container. */
  CREATE_CONTAINER("create container {0}"),
  /** Arguments: the container. */
  START_CONTAINER("start container {0}"),
  /** Arguments: the container. */
  PAUSE_CONTAINER("pause container {0}"),
  /** Arguments: the container. */
  UNPAUSE_CONTAINER("unpause container {0}"),
  /** Arguments: the container, the condition. */
  AWAIT("await {0} {1}"),
  /** Arguments: the container, the condition. */
  AWAIT_OPTIONAL("await {0} {1} (optional)"),
  /** Arguments: the container. */
  STOP_CONTAINER("stop container {0}"),
  /** Arguments: the container. */
  REMOVE_CONTAINER("remove container {0}"),
  /** Arguments: the container, the new name. */
  RENAME_CONTAINER("rename container {0} to {1}"),

  DOES_NOT_EXIST("does not exist"),
  NEVER_STARTED("was created but never started"),
  PERHAPS_INCOMPLETE("was created but perhaps not completely"),
  /** Arguments: the exit code. */
  HAS_EXITED("has exited with code {0}"),
  RUNS("runs as it should"),
  COMPLETED("has completed"),
  PAUSED("is paused"),
  /** Arguments: the state. */
  IS("is {0}"),
  DEFINITION_CHANGED("its definition has changed"),
  OTHER_DEFINITION("Docker Compose created it from another definition"),
  IMAGE_CHANGED("its image has changed"),
  RECREATION_ASKED("recreation was asked for"),
  /** Arguments: the network. */
  NETWORK_REPLACED("network {0} is created again"),
  /** Arguments: the network. */
  NETWORK_GONE("network {0} that it was on is gone"),
  /** Arguments: the network. */
  NOT_ON_NETWORK("it is not on network {0}"),
  /** Arguments: the service. */
  SHARES_NEW("it shares what {0} has, which is new"),
  /** Arguments: the service. */
  SHARES_RESTARTED("it shares what {0} has, which is started again"),
  RUN_AGAIN("has completed, but what it depends on was started again"),
  DEPENDENCY_RECREATED("a service it depends on is recreated"),
  /** Arguments: the service, the condition. */
  MUST_BE("service {0} must be {1}"),
  LEFT_UNDER_ANOTHER_NAME("an interrupted run left it under another name"),
  /** Arguments: the service. */
  MORE_THAN_ASKED("is more than service {0} asks for"),
  SERVICE_GONE("its service is gone from the Compose files"),

  IMAGE_MISSING("the engine does not have it"),
  PULL_ALWAYS("pull_policy is always"),
  PULL_AGE("it is older than its pull_policy allows"),
  CONTEXT_CHANGED("its build context or options changed"),
  BUILD_ASKED("building was asked for"),
  PULL_ASKED("pulling was asked for"),

  STOP_ASKED("stopping was asked for"),
  PAUSE_ASKED("pausing was asked for"),
  RESTART_ASKED("restarting was asked for"),
  REBUILD_ASKED("rebuilding was asked for"),
  GOES_DOWN("the environment goes down"),
  VOLUMES_ASKED("removing volumes was asked for"),
  ANONYMOUS_VOLUMES("anonymous volumes go with their containers"),
  BUILT_FOR_THIS("it was built for this environment alone"),

  /** Arguments: the container. */
  ORPHAN_KEPT("orphan container {0} stays, because removeOrphans is off"),
  /** Arguments: the container. */
  ORPHAN_OF_OTHERS("orphan container {0} stays: this build did not create it"),
  /** Arguments: the container. */
  ORPHAN_FOUND(
      "container {0} no longer belongs to any service of the Compose files (remove it with"
          + " -Dpaws.removeOrphans=true)"),
  /** Arguments: the container, the service. */
  SURPLUS_OF_OTHERS(
      "container {0} stays: service {1} asks for fewer, but this build did not create it"),
  /** Arguments: the network. */
  NETWORK_KEPT(
      "network {0} has other options than its definition; it is kept, because containers stay on"
          + " it"),
  /** Arguments: the volume. */
  VOLUME_KEPT(
      "volume {0} has other options than its definition; it is kept with its data (remove it with"
          + " paws:down -Dpaws.volumes=true to create it again)"),
  /** Arguments: the network. */
  NETWORK_IN_USE("network {0} stays: containers that do not go down are still on it"),
  /** Arguments: the volume. */
  VOLUME_IN_USE("volume {0} stays: a container that does not go down still has it"),
  /** Arguments: the image. */
  IMAGE_IN_USE("image {0} stays, because containers that are not removed use it"),
  /** Arguments: the kind and the name. */
  EXTERNAL("{0} {1} stays: it is external"),
  /** Arguments: the kind and the name. */
  UNDECLARED("{0} {1} stays: no known definition declares it"),
  /** Arguments: the process, the machine, the time. */
  OWNER("process {0} on {1}, started {2}");

  private final String template;

  PlanPhrase(String template) {
    this.template = template;
  }

  /** Returns the phrase with its arguments filled in. */
  public String text(Object... arguments) {
    return Template.fill(template, arguments);
  }
}
