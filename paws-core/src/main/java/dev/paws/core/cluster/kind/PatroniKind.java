package dev.paws.core.cluster.kind;

import static dev.paws.core.cluster.Condition.DEGRADED;
import static dev.paws.core.cluster.Condition.HEALTHY;
import static dev.paws.core.cluster.Condition.UNHEALTHY;

import dev.paws.core.cluster.ClusterKind;
import dev.paws.core.cluster.ClusterMember;
import dev.paws.core.cluster.ClusterNode;
import dev.paws.core.cluster.ClusterState;
import dev.paws.core.cluster.NodeAnswers;
import dev.paws.core.cluster.NodeGroups;
import dev.paws.core.cluster.Question;
import dev.paws.core.cluster.StateBuilder;
import dev.paws.core.cluster.WriteAccess;
import dev.paws.core.json.JsonObject;
import dev.paws.core.message.ClusterPhrase;
import dev.paws.core.model.ServiceDefinition.Role;
import dev.paws.core.value.ByteSize;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Patroni, asked by its REST interface: {@code /patroni} is what a member knows about itself,
 * {@code /cluster} what the shared store says. The first one counts, because the store still names
 * a leader that hangs until its lock ends; it is asked of the first member.
 */
final class PatroniKind implements ClusterKind {
  private static final String SELF = "patroni";
  private static final String CLUSTER = "cluster";
  private static final String PORT = "8008";
  private static final String SEEN = "dcs_last_seen";

  /** Twice Patroni's default of {@code loop_wait}, in seconds. */
  private static final long LONGEST_UNSEEN = 20;

  private static final Set<String> LEADING =
      Set.of("master", "primary", "leader", "standby_leader");
  private static final Set<String> GOOD = Set.of("running", "streaming", "in archive recovery");

  /** Patroni's default of {@code maximum_lag_on_failover}: further behind, none is promoted. */
  private static final long MOST_LAG = 1L << 20;

  @Override
  public String name() {
    return "patroni";
  }

  @Override
  public boolean owns(ClusterNode node) {
    return node.role() == Role.PATRONI;
  }

  @Override
  public List<Question> questions(ClusterNode node, List<ClusterNode> all) {
    String address =
        node.firstOf("PATRONI_RESTAPI_LISTEN", "PATRONI_RESTAPI_CONNECT_ADDRESS").orElse(PORT);
    String port = address.substring(address.lastIndexOf(':') + 1);
    String scheme = node.variable("PATRONI_RESTAPI_CERTFILE").isPresent() ? "https" : "http";
    String base = scheme + "://localhost:" + (port.matches("\\d+") ? port : PORT) + "/";
    List<Question> questions = new ArrayList<>();
    questions.add(new Question.Rest(SELF, base + SELF, Optional.empty(), Question.SHORT));
    if (node.isFirstOf(all)) {
      questions.add(new Question.Rest(CLUSTER, base + CLUSTER, Optional.empty(), Question.SHORT));
    }
    return questions;
  }

  @Override
  public Optional<WriteAccess> writes(String name) {
    return Optional.of(new PostgresqlWrites(name));
  }

  @Override
  public List<ClusterState> judge(List<NodeAnswers> nodes) {
    return NodeGroups.byKey(nodes, PatroniKind::scope).entrySet().stream()
        .map(group -> state(group.getKey(), group.getValue()))
        .toList();
  }

  private static String scope(NodeAnswers node) {
    return node.node()
        .firstOf("PATRONI_SCOPE", "SCOPE")
        .or(() -> node.json(SELF).map(self -> self.object("patroni").text("scope")))
        .orElse("");
  }

  private ClusterState state(String scope, List<NodeAnswers> nodes) {
    StateBuilder state = new StateBuilder(name(), scope);
    List<NodeAnswers> leading = nodes.stream().filter(PatroniKind::leads).toList();
    Optional<JsonObject> view = view(nodes, leading);
    List<JsonObject> listed = view.map(it -> it.objects("members")).orElse(List.of());
    if (leading.size() == 1) {
      state.leader(leading.get(0).node().service());
    } else if (leading.isEmpty()) {
      state.finding(UNHEALTHY, noLeader(listed));
    } else {
      List<String> names = leading.stream().map(it -> it.node().service()).toList();
      state.finding(UNHEALTHY, ClusterPhrase.LEADERS.text(String.join(", ", names)));
    }
    if (view.map(it -> it.flag("pause")).orElse(false)) {
      state.finding(DEGRADED, ClusterPhrase.PATRONI_PAUSED.text());
      state.fact("paused", true);
    }
    Optional<JsonObject> leader =
        leading.size() == 1 ? leading.get(0).json(SELF) : Optional.empty();
    leader.ifPresent(self -> state.fact("timeline", self.text("timeline")));
    long seen =
        nodes.stream()
            .flatMap(node -> node.json(SELF).stream())
            .mapToLong(self -> self.number(SEEN))
            .max()
            .orElse(0);
    for (NodeAnswers node : nodes) {
      unseen(state, node, seen);
      member(state, node, listed(listed, node.node()), leader);
    }
    return state.build();
  }

