package dev.paws.core.message;

/** What is found about clusters, and how {@code paws:inspect} shows it. Phrases without a code. */
public enum ClusterPhrase {
  NO_ANSWER("no answer"),
  NO_LEADER("no leader"),
  /** Arguments: how many answer, how many there are, how many are needed. */
  NO_QUORUM("no quorum: {0} of {1} members answer, {2} are needed"),
  /** Arguments: the leaders. */
  LEADERS("split brain: {0} all lead"),
  /** Arguments: how many. */
  SEVERAL_CLUSTERS("the members belong to {0} clusters that do not know each other"),
  /** Arguments: the member, why. */
  SILENT("{0} does not answer: {1}"),
  /** Arguments: the member, how many. */
  ENTRIES_BEHIND("{0} is {1} entries behind the others"),
  /** Arguments: the member, the alarm. */
  ALARM("{0} has an alarm: {1}"),
  /** Arguments: the member, what it says. */
  SAYS("{0} says: {1}"),
  /** Arguments: the member, its size, its quota. */
  NEARLY_FULL("the database of {0} has {1} of the {2} of its quota"),

  /** Arguments: the member. */
  LEADER_SILENT("no leader: {0} has the leader's lock and does not answer as leader"),
  PATRONI_PAUSED("maintenance mode (pause): there is no automatic failover"),
  /** Arguments: the member. */
  PENDING_RESTART("{0} needs a restart for changed settings"),
  /** Arguments: the member, its state. */
  IN_STATE("{0} is in the state {1}"),
  /** Arguments: the member. */
  LAG_UNKNOWN("{0} does not show how far it is behind the leader"),
  /** Arguments: the member, how far. */
  LAG("{0} is {1} behind"),
  /** Arguments: the member. */
  NOT_STREAMING("{0} does not stream from its primary"),
  /** Arguments: the member, how many seconds. */
  STORE_UNSEEN("{0} has not seen the cluster's store for {1} s longer than the others"),
  /** Arguments: the member, its timeline, the leader's. */
  OTHER_TIMELINE("{0} is on timeline {1}, the leader is on {2}"),

  NO_PRIMARY("no primary"),
  /** Arguments: the primaries. */
  PRIMARIES("split brain: {0} are all primary"),
  /** Arguments: the primary, the replicas that count, the replicas that are wanted. */
  WRITES_REFUSED("{0} refuses writes: {1} replicas are in step, min-replicas-to-write is {2}"),
  PASSWORD_WANTED("it wants a password that its definition does not show"),
  /** Arguments: the member. */
  LOADING("{0} still loads its data"),
  /** Arguments: the member, the field. */
  NOT_SAVED("{0} could not save its data ({1})"),
  /** Arguments: the replica, the primary, how many seconds. */
  LINK_DOWN("{0} has had no link to its primary {1} for {2} s, so it falls behind"),

  NO_FAILOVER("no Sentinel reaches its quorum, so no failover is possible"),
  /** Arguments: the address, the Sentinels. */
  SEEN_BY("{0} (as {1} see it)"),
  /** Arguments: what each sees. */
  DISAGREE("the Sentinels disagree about the primary: {0}"),
  /** Arguments: the address. */
  PRIMARY_DOWN("the Sentinels agree that the primary {0} is down"),
  /** Arguments: the primary's name. */
  NOT_WATCHED("it does not watch {0}"),
  /** Arguments: the Sentinel, the address. */
  SEES_DOWN("{0} does not reach the primary {1}"),

  /** Arguments: the service, why. */
  REFUSES_CONNECTIONS("{0} accepts no connections: {1}"),
  /** Arguments: the service, how many are used, how many there are. */
  CONNECTIONS("{0} uses {1} of {2} connections"),
  /** Arguments: the slot, how much. */
  SLOT("nobody reads the replication slot {0}, which keeps {1} of the write-ahead log"),

  NO_CONTROLLER("the controllers have no leader"),
  NO_CONTROLLER_ANSWER("no node shows the controllers' quorum"),
  PARTITIONS_UNKNOWN("no node lists its partitions"),
  /** Arguments: how many. */
  OFFLINE_PARTITIONS("{0} partitions have no leader"),
  /** Arguments: how many. */
  UNDER_REPLICATED("{0} partitions are under-replicated"),

  NOBODY_ANSWERS("no member answers"),
  /** Arguments: the nodes. */
  PARTITIONED("network partition between nodes: {0}"),
  /** Arguments: the alarm. */
  PUBLISHERS_BLOCKED("an alarm blocks publishers: {0}"),
  /** Arguments: the nodes. */
  NODES_DOWN("nodes of the cluster do not run: {0}"),

  NO_MASTER("no node shows the cluster's health"),
  /** Arguments: how many shards. */
  RED("status red: data is missing, {0} shards are unassigned"),
  /** Arguments: how many shards. */
  YELLOW("status yellow: {0} shards are unassigned"),
  /** Arguments: how many have joined, how many there are. */
  FEWER_NODES("{0} of {1} nodes have joined"),

  NO_ACTUATOR("its answer is not that of an actuator"),
  /** Arguments: the component, its status. */
  COMPONENT("{0} is {1}");

  private final String template;

  ClusterPhrase(String template) {
    this.template = template;
  }

  /** Returns the phrase with its arguments filled in. */
  public String text(Object... arguments) {
    return Template.fill(template, arguments);
  }
}
