package dev.paws.core.cluster.kind;

import static dev.paws.core.cluster.Condition.DEGRADED;
import static dev.paws.core.cluster.Condition.UNHEALTHY;
import static dev.paws.core.cluster.Condition.UNKNOWN;

import dev.paws.core.cluster.Answer;
import dev.paws.core.cluster.ClusterKind;
import dev.paws.core.cluster.ClusterMember;
import dev.paws.core.cluster.ClusterNode;
import dev.paws.core.cluster.ClusterState;
import dev.paws.core.cluster.NodeAnswers;
import dev.paws.core.cluster.NodeGroups;
import dev.paws.core.cluster.Question;
import dev.paws.core.cluster.StateBuilder;
import dev.paws.core.cluster.WriteAccess;
import dev.paws.core.message.ClusterPhrase;
import dev.paws.core.model.ServiceDefinition.Role;
import dev.paws.core.value.ByteSize;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Redis with replicas, asked with {@code redis-cli} for INFO. Servers belong together if one
 * follows the other, or was meant to by its definition, so that a former primary that nobody
 * follows any more is seen as a second one.
 */
final class RedisKind implements ClusterKind {
  private static final String INFO = "info";
  private static final String LEAST = "min";
  private static final String PORT = "6379";
  private static final String GOOD_REPLICAS = "min_slaves_good_slaves";

  /** A replica further behind than this loses data that matters in a failover. */
  private static final long MOST_LAG = 1L << 20;

  @Override
  public String name() {
    return "redis";
  }

  @Override
  public boolean owns(ClusterNode node) {
    return node.role() == Role.REDIS;
  }

  @Override
  public List<Question> questions(ClusterNode node, List<ClusterNode> all) {
    return List.of(RedisAccess.ask(INFO, port(node), RedisAccess.password(node), "info"));
  }

  /** A server that wants replicas for its writes shows how many are good, but not how many. */
  @Override
  public List<Question> followUps(ClusterNode node, Map<String, Answer> answers) {
    return info(new NodeAnswers(node, answers)).containsKey(GOOD_REPLICAS)
        ? List.of(
            RedisAccess.ask(
                LEAST,
                port(node),
                RedisAccess.password(node),
                "config",
                "get",
                "min-replicas-to-write"))
        : List.of();
  }

  static String port(ClusterNode node) {
    return node.firstOf("REDIS_PORT_NUMBER", "VALKEY_PORT_NUMBER")
        .or(() -> node.option("--port"))
        .orElse(PORT);
  }

  @Override
  public Optional<WriteAccess> writes(String name) {
    return Optional.of(new RedisWrites(name));
  }

  @Override
  public List<ClusterState> judge(List<NodeAnswers> nodes) {
    List<List<NodeAnswers>> groups = NodeGroups.linked(nodes, RedisKind::follows);
    return groups.stream()
        .map(group -> state(group, groups.size() == 1 ? "" : group.get(0).node().service()))
        .toList();
  }

  /** Returns whether one server follows another, now or by its definition. */
  private static boolean follows(NodeAnswers one, NodeAnswers other) {
    ClusterNode target = other.node();
    boolean now = target.isCalled(info(one).getOrDefault("master_host", ""));
    boolean asked =
        one.node().option("--replicaof").or(() -> one.node().option("--slaveof")).stream()
            .anyMatch(host -> target.isCalled(host.split(" ", -1)[0]));
    boolean configured =
        one.node().environment().entrySet().stream()
            .filter(it -> it.getKey().matches(".*(REPLICA|MASTER|PRIMARY|SLAVE).*"))
            .anyMatch(it -> target.isCalled(it.getValue()));
    return now || asked || configured;
  }

  private ClusterState state(List<NodeAnswers> nodes, String title) {
    StateBuilder state = new StateBuilder(name(), title);
    List<NodeAnswers> primaries =
        nodes.stream().filter(node -> "master".equals(info(node).get("role"))).toList();
    boolean answered = nodes.stream().anyMatch(node -> !info(node).isEmpty());
    boolean asksPassword = nodes.stream().anyMatch(node -> refused(node).isPresent());
    if (primaries.size() == 1) {
      state.leader(primaries.get(0).node().service());
    } else if (primaries.size() > 1) {
      List<String> names = primaries.stream().map(it -> it.node().service()).toList();
      state.finding(UNHEALTHY, ClusterPhrase.PRIMARIES.text(String.join(", ", names)));
    } else if (answered ? !followsOutside(nodes) : !asksPassword) {
      state.finding(UNHEALTHY, ClusterPhrase.NO_PRIMARY.text());
    }
    Optional<NodeAnswers> primary =
        primaries.size() == 1 ? Optional.of(primaries.get(0)) : Optional.empty();
    primary.ifPresent(it -> leastReplicas(state, it));
    for (NodeAnswers node : nodes) {
      member(state, node, primary);
    }
    return state.build();
  }

