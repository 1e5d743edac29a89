package dev.paws.core.cluster.kind;

import dev.paws.core.cluster.Answer;
import dev.paws.core.cluster.ClusterMember;
import dev.paws.core.cluster.ClusterNode;
import dev.paws.core.cluster.ClusterState;
import dev.paws.core.cluster.NodeAnswers;
import dev.paws.core.model.ServiceDefinition.Role;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Answers of the example's clusters, recorded by scripts/record-cluster-answers. */
final class Recorded {
  private static final Path ANSWERS = Path.of("src/test/resources/cluster-answers");

  /** The environment of the example's services, as far as the kinds look at it. */
  private static final Map<String, Map<String, String>> ENVIRONMENT =
      Map.of(
          "etcd", Map.of("ETCD_INITIAL_CLUSTER_TOKEN", "ha-stack-local"),
          "patroni", Map.of("PATRONI_SCOPE", "ha-stack"),
          "redis-replica", Map.of("REDIS_REPLICA_OF", "redis-primary"),
          "redis-primary", Map.of(),
          "sentinel", Map.of("SENTINEL_MASTER_NAME", "main"));

  private Recorded() {}

  /** Returns what the services of a situation answered; a service without files is stopped. */
  static List<NodeAnswers> of(String situation, Role role, String... services) {
    return Stream.of(services).map(service -> node(situation, role, service)).toList();
  }

  private static NodeAnswers node(String situation, Role role, String service) {
    Map<String, Answer> answers = new HashMap<>();
    try (Stream<Path> files = Files.list(ANSWERS.resolve(situation))) {
      for (Path file : files.toList()) {
        String name = file.getFileName().toString();
        if (name.startsWith(service + ".")) {
          String key = name.substring(service.length() + 1);
          answers.put(
              key.equals("ckquorum") ? "ckquorum main" : key,
              new Answer(true, 0, Files.readString(file)));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new NodeAnswers(
        node(
            role,
            service,
            service,
            answers.isEmpty() ? "it is stopped" : "",
            ENVIRONMENT.get(service.replaceAll("\\d+$", ""))),
        answers);
  }

  static ClusterNode node(
      Role role, String service, String image, String absent, Map<String, String> environment) {
    return new ClusterNode(
        service,
        "p-" + service + "-1",
        role,
        image,
        List.of(),
        environment,
        Set.of(service),
        List.of(),
        Optional.of(absent).filter(text -> !text.isEmpty()));
  }

  /** Returns a node of an image with answers, each {@code key, text}. */
  static NodeAnswers answering(String service, String image, String... answers) {
    Map<String, Answer> map = new HashMap<>();
    for (int i = 0; i < answers.length; i += 2) {
      map.put(answers[i], new Answer(true, 0, answers[i + 1]));
    }
    return new NodeAnswers(node(Role.AUXILIARY, service, image, "", Map.of()), map);
  }

  /** Returns a state as text: condition and leader, members, findings. */
  static String text(ClusterState state) {
    List<String> lines = new ArrayList<>();
    lines.add(
        state.name()
            + " "
            + state.condition().value()
            + state.leader().map(it -> ", leader " + it).orElse("")
            + state.quorum().map(it -> ", " + it.answering() + "/" + it.members()).orElse(""));
    for (ClusterMember member : state.members()) {
      lines.add(
          (member.name() + " " + member.role() + " " + member.state()).strip()
              + member.lagBytes().map(it -> " lag " + it).orElse(""));
    }
    state.findings().forEach(it -> lines.add("! " + it.effect().value() + ": " + it.text()));
    return String.join("\n", lines);
  }
}
