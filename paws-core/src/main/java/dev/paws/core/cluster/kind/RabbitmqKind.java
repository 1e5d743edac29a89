package dev.paws.core.cluster.kind;

import static dev.paws.core.cluster.Condition.DEGRADED;
import static dev.paws.core.cluster.Condition.UNHEALTHY;

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
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * RabbitMQ 3.8 and later, asked with {@code rabbitmqctl cluster_status}. A partition and an alarm
 * stop publishers, so both are unhealthy.
 */
final class RabbitmqKind implements ClusterKind {
  private static final String STATUS = "status";
  private static final Duration PATIENCE = Duration.ofSeconds(20); // its client starts an Erlang VM

  @Override
  public String name() {
    return "rabbitmq";
  }

  @Override
  public boolean owns(ClusterNode node) {
    return node.hasImageWord("rabbitmq") && !node.hasImageWord("exporter");
  }

  @Override
  public List<Question> questions(ClusterNode node, List<ClusterNode> all) {
    return List.of(
        new Question.Command(STATUS, List.of(line(node)), Map.of(), Optional.empty(), PATIENCE));
  }

  /**
   * The client writes the server's cookie if there is none yet, as the user that it runs as: a
   * server that starts at that moment could not read it. So it waits until the server has one.
   */
  private static List<String> line(ClusterNode node) {
    List<String> line = new ArrayList<>();
    if (node.variable("RABBITMQ_DATA_DIR").isPresent()) {
      line.addAll(
          List.of(
              "sh",
              "-c",
              "test -s \"$RABBITMQ_DATA_DIR/.erlang.cookie\" || exit 75; exec \"$@\"",
              "sh"));
    }
    line.addAll(List.of("rabbitmqctl", "-q", "cluster_status", "--formatter", "json"));
    return line;
  }

  @Override
  public List<ClusterState> judge(List<NodeAnswers> nodes) {
    return NodeGroups.byKey(
            nodes, node -> node.json(STATUS).map(it -> it.text("cluster_name")).orElse(""))
        .entrySet()
        .stream()
        .map(group -> state(group.getKey(), group.getValue()))
        .toList();
  }

  private ClusterState state(String name, List<NodeAnswers> nodes) {
    StateBuilder state = new StateBuilder(name(), name);
    Set<String> alarms = new LinkedHashSet<>();
    Set<String> partitions = new LinkedHashSet<>();
    Set<String> known = new LinkedHashSet<>();
    Set<String> running = new LinkedHashSet<>();
    for (NodeAnswers node : nodes) {
      JsonObject status = node.json(STATUS).orElse(JsonObject.EMPTY);
      status.objects("alarms").forEach(it -> alarms.add(alarm(it)));
      partitions.addAll(status.object("partitions").values().keySet());
      known.addAll(status.texts("disk_nodes"));
      known.addAll(status.texts("ram_nodes"));
      running.addAll(status.texts("running_nodes"));
      member(state, node, status);
    }
    if (nodes.stream().noneMatch(it -> it.json(STATUS).isPresent())) {
      state.finding(UNHEALTHY, ClusterPhrase.NOBODY_ANSWERS.text());
    }
    if (!partitions.isEmpty()) {
      state.finding(UNHEALTHY, ClusterPhrase.PARTITIONED.text(String.join(", ", partitions)));
    }
    alarms.forEach(alarm -> state.finding(UNHEALTHY, ClusterPhrase.PUBLISHERS_BLOCKED.text(alarm)));
    known.removeAll(running);
    if (!known.isEmpty() && !running.isEmpty()) {
      state.finding(DEGRADED, ClusterPhrase.NODES_DOWN.text(String.join(", ", known)));
    }
    state.fact("running_nodes", String.join(", ", running));
    return state.build();
  }

  private static String alarm(JsonObject alarm) {
    return alarm.text("resource") + " " + alarm.text("node");
  }

  private static void member(StateBuilder state, NodeAnswers node, JsonObject status) {
    boolean answers = node.json(STATUS).isPresent();
    String why = answers ? "running" : node.problem(STATUS);
    if (!answers) {
      state.finding(DEGRADED, node.node(), ClusterPhrase.SILENT.text(node.node().service(), why));
    }
    Map<String, String> facts = new LinkedHashMap<>();
    status
        .object("versions")
        .values()
        .values()
        .forEach(it -> facts.put("version", JsonObject.of(it).text("rabbitmq_version")));
    state.member(new ClusterMember(node.node(), answers ? "node" : "", why, facts));
  }
}
