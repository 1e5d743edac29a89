package dev.paws.core.compose.check;

import dev.paws.core.message.ComposeMessage;
import dev.paws.core.message.FindingCollector;
import dev.paws.core.tree.MappingNode;
import dev.paws.core.tree.Node;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Checks rules on the keys of one service. */
final class ServiceRules {
  private static final Set<String> TESTS = Set.of("CMD", "CMD-SHELL", "NONE");
  private static final Set<String> WITHOUT_TARGET = Set.of("rebuild", "restart");

  private final String name;
  private final MappingNode service;
  private final FindingCollector problems;

  ServiceRules(String name, MappingNode service, FindingCollector problems) {
    this.name = name;
    this.service = service;
    this.problems = problems;
  }

  void check() {
    Optional<MappingNode> build = service.mapping("build");
    boolean provided = service.mapping("provider").isPresent();
    if (build.isEmpty() && service.text("image").isEmpty() && !provided) {
      problems.report(ComposeMessage.NO_IMAGE, service.at(), path(""), name);
    }
    build.ifPresent(this::build);
    if (service.text("network_mode").isPresent() && service.mapping("networks").isPresent()) {
      report(ComposeMessage.EXCLUSIVE, "networks", "network_mode and networks");
    }
    service.mapping("healthcheck").ifPresent(this::healthcheck);
    service.mapping("deploy").ifPresent(this::deploy);
    if (scale() > 1 && service.text("container_name").isPresent()) {
      report(ComposeMessage.NAMED_REPLICAS, "container_name", scale());
    }
    service
        .mapping("develop")
        .ifPresent(
            develop -> {
              for (MappingNode watch : Consistency.items(develop, "watch")) {
                boolean needed = !WITHOUT_TARGET.contains(watch.text("action").orElse(""));
                if (needed && watch.text("target").isEmpty()) {
                  problems.report(
                      ComposeMessage.MISSING_KEY, watch.at(), path("develop.watch"), "target");
                }
              }
            });
  }

  private void build(MappingNode build) {
    if (build.text("dockerfile").isPresent() && build.text("dockerfile_inline").isPresent()) {
      problems.report(
          ComposeMessage.EXCLUSIVE,
          build.positionOf("dockerfile_inline"),
          path("build"),
          "dockerfile and dockerfile_inline");
    }
    Optional<String> platform = service.text("platform");
    List<String> platforms =
        build
            .sequence("platforms")
            .map(list -> list.items().stream().map(ServiceRules::text).toList())
            .orElse(List.of());
    if (platform.isPresent() && !platforms.isEmpty() && !platforms.contains(platform.get())) {
      problems.report(
          ComposeMessage.PLATFORM_NOT_BUILT,
          build.positionOf("platforms"),
          path("build.platforms"),
          platform.get());
    }
  }

  private void healthcheck(MappingNode healthcheck) {
    healthcheck
        .sequence("test")
        .ifPresent(
            test ->
                test.items().stream()
                    .limit(1)
                    .map(ServiceRules::text)
                    .filter(word -> !TESTS.contains(word))
                    .forEach(
                        word ->
                            problems.report(
                                ComposeMessage.HEALTH_TEST,
                                test.at(),
                                path("healthcheck.test"),
                                word)));
  }

  private void deploy(MappingNode deploy) {
    Optional<String> scale = service.text("scale");
    Optional<String> replicas = deploy.text("replicas");
    if (scale.isPresent() && replicas.isPresent() && !scale.equals(replicas)) {
      report(ComposeMessage.DIFFERS, "scale", "deploy.replicas");
    }
    Optional<MappingNode> resources = deploy.mapping("resources");
    resources
        .flatMap(r -> r.mapping("limits"))
        .ifPresent(
            limits -> {
              same("cpus", limits, "cpus", "limits");
              same("mem_limit", limits, "memory", "limits");
              same("pids_limit", limits, "pids", "limits");
            });
    resources
        .flatMap(r -> r.mapping("reservations"))
        .ifPresent(reservations -> same("mem_reservation", reservations, "memory", "reservations"));
  }

  private void same(String key, MappingNode resource, String other, String group) {
    Optional<String> own = service.text(key);
    if (own.isPresent() && !own.equals(resource.text(other))) {
      report(ComposeMessage.DIFFERS, key, "deploy.resources." + group + "." + other);
    }
  }

  private long scale() {
    return service
        .text("scale")
        .or(() -> service.mapping("deploy").flatMap(deploy -> deploy.text("replicas")))
        .map(Long::parseLong)
        .orElse(1L);
  }

  private void report(ComposeMessage message, String key, Object argument) {
    problems.report(message, service.positionOf(key), path(key), argument, key);
  }

  private String path(String key) {
    return key.isEmpty() ? "services." + name : "services." + name + "." + key;
  }

  private static String text(Node node) {
    return String.valueOf(node.plain());
  }
}
