package dev.paws.core.compose.check;

import dev.paws.core.compose.reference.Behaviour;
import dev.paws.core.compose.reference.ComposeVersion;
import dev.paws.core.message.ComposeMessage;
import dev.paws.core.message.FindingCollector;
import dev.paws.core.message.LoadPhrase;
import dev.paws.core.message.WordList;
import dev.paws.core.tree.MappingNode;
import dev.paws.core.tree.Node;
import dev.paws.core.tree.SequenceNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Checks rules on the keys of one service. */
final class ServiceRules {
  private static final Set<String> TESTS = Set.of("CMD", "CMD-SHELL", "NONE");
  private static final Set<String> WITHOUT_TARGET = Set.of("rebuild", "restart");

  private final String name;
  private final MappingNode service;
  private final ComposeVersion version;
  private final FindingCollector problems;

  ServiceRules(
      String name, MappingNode service, ComposeVersion version, FindingCollector problems) {
    this.name = name;
    this.service = service;
    this.version = version;
    this.problems = problems;
  }

  void check() {
    Optional<MappingNode> build = service.mapping("build");
    boolean provided = service.mapping("provider").isPresent();
    if (build.isEmpty() && service.text("image").isEmpty() && !provided) {
      problems.report(ComposeMessage.NO_IMAGE, service.at(), path(""), name);
    }
    if (build.isPresent()) {
      build(build.get());
    }
    if (service.text("network_mode").isPresent() && service.mapping("networks").isPresent()) {
      report(
          ComposeMessage.EXCLUSIVE, "networks", WordList.and(List.of("network_mode", "networks")));
    }
    if (version.has(Behaviour.DIFFERENT_TARGETS)) {
      targets();
    }
    if (version.has(Behaviour.SCALE_NOT_NEGATIVE)
        && service.text("scale").filter(scale -> scale.startsWith("-")).isPresent()) {
      problems.report(
          ComposeMessage.OUT_OF_RANGE,
          service.positionOf("scale"),
          path("scale"),
          service.text("scale").get(),
          LoadPhrase.AT_LEAST.text(0));
    }
    healthcheck();
    deploy(section(service, "deploy"));
    if (scale() > 1 && service.text("container_name").isPresent()) {
      report(ComposeMessage.NAMED_REPLICAS, "container_name", scale());
    }
    for (Node item : Consistency.list(section(service, "develop"), "watch")) {
      if (item instanceof MappingNode watch
          && !WITHOUT_TARGET.contains(watch.text("action").orElse(""))
          && watch.text("target").isEmpty()) {
        problems.report(ComposeMessage.MISSING_KEY, watch.at(), path("develop.watch"), "target");
      }
    }
  }

  /** Reports mounts with the target of an earlier one. */
  private void targets() {
    Map<String, String> taken = new HashMap<>();
    List<Node> tmpfs = Consistency.list(service, "tmpfs");
    for (int i = 0; i < tmpfs.size(); i++) {
      target(text(tmpfs.get(i)).split(":", 2)[0], tmpfs.get(i), "tmpfs[" + i + "]", taken);
    }
    List<Node> mounts = Consistency.list(service, "volumes");
    for (int i = 0; i < mounts.size(); i++) {
      if (mounts.get(i) instanceof MappingNode mount) {
        target(mount.text("target").orElse(""), mount, "volumes[" + i + "]", taken);
      }
    }
  }

  private void target(String target, Node mount, String place, Map<String, String> taken) {
    String earlier = taken.putIfAbsent(target, place);
    if (earlier != null) {
      problems.report(ComposeMessage.SAME_TARGET, mount.at(), path(place), target, path(earlier));
    }
  }

  private void build(MappingNode build) {
    if (build.text("dockerfile").isPresent() && build.text("dockerfile_inline").isPresent()) {
      problems.report(
          ComposeMessage.EXCLUSIVE,
          build.positionOf("dockerfile_inline"),
          path("build"),
          WordList.and(List.of("dockerfile", "dockerfile_inline")));
    }
    Optional<String> platform = service.text("platform");
    List<String> platforms = new ArrayList<>();
    for (Node item : Consistency.list(build, "platforms")) {
      platforms.add(text(item));
    }
    if (platform.isPresent() && !platforms.isEmpty() && !platforms.contains(platform.get())) {
      problems.report(
          ComposeMessage.PLATFORM_NOT_BUILT,
          build.positionOf("platforms"),
          path("build.platforms"),
          platform.get());
    }
  }

  private void healthcheck() {
    Optional<SequenceNode> test = section(service, "healthcheck").sequence("test");
    if (test.isEmpty() || test.get().items().isEmpty()) {
      return;
    }
    String word = text(test.get().items().get(0));
    if (!TESTS.contains(word)) {
      problems.report(ComposeMessage.HEALTH_TEST, test.get().at(), path("healthcheck.test"), word);
    }
  }

  private void deploy(MappingNode deploy) {
    Optional<String> scale = service.text("scale");
    Optional<String> replicas = deploy.text("replicas");
    if (scale.isPresent() && replicas.isPresent() && !scale.equals(replicas)) {
      report(ComposeMessage.DIFFERS, "scale", "deploy.replicas");
    }
    MappingNode resources = section(deploy, "resources");
    Optional<MappingNode> limits = resources.mapping("limits");
    if (limits.isPresent()) {
      same("cpus", limits.get(), "cpus", "limits");
      same("mem_limit", limits.get(), "memory", "limits");
      same("pids_limit", limits.get(), "pids", "limits");
    }
    Optional<MappingNode> reservations = resources.mapping("reservations");
    if (reservations.isPresent()) {
      same("mem_reservation", reservations.get(), "memory", "reservations");
    }
  }

  private void same(String key, MappingNode resource, String other, String group) {
    Optional<String> own = service.text(key);
    if (own.isPresent() && !own.equals(resource.text(other))) {
      report(ComposeMessage.DIFFERS, key, "deploy.resources." + group + "." + other);
    }
  }

  private long scale() {
    Optional<String> scale = service.text("scale");
    Optional<String> replicas =
        scale.isPresent() ? scale : section(service, "deploy").text("replicas");
    return replicas.isPresent() ? Long.parseLong(replicas.get()) : 1;
  }

  private void report(ComposeMessage message, String key, Object argument) {
    problems.report(message, service.positionOf(key), path(key), argument, key);
  }

  private String path(String key) {
    return key.isEmpty() ? "services." + name : "services." + name + "." + key;
  }

  private static MappingNode section(MappingNode node, String key) {
    return node.mapping(key).orElse(MappingNode.EMPTY);
  }

  private static String text(Node node) {
    return String.valueOf(node.plain());
  }
}
