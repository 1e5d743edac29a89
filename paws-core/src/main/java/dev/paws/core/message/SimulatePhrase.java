package dev.paws.core.message;

/** What drills say. Phrases without a code. */
public enum SimulatePhrase {
  /** Arguments: the cluster, its services. */
  CLUSTER("{0} ({1})"),
  /** Arguments: the mode of the network. */
  NETWORK_MODE("its network mode is {0}"),
  NO_NETWORK("it is on no network"),
  /** Arguments: the path. */
  AT_PATH(" at {0}"),
  NO_MOUNT("it has none"),
  /** Arguments: the paths. */
  MOUNTS("it has {0}"),
  NOT_CREATED("it has no container"),

  /** Arguments: the container. */
  KILLING("{0} is killed"),
  /** Arguments: the container. */
  STOPPING("{0} is stopped"),
  /** Arguments: the container. */
  PAUSING("{0} is paused"),
  /** Arguments: the container, the networks. */
  DISCONNECTING("{0} is taken off {1}"),
  /** Arguments: the container, the change. */
  SHAPING("what {0} sends is changed: {1}"),
  /** Arguments: the container, the size, the file. */
  FILLING("{0} gets a file of {1}: {2}"),
  /** Arguments: the project, the drill, when it began. */
  OPEN_SINCE("{0} of {1} since {2}"),

  /** Arguments: the project, the drill. */
  BEGINS("{0}: drill {1}"),
  /** Arguments: the project. */
  LEFT_OPEN("{0}: this stays until mvn paws:restore"),
  /** Arguments: the project, what is missing. */
  WAITING("{0}: not recovered yet: {1}"),
  /** Arguments: the project, how long it took, the leaders. */
  RECOVERED("{0} recovered after {1}{2}"),
  /** Arguments: the cluster, the old leader, the new one. */
  NEW_LEADER("; {0}: leader {1}, now {2}"),
  /** Arguments: the project, how long. */
  HOLDING("{0}: the fault lasts for {1}"),
  /** Arguments: the project. */
  PUTTING_BACK("{0}: putting back"),
  /** Arguments: the container. */
  PUT_BACK("{0} is put back"),
  /** Arguments: the container. */
  WAS_BACK("{0} needed nothing"),
  /** Arguments: the container. */
  IS_GONE("{0} no longer exists, so there is nothing to put back"),
  /** Arguments: the project, how long it took. */
  HEALTHY_AFTER("{0} is all healthy {1} after it was put back"),
  /** Arguments: how many were acknowledged, how many are lost, how many were refused. */
  WRITES("{0} acknowledged writes, {1} lost; {2} were refused or not answered meanwhile"),
  /** Arguments: the project. */
  NOTHING_OPEN("{0}: no drill is open"),
  /** Arguments: the drill, the project. */
  CAUSE_BEGUN("drill {0} began"),
  /** Arguments: the drill. */
  CAUSE_ENDED("drill {0} ended"),
  /** Arguments: the service, or cluster, and the cause. */
  LINE("{0}: {1}"),
  /** Arguments: the cluster, its leader. */
  SAME_LEADER("{0}: its leader is still {1}"),
  /** Arguments: the cluster. */
  LEADERLESS("{0}: it has no leader"),
  NO_WRITE_YET("no write has been acknowledged since"),
  /** Arguments: the state of the cluster, the state before. */
  WORSE("it is {0}, and was {1} before"),
  CUT_OFF("a drill has cut it off"),
  /** Arguments: the exit code, the output. */
  EXIT("exit code {0}: {1}"),
  NO_ANSWER("it did not end in time"),
  /** Arguments: the container. */
  NO_DEVICE("{0} has no network device"),
  /** Arguments: the version of the file, the version that is known. */
  OTHER_VERSION("it has version {0}, and this Paws knows version {1}");

  private final String template;

  SimulatePhrase(String template) {
    this.template = template;
  }

  /** Returns the phrase with its arguments filled in. */
  public String text(Object... arguments) {
    return Template.fill(template, arguments);
  }
}
