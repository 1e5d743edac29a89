package dev.paws.core.cluster.kind;

import static dev.paws.core.cluster.Condition.DEGRADED;
import static dev.paws.core.cluster.Condition.UNHEALTHY;

import dev.paws.core.cluster.Answer;
import dev.paws.core.cluster.ClusterKind;
import dev.paws.core.cluster.ClusterMember;
import dev.paws.core.cluster.ClusterNode;
import dev.paws.core.cluster.ClusterState;
import dev.paws.core.cluster.NodeAnswers;
import dev.paws.core.cluster.Question;
import dev.paws.core.cluster.Quorum;
import dev.paws.core.cluster.StateBuilder;
import dev.paws.core.message.ClusterPhrase;
import dev.paws.core.model.ServiceDefinition.Role;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Redis Sentinel, asked with {@code redis-cli}: the primaries as each Sentinel sees them, then
 * whether its quorum can be reached. One cluster for each name of a primary.
 */
final class SentinelKind implements ClusterKind {
  private static final String MASTERS = "masters";
  private static final String QUORUM = "ckquorum ";
  private static final String PORT = "26379";
  private static final String DEFAULT_NAME = "mymaster";

  @Override
  public String name() {
    return "redis-sentinel";
  }

  @Override
  public boolean owns(ClusterNode node) {
    return node.role() == Role.REDIS_SENTINEL;
  }

  @Override
  public List<Question> questions(ClusterNode node, List<ClusterNode> all) {
    return List.of(RedisAccess.ask(MASTERS, port(node), password(node), "sentinel", "masters"));
  }

  @Override
  public List<Question> followUps(ClusterNode node, Map<String, Answer> answers) {
    List<Question> more = new ArrayList<>();
    for (String name : masters(new NodeAnswers(node, answers)).keySet()) {
      more.add(
          RedisAccess.ask(QUORUM + name, port(node), password(node), "sentinel", "ckquorum", name));
    }
    return more;
  }

  private static String port(ClusterNode node) {
    return node.firstOf("REDIS_SENTINEL_PORT_NUMBER", "VALKEY_SENTINEL_PORT_NUMBER")
        .or(() -> node.option("--port"))
        .orElse(PORT);
  }

  /** A Sentinel has a password of its own, or none: that of the servers would be refused. */
  private static Optional<String> password(ClusterNode node) {
    return node.firstOf("REDISCLI_AUTH", "REDIS_SENTINEL_PASSWORD", "VALKEY_SENTINEL_PASSWORD");
  }

  @Override
  public List<ClusterState> judge(List<NodeAnswers> nodes) {
    Map<String, Map<NodeAnswers, Map<String, String>>> views = new TreeMap<>();
    for (NodeAnswers node : nodes) {
      masters(node)
          .forEach(
              (name, view) ->
                  views.computeIfAbsent(name, it -> new LinkedHashMap<>()).put(node, view));
    }
    if (views.isEmpty()) {
      views.put(configured(nodes), Map.of());
    }
    List<ClusterState> states = new ArrayList<>();
    views.forEach((name, seen) -> states.add(state(name, nodes, seen)));
    return states;
  }

  private static String configured(List<NodeAnswers> nodes) {
    return nodes.stream()
        .flatMap(it -> it.node().firstOf("SENTINEL_MASTER_NAME", "REDIS_MASTER_SET").stream())
        .findFirst()
        .orElse(DEFAULT_NAME);
  }

  private ClusterState state(
      String master, List<NodeAnswers> nodes, Map<NodeAnswers, Map<String, String>> views) {
    StateBuilder state = new StateBuilder(name(), master);
    Map<String, List<String>> primaries = new LinkedHashMap<>();
    int known = nodes.size();
    for (Map.Entry<NodeAnswers, Map<String, String>> view : views.entrySet()) {
      primaries
          .computeIfAbsent(address(view.getValue()), it -> new ArrayList<>())
          .add(view.getKey().node().service());
      known =
          Math.max(
              known,
              1
                  + (int)
                      RedisAccess.number(view.getValue().getOrDefault("num-other-sentinels", "0")));
    }
    Quorum quorum = Quorum.majority(known, views.size());
    state.quorum(quorum);
    long reach = nodes.stream().filter(node -> reaches(node, master)).count();
    if (!quorum.kept()) {
      state.finding(
          UNHEALTHY,
          ClusterPhrase.NO_QUORUM.text(quorum.answering(), quorum.members(), quorum.needed()));
    } else if (reach == 0) {
      state.finding(UNHEALTHY, ClusterPhrase.NO_FAILOVER.text());
    }
    primary(state, primaries, quorum, views);
    for (NodeAnswers node : nodes) {
      member(state, master, node, views.get(node));
    }
    return state.build();
  }

