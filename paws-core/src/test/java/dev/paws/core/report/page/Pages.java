package dev.paws.core.report.page;

import dev.paws.core.desired.Dependency;
import dev.paws.core.drill.DrillKind;
import dev.paws.core.drill.DrillRecord;
import dev.paws.core.drill.OpenDrill;
import dev.paws.core.history.CheckPoint;
import dev.paws.core.history.EnvironmentHistory;
import dev.paws.core.history.EnvironmentStart;
import dev.paws.core.history.EnvironmentStart.TimedStep;
import dev.paws.core.history.Outage;
import dev.paws.core.history.ServiceHistory;
import dev.paws.core.history.StepKind;
import dev.paws.core.lifecycle.EnvironmentTransition;
import dev.paws.core.model.Difference.Severity;
import dev.paws.core.model.EnvironmentState;
import dev.paws.core.model.HealthCheckResult.Status;
import dev.paws.core.model.PipelineRun;
import dev.paws.core.model.StageTransition;
import dev.paws.core.model.WorkflowStage;
import dev.paws.core.report.parity.ParityTrend;
import dev.paws.core.report.parity.ReportTrend;
import dev.paws.core.report.parity.StoredReport;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Pages for tests. */
final class Pages {
  static final Instant AT = Instant.parse("2026-11-30T12:00:00Z");

  /** Markup, an attribute's end, another direction of writing, and a secret. */
  static final String HOSTILE = "<img src=x onerror=alert(1)>\"'\u202E hunter2-secret";

  private Pages() {}

  /** Returns a page of which nothing is known. */
  static EnvironmentPage empty() {
    return new EnvironmentPage(
        "shop",
        "local",
        AT,
        "paws test",
        List.of(),
        Map.of(),
        EnvironmentPage.Present.UNKNOWN,
        EnvironmentPage.Past.UNKNOWN,
        new EnvironmentPage.Parity(List.of(), List.of()),
        new EnvironmentPage.Activity(Optional.empty(), List.of(), List.of(), List.of()));
  }

  /** Returns a page with something in each section that needs no engine. */
  static EnvironmentPage of(String text) {
    Map<String, List<Dependency>> services = new LinkedHashMap<>();
    services.put("db", List.of());
    services.put(
        text, List.of(new Dependency("db", Dependency.Condition.SERVICE_HEALTHY, true, false)));
    return new EnvironmentPage(
        text,
        text,
        AT,
        "paws test",
        List.of(text),
        services,
        EnvironmentPage.Present.UNKNOWN,
        past(text),
        parity(text),
        activity(text));
  }

  private static EnvironmentPage.Past past(String text) {
    EnvironmentStart start =
        new EnvironmentStart(
            "id",
            "shop",
            AT.minusSeconds(60),
            EnvironmentStart.SUCCEEDED,
            Duration.ofSeconds(3),
            Map.of(text, Duration.ofSeconds(3)),
            List.of(
                new TimedStep(
                    1, StepKind.CREATE, text, text, List.of(), Duration.ZERO, Duration.ofMillis(5)),
                new TimedStep(
                    2,
                    StepKind.START,
                    text,
                    text,
                    List.of(1),
                    Duration.ofMillis(900),
                    Duration.ofSeconds(3))));
    HealthStrips strips = new HealthStrips();
    strips.accept(new CheckPoint(text, AT.minusSeconds(50), Status.HEALTHY, Optional.empty()));
    strips.accept(new CheckPoint(text, AT.minusSeconds(20), Status.UNHEALTHY, Optional.empty()));
    return new EnvironmentPage.Past(
        Optional.of(
            new EnvironmentHistory(
                AT.minusSeconds(3600),
                List.of(
                    new ServiceHistory(
                        text,
                        2,
                        1,
                        1,
                        List.of(new Outage(AT.minusSeconds(20), AT.minusSeconds(20), false)),
                        List.of())),
                List.of(start),
                Optional.empty(),
                Map.of(),
                List.of(
                    new EnvironmentTransition(
                        "shop",
                        EnvironmentState.HEALTHY,
                        EnvironmentState.DEGRADED,
                        AT.minusSeconds(20),
                        text,
                        text)),
                List.of(DrillRecord.begun(drill(text))),
                List.of(),
                List.of())),
        strips);
  }

  private static OpenDrill drill(String text) {
    return new OpenDrill(
        "d",
        "shop",
        "",
        DrillKind.PAUSE,
        List.of(text),
        AT.minusSeconds(30),
        List.of(),
        Optional.empty());
  }

  private static EnvironmentPage.Parity parity(String text) {
    return new EnvironmentPage.Parity(
        List.of(
            new StoredReport(
                "r",
                AT,
                text,
                "production",
                List.of(new ReportTrend.Past("f", text, "image", Severity.CRITICAL)))),
        List.of(
            new ParityTrend.Point(
                AT.minusSeconds(86400),
                text,
                Map.of(Severity.CRITICAL, 2, Severity.ERROR, 1, Severity.INFO, 4)),
            new ParityTrend.Point(AT, text, Map.of(Severity.CRITICAL, 1, Severity.INFO, 4))));
  }

  private static EnvironmentPage.Activity activity(String text) {
    return new EnvironmentPage.Activity(
        Optional.empty(),
        List.of(
            new StageTransition(
                "t",
                "shop/me",
                WorkflowStage.READY,
                WorkflowStage.TESTING,
                AT,
                StageTransition.Trigger.AUTOMATIC,
                Optional.of(text),
                new StageTransition.Metadata(3, Optional.of(text)))),
        List.of(drill(text)),
        List.of(
            new PipelineRun(
                "p",
                "shop",
                PipelineRun.Trigger.MANUAL,
                text,
                new PipelineRun.GitContext(text, "0123456789", text),
                PipelineRun.Status.FAILED,
                List.of(),
                AT,
                Optional.of(AT),
                Optional.of(12L),
                new PipelineRun.Summary(3, 1, 1, 1),
                new PipelineRun.Metadata(PipelineRun.Tool.GITHUB_ACTIONS, Optional.empty()))));
  }
}
