package dev.paws.core.report.history;

import dev.paws.core.history.CheckPoint;
import dev.paws.core.history.EnvironmentHistory;
import dev.paws.core.history.EnvironmentStart;
import dev.paws.core.history.Outage;
import dev.paws.core.history.ReadyTrend;
import dev.paws.core.history.ServiceHistory;
import dev.paws.core.lifecycle.EnvironmentTransition;
import dev.paws.core.model.HealthCheckResult;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Builds the machine-readable result of {@code history}. */
public final class HistoryResults {
  private HistoryResults() {}

  /** Returns the result; durations are in milliseconds. */
  public static Map<String, @Nullable Object> of(
      String environment, String project, EnvironmentHistory history) {
    Map<String, @Nullable Object> tree = new LinkedHashMap<>();
    tree.put("environment", environment);
    tree.put("project_name", project);
    tree.put("since", history.since().toString());
    tree.put("time_to_ready", history.trend().map(HistoryResults::trend));
    tree.put("services", services(history));
    tree.put("starts", history.starts().stream().map(HistoryResults::start).toList());
    tree.put("transitions", history.transitions().stream().map(HistoryResults::step).toList());
    tree.put("drills", history.drills().stream().map(DrillRows::tree).toList());
    tree.put("stages", history.stages().stream().map(StageRows::tree).toList());
    tree.put("results", history.results().stream().map(HistoryResults::result).toList());
    return tree;
  }

  private static List<Map<String, @Nullable Object>> services(EnvironmentHistory history) {
    List<Map<String, @Nullable Object>> list = new ArrayList<>();
    for (ServiceHistory service : history.services()) {
      Map<String, @Nullable Object> tree = new LinkedHashMap<>();
      tree.put("service_id", service.service());
      tree.put("checks", service.checks());
      tree.put("healthy", service.healthy());
      tree.put("unhealthy", service.unhealthy());
      tree.put(
          "availability",
          service.availability().isPresent() ? service.availability().getAsDouble() : null);
      tree.put("outage_ms", service.down().toMillis());
      tree.put("outages", service.outages().stream().map(HistoryResults::outage).toList());
      tree.put("slowest_checks", service.slowest().stream().map(HistoryResults::check).toList());
      tree.put(
          "time_to_ready",
          Optional.ofNullable(history.serviceTrends().get(service.service()))
              .map(HistoryResults::trend));
      list.add(tree);
    }
    return list;
  }

  private static Map<String, @Nullable Object> trend(ReadyTrend trend) {
    Map<String, @Nullable Object> tree = new LinkedHashMap<>();
    tree.put("runs", trend.runs());
    tree.put("median_ms", trend.median().toMillis());
    tree.put("change_per_run_ms", trend.perRun().toMillis());
    tree.put("direction", trend.direction().name().toLowerCase(Locale.ROOT));
    return tree;
  }

  private static Map<String, @Nullable Object> outage(Outage outage) {
    Map<String, @Nullable Object> tree = new LinkedHashMap<>();
    tree.put("from", outage.from().toString());
    tree.put("to", outage.to().toString());
    tree.put("length_ms", outage.length().toMillis());
    tree.put("ended", outage.ended());
    return tree;
  }

  private static Map<String, @Nullable Object> check(CheckPoint check) {
    Map<String, @Nullable Object> tree = new LinkedHashMap<>();
    tree.put("timestamp", check.at().toString());
    tree.put("status", check.status().value());
    tree.put("response_time_ms", check.responseTimeMs());
    return tree;
  }

  private static Map<String, @Nullable Object> start(EnvironmentStart start) {
    Map<String, @Nullable Object> tree = new LinkedHashMap<>();
    tree.put("id", start.id());
    tree.put("started_at", start.startedAt().toString());
    tree.put("end", start.end());
    tree.put("duration_ms", start.took().toMillis());
    Map<String, @Nullable Object> ready = new LinkedHashMap<>();
    new TreeMap<>(start.ready()).forEach((service, took) -> ready.put(service, took.toMillis()));
    tree.put("ready_after_ms", ready);
    List<Map<String, @Nullable Object>> steps = new ArrayList<>();
    for (EnvironmentStart.TimedStep step : start.steps()) {
      Map<String, @Nullable Object> one = new LinkedHashMap<>();
      one.put("id", step.id());
      one.put("kind", step.kind().value());
      one.put("operation", step.operation());
      one.put("service_id", step.service().isEmpty() ? null : step.service());
      one.put("after", step.after());
      one.put("began_ms", ms(step.began()));
      one.put("ended_ms", ms(step.ended()));
      steps.add(one);
    }
    tree.put("steps", steps);
    return tree;
  }

  private static long ms(Duration duration) {
    return duration.toMillis();
  }

  private static Map<String, @Nullable Object> step(EnvironmentTransition transition) {
    Map<String, @Nullable Object> tree = new LinkedHashMap<>();
    tree.put("from", transition.from().value());
    tree.put("to", transition.to().value());
    tree.put("timestamp", transition.at().toString());
    tree.put("cause", transition.cause());
    tree.put("command", transition.command());
    return tree;
  }

  /** Returns a result with the data model's names and groups. */
  private static Map<String, @Nullable Object> result(HealthCheckResult result) {
    Map<String, @Nullable Object> details = new LinkedHashMap<>();
    details.put("exit_code", result.details().exitCode());
    details.put("output", result.details().output());
    details.put("response_time_ms", result.details().responseTimeMs());
    details.put("error_message", result.details().errorMessage());
    Map<String, @Nullable Object> metadata = new LinkedHashMap<>();
    metadata.put("check_type", result.metadata().checkType().value());
    metadata.put("triggered_by", result.metadata().triggeredBy().value());
    Map<String, @Nullable Object> tree = new LinkedHashMap<>();
    tree.put("id", result.id());
    tree.put("service_id", result.serviceId());
    tree.put("timestamp", result.timestamp().toString());
    tree.put("status", result.status().value());
    tree.put("details", details);
    tree.put("metadata", metadata);
    return tree;
  }
}
