package dev.paws.core.message;

/** Names of calls to an engine, as failures show them. Phrases without a code. */
public enum EngineCall {
  ANY("call"),
  PING("ping"),
  EVENTS("events"),
  /** Arguments: the address. */
  OPEN("open the engine at {0}"),
  ASK_FACTS("ask the engine about itself"),
  ASK_BUILDER("ask the engine for its builder"),
  LIST_CONTAINERS("list containers"),
  LIST_NETWORKS("list networks"),
  LIST_VOLUMES("list volumes"),
  LIST_SERVICES("list services of the swarm"),
  LIST_IMAGES("list images"),
  READ_DISK_USAGE("read the disk usage"),
  /** Arguments: the container. */
  READ_USAGE("read the usage of container {0}"),
  /** Arguments: the container. */
  INSPECT_CONTAINER("inspect container {0}"),
  /** Arguments: the network. */
  INSPECT_NETWORK("inspect network {0}"),
  /** Arguments: the volume. */
  INSPECT_VOLUME("inspect volume {0}"),
  /** Arguments: the image. */
  INSPECT_IMAGE("inspect image {0}"),
  /** Arguments: the container. */
  CREATE_CONTAINER("create container {0}"),
  /** Arguments: the network. */
  CREATE_NETWORK("create network {0}"),
  /** Arguments: the volume. */
  CREATE_VOLUME("create volume {0}"),
  /** Arguments: the container, the network. */
  CONNECT("connect container {0} to network {1}"),
  /** Arguments: the container, the network. */
  DISCONNECT("disconnect container {0} from network {1}"),
  /** Arguments: the container. */
  WRITE_FILES("write files into container {0}"),
  /** Arguments: the verb, such as start, and the container. */
  CHANGE_CONTAINER("{0} container {1}"),
  /** Arguments: the container. */
  STOP_CONTAINER("stop container {0}"),
  /** Arguments: the container. */
  KILL_CONTAINER("kill container {0}"),
  /** Arguments: the container. */
  RENAME_CONTAINER("rename container {0}"),
  /** Arguments: the container. */
  AWAIT_END("wait for the end of container {0}"),
  /** Arguments: the container. */
  AWAIT_REMOVAL("wait for the removal of container {0}"),
  /** Arguments: the container. */
  REMOVE_CONTAINER("remove container {0}"),
  /** Arguments: the network. */
  REMOVE_NETWORK("remove network {0}"),
  /** Arguments: the volume. */
  REMOVE_VOLUME("remove volume {0}"),
  /** Arguments: the image. */
  REMOVE_IMAGE("remove image {0}"),
  /** Arguments: the container. */
  READ_LOG("read the log of container {0}"),
  /** Arguments: the container. */
  EXEC("exec in container {0}"),
  INSPECT_LATE_COMMAND("look at a late command"),
  END_LATE_COMMAND("end a late command"),
  /** Arguments: the image. */
  PULL_IMAGE("pull image {0}"),
  /** Arguments: the image. */
  ASK_REGISTRY("ask the registry for image {0}"),
  /** Arguments: the image. */
  BUILD_IMAGE("build image {0}");

  private final String template;

  EngineCall(String template) {
    this.template = template;
  }

  /** Returns the phrase with its arguments filled in. */
  public String text(Object... arguments) {
    return Template.fill(template, arguments);
  }
}
