package dev.paws.core.app;

import dev.paws.core.app.port.Ports;
import dev.paws.core.history.HistoryFailure;
import dev.paws.core.history.HistoryStore;
import dev.paws.core.history.ResultQuery;
import dev.paws.core.lifecycle.ClusterVerdict;
import dev.paws.core.lifecycle.EnvironmentEvent;
import dev.paws.core.lifecycle.EnvironmentMachine;
import dev.paws.core.lifecycle.EnvironmentTransition;
import dev.paws.core.lifecycle.ObservedState;
import dev.paws.core.model.EnvironmentState;
import dev.paws.core.model.HealthCheckResult;
import dev.paws.core.report.KnownPast;
import dev.paws.core.report.Results;
import dev.paws.core.report.StatusText;
import dev.paws.core.run.EnvironmentLook;
import dev.paws.core.run.ServiceStatus;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Records what a look showed, and reads what is known from before. */
record StatusHistory(Ports ports, String project, String goal) {
  private static final int FAILURES = 500;

  /** Returns the past with what was seen now. If it cannot be read, only the present is known. */
  KnownPast after(EnvironmentLook look, List<ClusterVerdict> clusters) {
    HistoryRecorder recorder = new HistoryRecorder(ports, project, goal);
    EnvironmentState present = ObservedState.with(Results.state(look.rows()), clusters);
    EnvironmentEvent.Kind seen = ObservedState.kind(present, !look.observed().volumes().isEmpty());
    boolean ended = seen == EnvironmentEvent.Kind.SEEN_FAILED && !Results.isRunning(look.rows());
    EnvironmentEvent.Kind kind = ended ? EnvironmentEvent.Kind.SEEN_ENDED : seen;
    String cause = ObservedState.cause(kind, unwell(look.rows()), clusters);
    recorder.event(kind, cause);
    try {
      Optional<HistoryStore> store =
          ports.history().open(finding -> ports.console().warn(finding.text()));
      if (store.isEmpty()) {
        return KnownPast.none(present);
      }
      try (HistoryStore open = store.get()) {
        return past(open, recorder.environment(), kind);
      }
    } catch (HistoryFailure e) {
      ports.console().warn(e.finding().text());
      return KnownPast.none(present);
    }
  }

  /** What was recorded just now is taken into account again, in case that was not possible. */
  private static KnownPast past(
      HistoryStore store, String environment, EnvironmentEvent.Kind kind) {
    Optional<EnvironmentTransition> last = store.lastTransition(environment);
    EnvironmentState known =
        last.map(EnvironmentTransition::to).orElse(EnvironmentState.UNINITIALIZED);
    EnvironmentState state =
        EnvironmentMachine.after(
            known, new EnvironmentEvent(environment, Instant.EPOCH, kind, "", ""));
    ResultQuery failures =
        new ResultQuery(environment, List.of(), Optional.empty(), Instant.EPOCH, FAILURES)
            .only(HealthCheckResult.Status.UNHEALTHY, FAILURES);
    Map<String, HealthCheckResult> newest = new LinkedHashMap<>();
    store.results(failures).forEach(result -> newest.putIfAbsent(result.serviceId(), result));
    return new KnownPast(state, last.filter(it -> it.to() == state), newest);
  }

  private static List<String> unwell(List<ServiceStatus> rows) {
    return rows.stream()
        .filter(row -> StatusText.mood(row) != StatusText.Mood.GOOD)
        .filter(row -> row.state().isEmpty() || StatusText.mood(row) != StatusText.Mood.QUIET)
        .map(row -> StatusText.name(row, rows) + " " + StatusText.state(row))
        .toList();
  }
}
