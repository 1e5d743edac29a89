package dev.paws.core.report;

import dev.paws.core.engine.ContainerState;
import dev.paws.core.engine.ObservedContainer.BoundPort;
import dev.paws.core.execute.Failure;
import dev.paws.core.execute.Outcome;
import dev.paws.core.finding.Finding;
import dev.paws.core.json.JsonWriter;
import dev.paws.core.model.EnvironmentState;
import dev.paws.core.reconcile.Plan;
import dev.paws.core.reconcile.Step;
import dev.paws.core.run.DownResult;
import dev.paws.core.run.FreedResources;
import dev.paws.core.run.LifecycleResult;
import dev.paws.core.run.ServiceStatus;
import dev.paws.core.run.UpResult;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Builds the machine-readable result of each goal, as a tree for {@link JsonWriter}. */
public final class Results {
  private Results() {}

  /** Returns the result of {@code validate}, or of a goal that stopped at findings. */
  public static Map<String, @Nullable Object> findings(
      String environment, Optional<String> project, List<Finding> findings) {
    Map<String, @Nullable Object> result = head(environment, project);
    result.put("valid", findings.stream().noneMatch(Finding::isError));
    result.put("findings", findings.stream().map(Results::finding).toList());
    return result;
  }

  /** Returns the result of a goal that failed before it had more to report than the reason. */
  public static Map<String, @Nullable Object> failure(
      String environment, Optional<String> project, String reason) {
    Map<String, @Nullable Object> tree = head(environment, project);
    tree.put("succeeded", false);
    tree.put("end", "failed");
    tree.put("failures", List.of(Map.of("reason", reason)));
    return tree;
  }

  /** Returns the result of {@code up}. */
  public static Map<String, @Nullable Object> up(
      String environment, String project, UpResult result, Map<String, String> properties) {
    Map<String, @Nullable Object> tree = head(environment, Optional.of(project));
    tree.put("succeeded", result.succeeded());
    tree.put("end", result.outcome().map(it -> word(it.end())).orElse("refused"));
    tree.put("rolled_back", result.rolledBack());
    tree.put("duration_ms", result.outcome().map(it -> it.took().toMillis()));
    tree.put("findings", result.findings().stream().map(Results::finding).toList());
    tree.put("failures", failures(result.outcome(), false));
    tree.put("warnings", failures(result.outcome(), true));
    tree.put("steps", result.plan().map(Results::steps).orElse(List.of()));
    tree.put("services", result.rows().stream().map(Results::row).toList());
    tree.put("properties", properties);
    return tree;
  }

  /** Returns what {@code up} would do; nothing was done. */
  public static Map<String, @Nullable Object> preview(
      String environment, String project, List<Finding> findings, List<Plan> plans) {
    Map<String, @Nullable Object> tree = findings(environment, Optional.of(project), findings);
    tree.put("dry_run", true);
    tree.put("steps", plans.stream().flatMap(plan -> steps(plan).stream()).toList());
    return tree;
  }

  /** Returns the result of {@code down}. */
  public static Map<String, @Nullable Object> down(
      String environment, String project, DownResult result) {
    Map<String, @Nullable Object> tree = head(environment, Optional.of(project));
    tree.put("succeeded", result.outcome().succeeded());
    tree.put("end", word(result.outcome().end()));
    tree.put("duration_ms", result.outcome().took().toMillis());
    tree.put("failures", failures(Optional.of(result.outcome()), false));
    tree.put("steps", steps(result.plan()));
    return tree;
  }

  /** Returns the result of a goal that changes running containers, such as {@code restart}. */
  public static Map<String, @Nullable Object> lifecycle(
      String environment,
      String project,
      LifecycleResult result,
      Optional<Map<String, String>> properties) {
    Map<String, @Nullable Object> tree = head(environment, Optional.of(project));
    tree.put("succeeded", result.succeeded());
    tree.put("end", result.outcome().map(it -> word(it.end())).orElse("refused"));
    tree.put("duration_ms", result.outcome().map(it -> it.took().toMillis()));
    tree.put("findings", result.findings().stream().map(Results::finding).toList());
    tree.put("failures", failures(result.outcome(), false));
    tree.put("warnings", failures(result.outcome(), true));
    tree.put("steps", result.plan().stream().flatMap(plan -> steps(plan).stream()).toList());
    tree.put("services", result.rows().stream().map(Results::row).toList());
    result.freed().ifPresent(freed -> tree.put("freed", freed(freed)));
    properties.ifPresent(it -> tree.put("properties", it));
    return tree;
  }

  /** Returns the result of a goal that pulls or builds images. */
  public static Map<String, @Nullable Object> images(
      String environment, String project, Plan plan, Outcome outcome) {
    Map<String, @Nullable Object> tree = head(environment, Optional.of(project));
    tree.put("succeeded", outcome.succeeded());
    tree.put("end", word(outcome.end()));
    tree.put("duration_ms", outcome.took().toMillis());
    tree.put("failures", failures(Optional.of(outcome), false));
    tree.put("steps", steps(plan));
    return tree;
  }

