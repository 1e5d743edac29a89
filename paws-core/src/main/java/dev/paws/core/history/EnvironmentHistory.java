package dev.paws.core.history;

import dev.paws.core.drill.DrillRecord;
import dev.paws.core.lifecycle.EnvironmentTransition;
import dev.paws.core.model.EnvironmentState;
import dev.paws.core.model.HealthCheckResult;
import dev.paws.core.model.HealthCheckResult.Status;
import dev.paws.core.model.StageTransition;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * What is known of an environment from a time on.
 *
 * @param since the time
 * @param services the services, by name
 * @param starts the last runs of {@code up} that changed something, newest first
 * @param trend how the time to ready of the successful ones changes; empty if there is none
 * @param serviceTrends likewise for each service
 * @param transitions changes of the environment's state, oldest first
 * @param drills faults that were caused on purpose, oldest first
 * @param stages transitions of developers' sessions, oldest first
 * @param results the newest results of the status that was asked for, otherwise of failures
 */
public record EnvironmentHistory(
    Instant since,
    List<ServiceHistory> services,
    List<EnvironmentStart> starts,
    Optional<ReadyTrend> trend,
    java.util.Map<String, ReadyTrend> serviceTrends,
    List<EnvironmentTransition> transitions,
    List<DrillRecord> drills,
    List<StageTransition> stages,
    List<HealthCheckResult> results) {
  public EnvironmentHistory {
    services = List.copyOf(services);
    starts = List.copyOf(starts);
    serviceTrends = new TreeMap<>(serviceTrends);
    transitions = List.copyOf(transitions);
    drills = List.copyOf(drills);
    stages = List.copyOf(stages);
    results = List.copyOf(results);
  }

  /**
   * Asks a store.
   *
   * @param query which results; its limit is also that of starts and slow checks
   */
  public static EnvironmentHistory of(HistoryStore store, ResultQuery query) {
    return of(store, query, check -> {});
  }

  /**
   * Asks a store.
   *
   * @param query which results; its limit is also that of starts and slow checks
   * @param also receives each result too, by service and oldest first
   */
  public static EnvironmentHistory of(
      HistoryStore store, ResultQuery query, Consumer<CheckPoint> also) {
    List<EnvironmentTransition> transitions = store.transitions(query.environment(), query.since());
    List<DrillRecord> drills = store.drills(query.environment(), query.since());
    HistorySummary summary = new HistorySummary(stops(transitions), drills, query.limit());
    store.checks(query, summary.andThen(also));
    List<EnvironmentStart> starts = store.starts(query.environment(), query.since(), query.limit());
    TreeMap<String, ReadyTrend> serviceTrends = new TreeMap<>();
    starts.stream()
        .flatMap(start -> start.ready().keySet().stream())
        .distinct()
        .filter(service -> query.services().isEmpty() || query.services().contains(service))
        .forEach(
            service ->
                ReadyTrend.of(starts, start -> ready(start, service))
                    .ifPresent(trend -> serviceTrends.put(service, trend)));
    return new EnvironmentHistory(
        query.since(),
        summary.services(),
        starts,
        ReadyTrend.of(starts, EnvironmentHistory::whole),
        serviceTrends,
        transitions,
        drills,
        store.stages(query.environment(), query.since()),
        store.results(query.only(query.status().orElse(Status.UNHEALTHY), query.limit())));
  }

  private static Optional<Duration> whole(EnvironmentStart start) {
    return start.succeeded() ? Optional.of(start.took()) : Optional.empty();
  }

  private static Optional<Duration> ready(EnvironmentStart start, String service) {
    return start.succeeded() ? Optional.ofNullable(start.ready().get(service)) : Optional.empty();
  }

  private static List<Instant> stops(List<EnvironmentTransition> transitions) {
    List<Instant> stops = new ArrayList<>();
    for (EnvironmentTransition transition : transitions) {
      EnvironmentState to = transition.to();
      if (to == EnvironmentState.STOPPED
          || to == EnvironmentState.TERMINATED
          || to == EnvironmentState.PROVISIONING) {
        stops.add(transition.at());
      }
    }
    return stops;
  }

  /** Returns whether nothing is known. */
  public boolean isEmpty() {
    return services.isEmpty()
        && starts.isEmpty()
        && transitions.isEmpty()
        && drills.isEmpty()
        && stages.isEmpty();
  }
}
