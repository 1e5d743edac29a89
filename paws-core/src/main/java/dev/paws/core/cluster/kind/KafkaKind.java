package dev.paws.core.cluster.kind;

import static dev.paws.core.cluster.Condition.DEGRADED;
import static dev.paws.core.cluster.Condition.UNHEALTHY;
import static dev.paws.core.cluster.Condition.UNKNOWN;

import dev.paws.core.cluster.ClusterKind;
import dev.paws.core.cluster.ClusterMember;
import dev.paws.core.cluster.ClusterNode;
import dev.paws.core.cluster.ClusterState;
import dev.paws.core.cluster.NodeAnswers;
import dev.paws.core.cluster.Question;
import dev.paws.core.cluster.Quorum;
import dev.paws.core.cluster.StateBuilder;
import dev.paws.core.message.ClusterPhrase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Kafka in KRaft mode, asked with its own scripts. They start a JVM each, so only the quorum is
 * asked of every node, and the partitions of the first one.
 */
final class KafkaKind implements ClusterKind {
  private static final String QUORUM = "quorum";
  private static final String PARTITIONS = "partitions";
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  @Override
  public String name() {
    return "kafka";
  }

  @Override
  public boolean owns(ClusterNode node) {
    return node.hasImageWord("kafka")
        && node.firstOf("KAFKA_ZOOKEEPER_CONNECT", "KAFKA_CFG_ZOOKEEPER_CONNECT").isEmpty()
        && !node.hasImageWord(
            "ui", "exporter", "connect", "rest", "schema", "registry", "manager", "zookeeper");
  }

  @Override
  public List<Question> questions(ClusterNode node, List<ClusterNode> all) {
    String server = "localhost:" + port(node);
    List<Question> questions = new ArrayList<>();
    questions.add(
        ask(QUORUM, "kafka-metadata-quorum", "--bootstrap-server", server, "describe", "--status"));
    if (node.isFirstOf(all)) {
      questions.add(
          ask(
              PARTITIONS,
              "kafka-topics",
              "--bootstrap-server",
              server,
              "--describe",
              "--under-replicated-partitions"));
    }
    return questions;
  }

  /**
   * The scripts are on the PATH with or without their ending, or in the official image's folder.
   */
  private static Question ask(String key, String script, String... arguments) {
    List<List<String>> ways = new ArrayList<>();
    for (String program : List.of(script + ".sh", "/opt/kafka/bin/" + script + ".sh", script)) {
      List<String> line = new ArrayList<>(List.of(program));
      line.addAll(List.of(arguments));
      ways.add(line);
    }
    // the broker's own options would let the tool listen on the broker's ports
    Map<String, String> environment = Map.of("KAFKA_OPTS", "", "JMX_PORT", "");
    return new Question.Command(key, ways, environment, Optional.empty(), PATIENCE);
  }

  /** Returns the port of the first listener for clients, which is not the controllers'. */
  private static String port(ClusterNode node) {
    String listeners =
        node.firstOf("KAFKA_LISTENERS", "KAFKA_CFG_LISTENERS", "KAFKA_ADVERTISED_LISTENERS")
            .orElse("");
    for (String listener : listeners.split(",", -1)) {
      String port = listener.substring(listener.lastIndexOf(':') + 1);
      if (!listener.startsWith("CONTROLLER") && port.matches("\\d{1,5}")) {
        return port;
      }
    }
    return "9092";
  }

  @Override
  public List<ClusterState> judge(List<NodeAnswers> nodes) {
    StateBuilder state = new StateBuilder(name(), "");
    Map<String, String> status =
        nodes.stream()
            .map(KafkaKind::status)
            .filter(it -> !it.isEmpty())
            .findFirst()
            .orElse(Map.of());
    long answering = nodes.stream().filter(it -> !status(it).isEmpty()).count();
    int voters = voters(status.getOrDefault("CurrentVoters", ""));
    String leader = status.getOrDefault("LeaderId", "");
    if (status.isEmpty()) {
      state.finding(UNHEALTHY, ClusterPhrase.NO_CONTROLLER_ANSWER.text());
    } else if (leader.isEmpty() || leader.startsWith("-")) {
      state.finding(UNHEALTHY, ClusterPhrase.NO_CONTROLLER.text());
    } else {
      state.leader(leader);
      // The quorum decided about this leader, so that a majority of the voters answered it.
      state.quorum(new Quorum(voters, (int) Math.max(answering, voters / 2 + 1), voters / 2 + 1));
    }
    state.named(status.getOrDefault("ClusterId", ""));
    for (String fact : List.of("LeaderEpoch", "HighWatermark", "MaxFollowerLag")) {
      state.fact(fact, status.getOrDefault(fact, ""));
    }
    partitions(state, nodes);
    for (NodeAnswers node : nodes) {
      boolean answers = !status(node).isEmpty();
      String why = answers ? "running" : node.problem(QUORUM);
      if (!answers) {
        state.finding(DEGRADED, node.node(), ClusterPhrase.SILENT.text(node.node().service(), why));
      }
      state.member(new ClusterMember(node.node(), answers ? "node" : "", why, Map.of()));
    }
    return List.of(state.build());
  }

  private static void partitions(StateBuilder state, List<NodeAnswers> nodes) {
    Optional<String> listed =
        nodes.stream().flatMap(it -> it.text(PARTITIONS).stream()).findFirst();
    if (listed.isEmpty()) {
      state.finding(UNKNOWN, ClusterPhrase.PARTITIONS_UNKNOWN.text());
      return;
    }
    List<String> lines = listed.get().lines().filter(line -> line.contains("Partition:")).toList();
    long leaderless =
        lines.stream()
            .filter(line -> line.contains("Leader: none") || line.contains("Leader: -1"))
            .count();
    state.fact("under_replicated_partitions", lines.size());
    if (leaderless > 0) {
      state.finding(UNHEALTHY, ClusterPhrase.OFFLINE_PARTITIONS.text(leaderless));
    } else if (!lines.isEmpty()) {
      state.finding(DEGRADED, ClusterPhrase.UNDER_REPLICATED.text(lines.size()));
    }
  }

  private static Map<String, String> status(NodeAnswers node) {
    Map<String, String> values = new LinkedHashMap<>();
    for (String line : node.text(QUORUM).orElse("").split("\n", -1)) {
      int colon = line.indexOf(':');
      if (colon > 0) {
        values.put(line.substring(0, colon).strip(), line.substring(colon + 1).strip());
      }
    }
    return values.containsKey("LeaderId") ? values : Map.of();
  }

  /** Counts the voters: {@code [1,2,3]}, or objects with an id since Kafka 3.9. */
  private static int voters(String text) {
    int ids = text.split("\"id\"", -1).length - 1;
    String inside = text.replace("[", "").replace("]", "").strip();
    return ids > 0 ? ids : inside.isEmpty() ? 0 : inside.split(",", -1).length;
  }
}
