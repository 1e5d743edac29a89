package dev.paws.store;

import dev.paws.core.history.EnvironmentStart;
import dev.paws.core.history.HistoryEntry;
import dev.paws.core.lifecycle.EnvironmentEvent;
import dev.paws.core.model.HealthCheckResult;
import dev.paws.core.model.HealthCheckResult.Status;
import dev.paws.core.model.PipelineRun;
import dev.paws.core.model.StageTransition;
import dev.paws.core.model.WorkflowStage;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Entries for tests. */
final class HistoryEntries {
  static final Instant NOON = Instant.parse("2026-11-30T12:00:00.123456Z");

  private HistoryEntries() {}

  static HistoryEntry check(String id, String service, Instant at, Status status) {
    return new HistoryEntry.Check(
        "shop",
        new HealthCheckResult(
            id,
            service,
            at,
            status,
            new HealthCheckResult.Details(
                Optional.of(status == Status.HEALTHY ? 0 : 1),
                Optional.of("output of " + id),
                Optional.of(12L),
                status == Status.HEALTHY ? Optional.empty() : Optional.of("refused")),
            new HealthCheckResult.Metadata(
                HealthCheckResult.CheckType.SCRIPT, HealthCheckResult.TriggeredBy.MANUAL)));
  }

  static HistoryEntry event(Instant at, EnvironmentEvent.Kind kind) {
    return new HistoryEntry.Event(
        new EnvironmentEvent("shop", at, kind, "because of a test", "paws:test"));
  }

  static HistoryEntry stage(String id, Instant at) {
    return new HistoryEntry.Stage(
        "shop",
        new StageTransition(
            id,
            "shop/me",
            WorkflowStage.READY,
            WorkflowStage.PAUSED,
            at,
            StageTransition.Trigger.MANUAL,
            Optional.empty(),
            new StageTransition.Metadata(4, Optional.of("mvn paws:pause"))));
  }

  static HistoryEntry pipeline(String id, Instant at, PipelineRun.Status status) {
    return new HistoryEntry.Pipeline(
        new PipelineRun(
            id,
            "shop",
            PipelineRun.Trigger.MANUAL,
            "me",
            new PipelineRun.GitContext("main", "abc", "Fix it"),
            status,
            List.of(),
            at,
            Optional.empty(),
            Optional.empty(),
            new PipelineRun.Summary(0, 0, 0, 0),
            new PipelineRun.Metadata(PipelineRun.Tool.MANUAL, Optional.empty())));
  }

  static HistoryEntry start(String id, Instant at, Duration took) {
    return new HistoryEntry.Start(
        new EnvironmentStart(
            id,
            "shop",
            at,
            EnvironmentStart.SUCCEEDED,
            took,
            Map.of("db", Duration.ofMillis(1500)),
            List.of(
                new EnvironmentStart.TimedStep(
                    1,
                    dev.paws.core.history.StepKind.START,
                    "start container shop-db-1",
                    "db",
                    List.of(),
                    Duration.ofMillis(10),
                    Duration.ofMillis(250)))));
  }
}
