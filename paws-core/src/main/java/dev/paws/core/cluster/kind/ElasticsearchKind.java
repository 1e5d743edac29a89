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
import dev.paws.core.json.JsonObject;
import dev.paws.core.message.ClusterPhrase;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Elasticsearch and OpenSearch, asked for {@code /_cluster/health}. */
final class ElasticsearchKind implements ClusterKind {
  private static final String HEALTH = "health";
  private static final int UNAUTHORIZED = 401;

  @Override
  public String name() {
    return "elasticsearch";
  }

  private static final Pattern SINCE_8 = Pattern.compile(".*:([89]|[1-9]\\d)(\\..*)?(@.*)?");

  @Override
  public boolean owns(ClusterNode node) {
    return node.hasImageWord("elasticsearch", "opensearch")
        && !node.hasImageWord("dashboards", "exporter", "curator", "head");
  }

  @Override
  public List<Question> questions(ClusterNode node, List<ClusterNode> all) {
    boolean tls =
        isSecureByDefault(node)
            || node.variable("xpack.security.http.ssl.enabled").filter("true"::equals).isPresent()
            || (node.hasImageWord("opensearch")
                && node.variable("DISABLE_SECURITY_PLUGIN").filter("true"::equals).isEmpty());
    String port = node.variable("http.port").filter(it -> it.matches("\\d+")).orElse("9200");
    Optional<String> auth =
        node.variable("ELASTIC_PASSWORD")
            .map(it -> "elastic:" + it)
            .or(() -> node.variable("OPENSEARCH_INITIAL_ADMIN_PASSWORD").map(it -> "admin:" + it));
    return List.of(
        new Question.Rest(
            HEALTH,
            (tls ? "https" : "http") + "://localhost:" + port + "/_cluster/health?timeout=2s",
            auth,
            Question.SHORT));
  }

  /** Elasticsearch serves HTTPS from version 8 on if nothing is said about security. */
  private static boolean isSecureByDefault(ClusterNode node) {
    return node.hasImageWord("elasticsearch")
        && SINCE_8.matcher(node.image()).matches()
        && List.of(
                "xpack.security.enabled",
                "xpack.security.http.ssl.enabled",
                "xpack.security.autoconfiguration.enabled")
            .stream()
            .allMatch(it -> node.variable(it).isEmpty());
  }

  @Override
  public List<ClusterState> judge(List<NodeAnswers> nodes) {
    return NodeGroups.byKey(
            nodes, node -> node.json(HEALTH).map(it -> it.text("cluster_name")).orElse(""))
        .entrySet()
        .stream()
        .map(group -> state(group.getKey(), group.getValue()))
        .toList();
  }

  private ClusterState state(String name, List<NodeAnswers> nodes) {
    StateBuilder state = new StateBuilder(name(), name);
    Optional<JsonObject> health =
        nodes.stream()
            .flatMap(it -> it.json(HEALTH).stream())
            .filter(it -> it.has("status") && it.has("cluster_name"))
            .findFirst();
    boolean locked = nodes.stream().anyMatch(ElasticsearchKind::isLocked);
    if (health.isPresent()) {
      judge(state, health.get(), nodes.size());
    } else if (locked) {
      state.finding(UNKNOWN, ClusterPhrase.PASSWORD_WANTED.text());
    } else {
      state.finding(UNHEALTHY, ClusterPhrase.NO_MASTER.text());
    }
    for (NodeAnswers node : nodes) {
      boolean answers = node.json(HEALTH).filter(it -> it.has("cluster_name")).isPresent();
      String why = answers || isLocked(node) ? "running" : node.problem(HEALTH);
      if (!answers && !isLocked(node)) {
        state.finding(DEGRADED, node.node(), ClusterPhrase.SILENT.text(node.node().service(), why));
      }
      state.member(new ClusterMember(node.node(), answers ? "node" : "", why, Map.of()));
    }
    return state.build();
  }

  private static void judge(StateBuilder state, JsonObject health, int nodes) {
    long unassigned = health.number("unassigned_shards");
    for (String fact : List.of("status", "number_of_nodes", "active_shards", "unassigned_shards")) {
      state.fact(fact, health.text(fact));
    }
    switch (health.text("status")) {
      case "red" -> state.finding(UNHEALTHY, ClusterPhrase.RED.text(unassigned));
      case "yellow" -> state.finding(DEGRADED, ClusterPhrase.YELLOW.text(unassigned));
      default -> {}
    }
    if (health.number("number_of_nodes") < nodes) {
      state.finding(
          DEGRADED, ClusterPhrase.FEWER_NODES.text(health.number("number_of_nodes"), nodes));
    }
  }

  private static boolean isLocked(NodeAnswers node) {
    Answer answer = node.answers().get(HEALTH);
    return answer != null && answer.ok() && answer.status() == UNAUTHORIZED;
  }
}
