package dev.paws.core.report;

import dev.paws.core.lifecycle.ClusterVerdict;
import dev.paws.core.lifecycle.EnvironmentTransition;
import dev.paws.core.model.HealthCheckResult;
import dev.paws.core.run.ContainerFacts;
import dev.paws.core.run.ServiceStatus;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** The machine-readable result of {@code status}. */
record StatusTree(StatusReport report) {

  Map<String, @Nullable Object> of(String environment, String project) {
    Map<String, @Nullable Object> tree = new LinkedHashMap<>();
    tree.put("environment", environment);
    tree.put("project_name", project);
    tree.put("state", report.past().state().value());
    Optional<EnvironmentTransition> transition = report.past().transition();
    tree.put("state_since", transition.map(it -> it.at().toString()));
    tree.put("state_cause", transition.map(EnvironmentTransition::cause));
    tree.put("services", report.look().rows().stream().map(this::row).toList());
    tree.put("clusters", report.clusters().stream().map(StatusTree::cluster).toList());
    Map<String, @Nullable Object> disk = new LinkedHashMap<>();
    disk.put("volumes_bytes", report.look().volumeBytes());
    disk.put("images_bytes", report.look().imageBytes());
    disk.put("volumes", volumes());
    tree.put("disk", disk);
    tree.put("warnings", report.warnings().stream().map(it -> it.text()).toList());
    return tree;
  }

  private Map<String, @Nullable Object> row(ServiceStatus row) {
    Map<String, @Nullable Object> tree = Results.row(row);
    tree.put("role", report.roles().get(row.service()));
    tree.put("cluster", report.cluster(row).map(ClusterVerdict::name));
    Optional<ContainerFacts> facts = report.facts(row);
    tree.put("started_at", facts.flatMap(ContainerFacts::startedAt).map(Instant::toString));
    tree.put("restarts", facts.map(ContainerFacts::restarts));
    tree.put("oom_killed", facts.map(ContainerFacts::oomKilled));
    tree.put("cpus", facts.isPresent() ? number(facts.get().cpus()) : null);
    tree.put("cpu_limit", facts.isPresent() ? number(facts.get().cpuLimit()) : null);
    tree.put("memory_bytes", facts.flatMap(ContainerFacts::memoryBytes));
    tree.put("memory_limit_bytes", facts.flatMap(ContainerFacts::memoryLimit));
    tree.put("last_failure", report.failure(row).map(StatusTree::failure));
    return tree;
  }

  private static Map<String, @Nullable Object> failure(HealthCheckResult result) {
    Map<String, @Nullable Object> tree = new LinkedHashMap<>();
    tree.put("timestamp", result.timestamp().toString());
    tree.put("exit_code", result.details().exitCode());
    tree.put("output", result.details().output());
    tree.put("error_message", result.details().errorMessage());
    return tree;
  }

  private static Map<String, @Nullable Object> cluster(ClusterVerdict verdict) {
    Map<String, @Nullable Object> tree = new LinkedHashMap<>();
    tree.put("name", verdict.name());
    tree.put("state", verdict.state().value());
    tree.put("services", verdict.services());
    tree.put("reason", verdict.reason().isEmpty() ? null : verdict.reason());
    return tree;
  }

  private List<Map<String, @Nullable Object>> volumes() {
    List<Map<String, @Nullable Object>> list = new ArrayList<>();
    report
        .look()
        .observed()
        .volumes()
        .forEach(
            volume -> {
              Map<String, @Nullable Object> tree = new LinkedHashMap<>();
              tree.put("name", volume.name());
              tree.put("bytes", report.look().disk().volumes().get(volume.name()));
              list.add(tree);
            });
    return list;
  }

  private static @Nullable Double number(OptionalDouble value) {
    return value.isPresent() ? value.getAsDouble() : null;
  }
}