  /** Returns whether the replicas follow a server that is not in the project. */
  private static boolean followsOutside(List<NodeAnswers> nodes) {
    return nodes.stream()
        .map(node -> info(node).getOrDefault("master_host", ""))
        .anyMatch(
            host -> !host.isEmpty() && nodes.stream().noneMatch(it -> it.node().isCalled(host)));
  }

  private static void leastReplicas(StateBuilder state, NodeAnswers primary) {
    String[] lines = primary.text(LEAST).orElse("").strip().split("\r?\n", -1);
    long least = lines.length == 2 ? RedisAccess.number(lines[1].strip()) : 0;
    Map<String, String> info = info(primary);
    long good =
        RedisAccess.number(
            info.getOrDefault(GOOD_REPLICAS, info.getOrDefault("connected_slaves", "0")));
    state.fact("min_replicas_to_write", least);
    state.fact("connected_replicas", info.getOrDefault("connected_slaves", "0"));
    if (good < least) {
      state.finding(
          UNHEALTHY,
          primary.node(),
          ClusterPhrase.WRITES_REFUSED.text(primary.node().service(), good, least));
    }
  }

  private static void member(StateBuilder state, NodeAnswers node, Optional<NodeAnswers> primary) {
    ClusterNode at = node.node();
    Map<String, String> info = info(node);
    if (info.isEmpty()) {
      Optional<String> refused = refused(node);
      String why = refused.orElse(node.problem(INFO));
      state.finding(
          refused.isPresent() ? UNKNOWN : DEGRADED,
          at,
          ClusterPhrase.SILENT.text(at.service(), why));
      state.member(new ClusterMember(at, "", why, Map.of()));
      return;
    }
    boolean leads = "master".equals(info.get("role"));
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("version", info.getOrDefault("redis_version", ""));
    facts.put("offset", info.getOrDefault(leads ? "master_repl_offset" : "slave_repl_offset", ""));
    Optional<Long> lag = Optional.empty();
    if (!leads) {
      facts.put("primary", info.getOrDefault("master_host", ""));
      facts.put("link", info.getOrDefault("master_link_status", ""));
      lag = lag(info, primary);
      link(state, at, info, lag);
    }
    if ("1".equals(info.get("loading"))) {
      state.finding(DEGRADED, at, ClusterPhrase.LOADING.text(at.service()));
    }
    for (String write : List.of("rdb_last_bgsave_status", "aof_last_write_status")) {
      if ("err".equals(info.get(write))) {
        state.finding(UNHEALTHY, at, ClusterPhrase.NOT_SAVED.text(at.service(), write));
      }
    }
    state.member(
        new ClusterMember(
            at.service(),
            at.container(),
            at.service(),
            leads ? "primary" : "replica",
            "running",
            lag,
            facts));
  }

  private static void link(
      StateBuilder state, ClusterNode at, Map<String, String> info, Optional<Long> lag) {
    if (!"up".equals(info.get("master_link_status"))) {
      String down = info.getOrDefault("master_link_down_since_seconds", "?");
      state.finding(
          DEGRADED,
          at,
          ClusterPhrase.LINK_DOWN.text(at.service(), info.getOrDefault("master_host", "?"), down));
    } else if (lag.orElse(0L) > MOST_LAG) {
      state.finding(
          UNHEALTHY, at, ClusterPhrase.LAG.text(at.service(), ByteSize.rounded(lag.orElse(0L))));
    }
  }

  private static Optional<Long> lag(Map<String, String> info, Optional<NodeAnswers> primary) {
    String own = info.getOrDefault("slave_repl_offset", "");
    String first = primary.map(it -> info(it).getOrDefault("master_repl_offset", "")).orElse("");
    return own.isEmpty() || first.isEmpty()
        ? Optional.empty()
        : Optional.of(Math.max(0, RedisAccess.number(first) - RedisAccess.number(own)));
  }

  /** Returns what the server says if it wants a password that the definition does not show. */
  private static Optional<String> refused(NodeAnswers node) {
    return node.text(INFO)
        .filter(text -> text.contains("NOAUTH") || text.contains("WRONGPASS"))
        .map(text -> ClusterPhrase.PASSWORD_WANTED.text());
  }

  private static Map<String, String> info(NodeAnswers node) {
    Map<String, String> info = RedisAccess.info(node.text(INFO).orElse(""));
    return info.containsKey("role") ? info : Map.of();
  }
}