  private static Map<String, @Nullable Object> freed(FreedResources freed) {
    Map<String, @Nullable Object> tree = new LinkedHashMap<>();
    tree.put("containers", freed.containers());
    freed.cpusBefore().ifPresent(it -> tree.put("cpus_before", it));
    freed.cpusAfter().ifPresent(it -> tree.put("cpus_after", it));
    freed.memoryBefore().ifPresent(it -> tree.put("memory_bytes_before", it));
    freed.memoryAfter().ifPresent(it -> tree.put("memory_bytes_after", it));
    return tree;
  }

  /** Returns the state of the whole environment (data model, EnvironmentState). */
  public static EnvironmentState state(List<ServiceStatus> rows) {
    int there = 0;
    int running = 0;
    Set<StatusText.Mood> moods = EnumSet.noneOf(StatusText.Mood.class);
    for (ServiceStatus row : rows) {
      if (row.state().isPresent()) {
        there++;
        running += row.state().get() == ContainerState.Status.RUNNING ? 1 : 0;
        moods.add(StatusText.mood(row));
      }
    }
    if (there == 0) {
      return EnvironmentState.UNINITIALIZED;
    }
    if (running == 0) {
      return moods.contains(StatusText.Mood.BAD)
          ? EnvironmentState.FAILED
          : EnvironmentState.STOPPED;
    }
    boolean complete = there == rows.size();
    if (moods.contains(StatusText.Mood.BAD) || !complete) {
      return EnvironmentState.DEGRADED;
    }
    return moods.contains(StatusText.Mood.UNDER_WAY)
        ? EnvironmentState.PROVISIONING
        : EnvironmentState.HEALTHY;
  }

  /** Returns whether a container runs. */
  public static boolean isRunning(List<ServiceStatus> rows) {
    return rows.stream()
        .anyMatch(row -> row.state().equals(Optional.of(ContainerState.Status.RUNNING)));
  }

  private static Map<String, @Nullable Object> head(String environment, Optional<String> project) {
    Map<String, @Nullable Object> tree = new LinkedHashMap<>();
    tree.put("environment", environment);
    tree.put("project_name", project);
    return tree;
  }

  private static Map<String, @Nullable Object> finding(Finding finding) {
    Map<String, @Nullable Object> tree = new LinkedHashMap<>();
    tree.put("code", finding.code());
    tree.put("severity", word(finding.level()));
    tree.put("file", finding.at().file().isEmpty() ? null : finding.at().file());
    tree.put("line", finding.at().line() == 0 ? null : finding.at().line());
    tree.put("column", finding.at().column() == 0 ? null : finding.at().column());
    tree.put("field_path", finding.path());
    tree.put("fact", finding.fact());
    tree.put("expectation", finding.expectation());
    tree.put("next_step", finding.nextStep());
    return tree;
  }

  /** Returns a row of the table. */
  public static Map<String, @Nullable Object> row(ServiceStatus row) {
    Map<String, @Nullable Object> tree = new LinkedHashMap<>();
    tree.put("service_name", row.service());
    tree.put("container_name", row.container().isEmpty() ? null : row.container());
    tree.put("container_number", row.number());
    tree.put("image", row.image());
    tree.put("state", row.state().map(Results::word).orElse("absent"));
    tree.put("health", word(row.health()));
    tree.put("status", StatusText.state(row));
    tree.put("exit_code", ended(row) ? row.exitCode() : null);
    tree.put("orphan", !row.wanted());
    tree.put("ready_after_ms", row.readyAfter().map(duration -> duration.toMillis()));
    tree.put("ports", row.ports().stream().map(Results::port).toList());
    return tree;
  }

  private static boolean ended(ServiceStatus row) {
    return row.state().equals(Optional.of(ContainerState.Status.EXITED))
        || row.state().equals(Optional.of(ContainerState.Status.DEAD));
  }

  private static Map<String, @Nullable Object> port(BoundPort port) {
    Map<String, @Nullable Object> tree = new LinkedHashMap<>();
    tree.put("host_ip", port.hostIp());
    tree.put("host_port", port.hostPort());
    tree.put("container_port", port.containerPort());
    tree.put("protocol", port.protocol());
    return tree;
  }

  private static List<Map<String, @Nullable Object>> failures(
      Optional<Outcome> outcome, boolean warnings) {
    List<Map<String, @Nullable Object>> list = new ArrayList<>();
    for (Failure failure :
        outcome.map(it -> warnings ? it.warnings() : it.failures()).orElse(List.of())) {
      Map<String, @Nullable Object> tree = new LinkedHashMap<>();
      tree.put("service_name", failure.instance().map(instance -> instance.service()));
      tree.put("container_name", failure.name());
      tree.put("reason", FailureText.reason(failure));
      tree.put("last_health_output", failure.lastProbe().isEmpty() ? null : failure.lastProbe());
      tree.put("last_log_lines", failure.lastLines());
      list.add(tree);
    }
    return list;
  }

  private static List<Map<String, @Nullable Object>> steps(Plan plan) {
    List<Map<String, @Nullable Object>> list = new ArrayList<>();
    for (Step step : plan.steps()) {
      Map<String, @Nullable Object> tree = new LinkedHashMap<>();
      tree.put("operation", step.operation().text());
      tree.put("cause", step.cause());
      list.add(tree);
    }
    return list;
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
