package dev.paws.core.cluster.kind;

import static dev.paws.core.cluster.Condition.DEGRADED;
import static dev.paws.core.cluster.Condition.UNHEALTHY;

import dev.paws.core.cluster.Answer;
import dev.paws.core.cluster.ClusterKind;
import dev.paws.core.cluster.ClusterMember;
import dev.paws.core.cluster.ClusterNode;
import dev.paws.core.cluster.ClusterState;
import dev.paws.core.cluster.NodeAnswers;
import dev.paws.core.cluster.NodeGroups;
import dev.paws.core.cluster.Question;
import dev.paws.core.cluster.Quorum;
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
import java.util.TreeSet;

/**
 * etcd 3.4 and later, asked with {@code etcdctl}: the status of each member, and the list of
 * members of the first one. Status names the leader that this member knows, so that a member
 * without one is seen; alarms come with it.
 */
final class EtcdKind implements ClusterKind {
  private static final String STATUS = "status";
  private static final String MEMBERS = "members";
  private static final String NO_LEADER = "0";

  /** etcd's default of {@code --quota-backend-bytes}. */
  private static final long DEFAULT_QUOTA = 2L << 30;

  /** From this share of its quota on the database is a warning. */
  private static final double NEARLY_FULL = 0.8;

  /** A healthy follower is a few entries behind; more than this takes it seconds to catch up. */
  private static final long MOST_BEHIND = 1_000;

  @Override
  public String name() {
    return "etcd";
  }

  @Override
  public boolean owns(ClusterNode node) {
    return node.role() == Role.ETCD;
  }

  @Override
  public List<Question> questions(ClusterNode node, List<ClusterNode> all) {
    List<Question> questions = new ArrayList<>();
    questions.add(EtcdAccess.ask(STATUS, node, "--write-out=json", "endpoint", "status"));
    if (node.isFirstOf(all)) {
      questions.add(EtcdAccess.ask(MEMBERS, node, "--write-out=json", "member", "list"));
    }
    return questions;
  }

  @Override
  public Optional<WriteAccess> writes(String name) {
    return Optional.of(new EtcdWrites(name));
  }

  @Override
  public List<ClusterState> judge(List<NodeAnswers> nodes) {
    return NodeGroups.byKey(nodes, EtcdKind::token).entrySet().stream()
        .map(group -> state(group.getValue()))
        .toList();
  }

  private static String token(NodeAnswers node) {
    return node.node()
        .firstOf("ETCD_INITIAL_CLUSTER_TOKEN", "ETCD_INITIAL_CLUSTER")
        .or(() -> node.node().option("--initial-cluster-token"))
        .or(() -> node.node().option("--initial-cluster"))
        .orElse("");
  }

  private ClusterState state(List<NodeAnswers> nodes) {
    StateBuilder state = new StateBuilder(name(), "");
    Map<String, String> names = names(nodes);
    Set<String> leaders = new TreeSet<>();
    Set<String> clusters = new TreeSet<>();
    long first = 0;
    for (NodeAnswers node : nodes) {
      Optional<JsonObject> status = status(node);
      if (status.isPresent()) {
        first = Math.max(first, status.get().number("raftIndex"));
        clusters.add(status.get().object("header").text("cluster_id"));
        String leader = leader(status.get());
        if (!leader.equals(NO_LEADER)) {
          leaders.add(leader);
        }
      }
    }
    long answering = nodes.stream().filter(node -> status(node).isPresent()).count();
    Quorum quorum = Quorum.majority(Math.max(names.size(), nodes.size()), (int) answering);
    state.quorum(quorum);
    if (!quorum.kept()) {
      state.finding(
          UNHEALTHY,
          ClusterPhrase.NO_QUORUM.text(quorum.answering(), quorum.members(), quorum.needed()));
    } else if (leaders.isEmpty()) {
      state.finding(UNHEALTHY, ClusterPhrase.NO_LEADER.text());
    } else if (leaders.size() > 1) {
      List<String> called = leaders.stream().map(id -> names.getOrDefault(id, id)).toList();
      state.finding(UNHEALTHY, ClusterPhrase.LEADERS.text(String.join(", ", called)));
    }
    if (clusters.size() > 1) {
      state.finding(UNHEALTHY, ClusterPhrase.SEVERAL_CLUSTERS.text(clusters.size()));
    }
    if (leaders.size() == 1 && quorum.kept()) {
      String id = leaders.iterator().next();
      state.leader(names.getOrDefault(id, id));
    }
    for (NodeAnswers node : nodes) {
      member(state, node, names, first);
    }
    return state.build();
  }