  private static void primary(
      StateBuilder state,
      Map<String, List<String>> primaries,
      Quorum quorum,
      Map<NodeAnswers, Map<String, String>> views) {
    List<String> texts = new ArrayList<>();
    Optional<String> agreed = Optional.empty();
    for (Map.Entry<String, List<String>> primary : primaries.entrySet()) {
      texts.add(
          ClusterPhrase.SEEN_BY.text(primary.getKey(), String.join(", ", primary.getValue())));
      if (primary.getValue().size() >= quorum.needed()) {
        agreed = Optional.of(primary.getKey());
      }
    }
    agreed.ifPresent(state::leader);
    if (primaries.size() > 1) {
      state.finding(
          agreed.isPresent() ? DEGRADED : UNHEALTHY,
          ClusterPhrase.DISAGREE.text(String.join("; ", texts)));
    }
    long down =
        views.values().stream()
            .filter(view -> view.getOrDefault("flags", "").contains("o_down"))
            .count();
    if (down > 0) {
      state.finding(
          UNHEALTHY, ClusterPhrase.PRIMARY_DOWN.text(String.join(", ", primaries.keySet())));
    }
  }

  private static void member(
      StateBuilder state, String master, NodeAnswers node, @Nullable Map<String, String> seen) {
    ClusterNode at = node.node();
    if (seen == null) {
      String why =
          node.text(MASTERS)
              .map(it -> ClusterPhrase.NOT_WATCHED.text(master))
              .orElse(node.problem(MASTERS));
      state.finding(DEGRADED, at, ClusterPhrase.SILENT.text(at.service(), why));
      state.member(new ClusterMember(at, "", why, Map.of()));
      return;
    }
    String flags = seen.getOrDefault("flags", "");
    String checked = node.text(QUORUM + master).orElse("").strip();
    boolean reaches = reaches(node, master);
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("primary", address(seen));
    facts.put("flags", flags);
    facts.put("replicas", seen.getOrDefault("num-slaves", ""));
    facts.put("other_sentinels", seen.getOrDefault("num-other-sentinels", ""));
    facts.put("quorum", seen.getOrDefault("quorum", ""));
    facts.put("quorum_reachable", String.valueOf(reaches));
    if (!reaches) {
      state.finding(DEGRADED, at, ClusterPhrase.SAYS.text(at.service(), firstSentence(checked)));
    }
    if (flags.contains("s_down") && !flags.contains("o_down")) {
      state.finding(DEGRADED, at, ClusterPhrase.SEES_DOWN.text(at.service(), address(seen)));
    }
    state.member(new ClusterMember(at, "sentinel", "running", facts));
  }

  private static String firstSentence(String text) {
    int end = text.indexOf(". ");
    String first = end < 0 ? text : text.substring(0, end);
    return first.isEmpty() ? ClusterPhrase.NO_ANSWER.text() : first;
  }

  private static boolean reaches(NodeAnswers node, String master) {
    return node.text(QUORUM + master).filter(text -> text.startsWith("OK")).isPresent();
  }

  private static String address(Map<String, String> view) {
    return view.getOrDefault("ip", "?") + ":" + view.getOrDefault("port", "?");
  }

  /** Returns the fields of each primary by its name: lines of keys and values in turn. */
  private static Map<String, Map<String, String>> masters(NodeAnswers node) {
    Map<String, Map<String, String>> masters = new LinkedHashMap<>();
    List<String> lines = List.of(node.text(MASTERS).orElse("").strip().split("\r?\n", -1));
    Map<String, String> current = new LinkedHashMap<>();
    for (int i = 0; i + 1 < lines.size(); i += 2) {
      if (lines.get(i).equals("name")) {
        current = new LinkedHashMap<>();
        masters.put(lines.get(i + 1), current);
      }
      current.put(lines.get(i), lines.get(i + 1));
    }
    return masters;
  }
}
