package dev.paws.core.message;

/**
 * Parts of the messages of the checks before anything is created: what cannot be combined, what
 * holds a port or a name, and what to do about it. They have no code of their own.
 */
public enum PreflightPhrase {
  // what cannot be combined, and what to do about it
  /** Argument: the option. */
  SHARED_NETWORK("{0} of a container that shares another one's network"),
  /** Argument: the option. */
  MOVE_TO_OTHER("move {0} to the other one"),
  LINKS_ON_HOST("links on the host's own network"),
  REMOVE_LINKS("remove links: on this network the other service is reached at localhost"),
  MAC_ON_HOST("mac_address on the host's own network"),
  REMOVE_MAC("remove mac_address"),
  HOSTNAME_WITH_UTS("hostname with uts: host, which is the host's name"),
  REMOVE_HOSTNAME("remove hostname or uts"),
  CPU_LIMIT_TWICE("two limits of processors, one by cpus and one by cpu_period or cpu_quota"),
  KEEP_ONE("keep one of the two"),
  CPU_PERIOD_RANGE("cpu_period outside of 1000 to 1000000 microseconds"),
  CPU_QUOTA_RANGE("cpu_quota below 1000 microseconds"),
  RESERVED_OVER_LIMIT("more memory reserved than the limit allows"),
  LOWER_RESERVATION("lower the reservation or raise the limit"),
  SWAP_WITHOUT_MEMORY("memswap_limit without a limit of memory"),
  SET_MEM_LIMIT("set mem_limit too: memswap_limit is memory and swap together"),
  SWAP_BELOW_MEMORY("memswap_limit below the limit of memory"),
  RAISE_SWAP("raise memswap_limit: it is memory and swap together"),
  OOM_SCORE_RANGE("oom_score_adj outside of -1000 to 1000"),
  RESTARTS_WITH_OTHER_POLICY("a number of restarts with another policy than on-failure"),
  USE_ON_FAILURE("use on-failure:TIMES, or remove the number"),
  ANONYMOUS_READ_ONLY("an anonymous volume that is read-only, and so always empty"),
  NAME_VOLUME("name the volume, or remove read_only"),
  /** Argument: the option. */
  CORRECT("correct {0}"),
  // options that need a newer engine
  CDI_DEVICE("a device of the Container Device Interface"),
  SECOND_MAC("mac_address on a second network"),
  // what holds a port, and what to do about it
  /** Argument: its name. */
  ONE_OFF_CONTAINER("one-off container \"{0}\""),
  /** Arguments: its name, the service. */
  CONTAINER_OF_REMOVED_SERVICE(
      "container \"{0}\" of service \"{1}\", which is no longer in the files"),
  /** Argument: its name. */
  CONTAINER("container \"{0}\""),
  /** Arguments: its name, the project. */
  CONTAINER_OF_PROJECT("container \"{0}\" of project \"{1}\""),
  /** Arguments: its command, its id. */
  PROCESS("process {0} (pid {1})"),
  HIDDEN_PROCESS("a process that this user may not see"),
  /** Argument: its name. */
  STOP_CONTAINER("docker stop {0}"),
  /** Argument: the process id. */
  KILL("kill {0}"),
  /** Arguments: the letter of the protocol, the port. */
  FIND_PROCESS("find it with: sudo ss -lnp{0} sport = :{1}"),
  // whose a resource is
  MADE_BY_HAND("made by hand"),
  /** Argument: the project. */
  OF_PROJECT("of project \"{0}\""),
  NO_SUBNETS("it has none");

  private final String template;

  PreflightPhrase(String template) {
    this.template = template;
  }

  /** Returns the phrase with its arguments filled in. */
  public String text(Object... arguments) {
    return Template.fill(template, arguments);
  }
}