  private static void member(
      StateBuilder state, NodeAnswers node, Map<String, String> names, long first) {
    Optional<JsonObject> answered = status(node);
    if (answered.isEmpty()) {
      String why = node.problem(STATUS);
      state.finding(DEGRADED, node.node(), ClusterPhrase.SILENT.text(node.node().service(), why));
      state.member(new ClusterMember(node.node(), "", why, Map.of()));
      return;
    }
    JsonObject status = answered.get();
    String id = status.object("header").text("member_id");
    String service = node.node().service();
    long behind = first - status.number("raftIndex");
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("member_id", id);
    facts.put("version", status.text("version"));
    facts.put("raft_term", status.text("raftTerm"));
    facts.put("raft_index", status.text("raftIndex"));
    facts.put("raft_behind", String.valueOf(behind));
    size(state, node.node(), status, facts);
    if (behind > MOST_BEHIND) {
      state.finding(UNHEALTHY, node.node(), ClusterPhrase.ENTRIES_BEHIND.text(service, behind));
    }
    for (String error : status.texts("errors")) {
      if (error.contains("NOSPACE") || error.contains("CORRUPT")) {
        facts.put("alarm", error);
        state.finding(UNHEALTHY, node.node(), ClusterPhrase.ALARM.text(service, error));
      } else if (!error.contains("no leader")) {
        state.finding(DEGRADED, node.node(), ClusterPhrase.SAYS.text(service, error));
      }
    }
    boolean leads = leader(status).equals(id);
    String role = leader(status).equals(NO_LEADER) ? "candidate" : leads ? "leader" : "follower";
    state.member(
        new ClusterMember(
            service,
            node.node().container(),
            names.getOrDefault(id, service),
            status.flag("isLearner") ? "learner" : role,
            "running",
            Optional.empty(),
            facts));
  }

  private static void size(
      StateBuilder state, ClusterNode node, JsonObject status, Map<String, String> facts) {
    long size = status.number("dbSize");
    long quota = status.number("dbSizeQuota");
    if (quota <= 0) {
      quota =
          node.variable("ETCD_QUOTA_BACKEND_BYTES")
              .or(() -> node.option("--quota-backend-bytes"))
              .filter(text -> text.matches("[1-9]\\d{0,17}"))
              .map(Long::parseLong)
              .orElse(DEFAULT_QUOTA);
    }
    facts.put("db_size", String.valueOf(size));
    facts.put("db_quota", String.valueOf(quota));
    if (size > quota * NEARLY_FULL) {
      state.finding(
          DEGRADED,
          node,
          ClusterPhrase.NEARLY_FULL.text(
              node.service(), ByteSize.rounded(size), ByteSize.rounded(quota)));
    }
  }

  /** Returns the members' names by id, from whichever member lists them. */
  private static Map<String, String> names(List<NodeAnswers> nodes) {
    Map<String, String> names = new LinkedHashMap<>();
    for (NodeAnswers node : nodes) {
      node.json(MEMBERS)
          .ifPresent(
              list ->
                  list.objects("members").forEach(it -> names.put(it.text("ID"), it.text("name"))));
    }
    for (NodeAnswers node : nodes) {
      status(node)
          .map(it -> it.object("header").text("member_id"))
          .ifPresent(id -> names.putIfAbsent(id, node.node().service()));
    }
    return names;
  }

  private static Optional<JsonObject> status(NodeAnswers node) {
    Answer answer = node.answers().get(STATUS);
    return answer == null || !answer.ok()
        ? Optional.empty()
        : node.firstOfList(STATUS).map(it -> it.object("Status"));
  }

  private static String leader(JsonObject status) {
    String leader = status.text("leader");
    return leader.isEmpty() ? NO_LEADER : leader;
  }
}
