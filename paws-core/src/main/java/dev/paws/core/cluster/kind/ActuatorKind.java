package dev.paws.core.cluster.kind;

import static dev.paws.core.cluster.Condition.UNHEALTHY;
import static dev.paws.core.cluster.Condition.UNKNOWN;

import dev.paws.core.cluster.ClusterKind;
import dev.paws.core.cluster.ClusterMember;
import dev.paws.core.cluster.ClusterNode;
import dev.paws.core.cluster.ClusterState;
import dev.paws.core.cluster.NodeAnswers;
import dev.paws.core.cluster.Question;
import dev.paws.core.cluster.StateBuilder;
import dev.paws.core.json.JsonObject;
import dev.paws.core.message.ClusterPhrase;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A Spring Boot application with an actuator, each service for itself: which of its components are
 * up. It is one if an endpoint of its definition ends with {@code /actuator/health}, or its image
 * says Spring. Components are only listed if the application shows them ({@code
 * management.endpoint.health.show-components}).
 */
final class ActuatorKind implements ClusterKind {
  private static final String HEALTH = "health";
  private static final String PATH = "/actuator/health";
  private static final Set<String> BAD = Set.of("DOWN", "OUT_OF_SERVICE");

  @Override
  public String name() {
    return "spring-boot";
  }

  @Override
  public boolean owns(ClusterNode node) {
    return endpoint(node).isPresent() || node.hasImageWord("spring", "springboot");
  }

  private static Optional<String> endpoint(ClusterNode node) {
    return node.endpoints().stream().filter(url -> url.endsWith(PATH)).findFirst();
  }

  @Override
  public List<Question> questions(ClusterNode node, List<ClusterNode> all) {
    String port = node.firstOf("MANAGEMENT_SERVER_PORT", "SERVER_PORT").orElse("8080");
    String base = node.variable("SERVER_SERVLET_CONTEXT_PATH").orElse("");
    String url = endpoint(node).orElse("http://localhost:" + port + base + PATH);
    return List.of(new Question.Rest(HEALTH, url, Optional.empty(), Question.SHORT));
  }

  @Override
  public List<ClusterState> judge(List<NodeAnswers> nodes) {
    return nodes.stream().map(this::state).toList();
  }

  private ClusterState state(NodeAnswers node) {
    ClusterNode at = node.node();
    StateBuilder state = new StateBuilder(name(), at.service());
    Optional<JsonObject> answered = node.json(HEALTH).filter(it -> it.has("status"));
    if (answered.isEmpty()) {
      String why =
          node.text(HEALTH)
              .map(it -> ClusterPhrase.NO_ACTUATOR.text())
              .orElse(node.problem(HEALTH));
      state.finding(
          at.absent().isPresent() ? UNHEALTHY : UNKNOWN,
          at,
          ClusterPhrase.SILENT.text(at.service(), why));
      return state.member(new ClusterMember(at, "", why, Map.of())).build();
    }
    JsonObject health = answered.get();
    Map<String, String> facts = new LinkedHashMap<>();
    int before = 0;
    for (String key : health.object("components").values().keySet()) {
      JsonObject component = health.object("components").object(key);
      facts.put(key, component.text("status"));
      if (BAD.contains(component.text("status"))) {
        before++;
        state.finding(UNHEALTHY, at, ClusterPhrase.COMPONENT.text(key, status(component)));
      }
    }
    if (before == 0 && BAD.contains(health.text("status"))) {
      state.finding(UNHEALTHY, at, ClusterPhrase.COMPONENT.text(at.service(), status(health)));
    }
    return state.member(new ClusterMember(at, "application", health.text("status"), facts)).build();
  }

  private static String status(JsonObject component) {
    String error = component.object("details").text("error");
    return component.text("status") + (error.isEmpty() ? "" : " (" + error + ")");
  }
}