  /**
   * A member off the network may hold its old connections for minutes, and shows no lag as long as
   * nothing is written; but it sees the shared store no longer.
   */
  private static void unseen(StateBuilder state, NodeAnswers node, long newest) {
    long seen = node.json(SELF).map(self -> self.number(SEEN)).orElse(0L);
    if (seen > 0 && newest - seen > LONGEST_UNSEEN) {
      state.finding(
          DEGRADED,
          node.node(),
          ClusterPhrase.STORE_UNSEEN.text(node.node().service(), newest - seen));
    }
  }

  /** The leader's view is the newest; without a leader, that of any member. */
  private static Optional<JsonObject> view(List<NodeAnswers> nodes, List<NodeAnswers> leading) {
    List<NodeAnswers> order = new ArrayList<>(leading);
    order.addAll(nodes);
    return order.stream().flatMap(node -> node.json(CLUSTER).stream()).findFirst();
  }

  private static boolean leads(NodeAnswers node) {
    return node.json(SELF)
        .filter(self -> LEADING.contains(self.text("role")))
        .filter(self -> GOOD.contains(self.text("state")))
        .isPresent();
  }

  private static String noLeader(List<JsonObject> listed) {
    return listed.stream()
        .filter(it -> LEADING.contains(it.text("role")))
        .findFirst()
        .map(it -> ClusterPhrase.LEADER_SILENT.text(it.text("name")))
        .orElse(ClusterPhrase.NO_LEADER.text());
  }

  private static JsonObject listed(List<JsonObject> members, ClusterNode node) {
    return members.stream()
        .filter(
            it ->
                it.text("name").equals(node.variable("PATRONI_NAME").orElse(node.service()))
                    || node.isCalled(it.text("host")))
        .findFirst()
        .orElse(JsonObject.EMPTY);
  }

  private static void member(
      StateBuilder state, NodeAnswers node, JsonObject listed, Optional<JsonObject> leader) {
    ClusterNode at = node.node();
    Optional<JsonObject> answered = node.json(SELF);
    if (answered.isEmpty()) {
      String why = node.problem(SELF);
      state.finding(DEGRADED, at, ClusterPhrase.SILENT.text(at.service(), why));
      state.member(new ClusterMember(at, "", why, Map.of()));
      return;
    }
    JsonObject self = answered.get();
    boolean leads = LEADING.contains(self.text("role"));
    Optional<Long> lag = leads ? Optional.empty() : lag(self, leader);
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("timeline", self.text("timeline"));
    facts.put("server_version", self.text("server_version"));
    facts.put("patroni_version", self.object("patroni").text("version"));
    if (self.flag("sync_standby")) {
      facts.put("synchronous", "true");
    }
    if (self.flag("pending_restart") || listed.flag("pending_restart")) {
      facts.put("pending_restart", "true");
      state.finding(HEALTHY, at, ClusterPhrase.PENDING_RESTART.text(at.service()));
    }
    if (!GOOD.contains(self.text("state"))) {
      state.finding(DEGRADED, at, ClusterPhrase.IN_STATE.text(at.service(), self.text("state")));
    }
    if (!leads && leader.isPresent()) {
      replica(state, at, self, leader.get(), lag);
    }
    state.member(
        new ClusterMember(
            at.service(),
            at.container(),
            listed.text("name").isEmpty() ? at.service() : listed.text("name"),
            leads ? "leader" : self.flag("sync_standby") ? "sync_standby" : "replica",
            self.text("state"),
            lag,
            facts));
  }

  private static void replica(
      StateBuilder state, ClusterNode at, JsonObject self, JsonObject leader, Optional<Long> lag) {
    if (lag.isEmpty()) {
      state.finding(DEGRADED, at, ClusterPhrase.LAG_UNKNOWN.text(at.service()));
    } else if (lag.get() > MOST_LAG) {
      state.finding(
          UNHEALTHY, at, ClusterPhrase.LAG.text(at.service(), ByteSize.rounded(lag.get())));
    } else if (!streams(at, leader)) {
      state.finding(DEGRADED, at, ClusterPhrase.NOT_STREAMING.text(at.service()));
    }
    String timeline = self.text("timeline");
    if (!timeline.isEmpty() && !timeline.equals(leader.text("timeline"))) {
      state.finding(
          DEGRADED,
          at,
          ClusterPhrase.OTHER_TIMELINE.text(at.service(), timeline, leader.text("timeline")));
    }
  }

  /** Returns whether the leader sends to a replica; a leader that does not list any may be old. */
  private static boolean streams(ClusterNode at, JsonObject leader) {
    String name = at.variable("PATRONI_NAME").orElse(at.service());
    return !leader.has("replication")
        ? !leader.object("patroni").has("version")
        : leader.objects("replication").stream()
            .anyMatch(
                it ->
                    it.text("application_name").equals(name)
                        || at.isCalled(it.text("client_addr")));
  }

  /** Returns how many bytes a replica has still to replay; empty if one of the two does not say. */
  private static Optional<Long> lag(JsonObject self, Optional<JsonObject> leader) {
    JsonObject replayed = self.object("xlog");
    long written = leader.map(it -> it.object("xlog").number("location")).orElse(0L);
    return written == 0 || !replayed.has("replayed_location")
        ? Optional.empty()
        : Optional.of(Math.max(0, written - replayed.number("replayed_location")));
  }
}
