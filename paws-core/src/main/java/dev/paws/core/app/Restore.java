package dev.paws.core.app;

import dev.paws.core.app.output.Reporter;
import dev.paws.core.app.port.Claims;
import dev.paws.core.app.port.GoalFailure;
import dev.paws.core.app.port.OpenRunEnvironment;
import dev.paws.core.app.port.OpeningEngine;
import dev.paws.core.app.port.Ports;
import dev.paws.core.app.port.ProcessRuntime;
import dev.paws.core.drill.DrillKind;
import dev.paws.core.drill.DrillRecord;
import dev.paws.core.drill.OpenDrill;
import dev.paws.core.engine.Engine;
import dev.paws.core.engine.EngineException;
import dev.paws.core.execute.Cancellation;
import dev.paws.core.finding.Finding;
import dev.paws.core.finding.Position;
import dev.paws.core.message.SimulateMessage;
import dev.paws.core.message.SimulatePhrase;
import dev.paws.core.model.HealthCheckResult.TriggeredBy;
import dev.paws.core.report.StatusText;
import dev.paws.core.report.history.DrillRows;
import dev.paws.core.run.drill.AckWriter;
import dev.paws.core.run.drill.DrillWatch;
import dev.paws.core.run.drill.DrillWatch.Waited;
import dev.paws.core.run.drill.FaultExecutor;
import dev.paws.core.run.drill.RecoveryRule;
import dev.paws.core.run.health.HealthReport;
import dev.paws.core.run.health.HealthRequest;
import dev.paws.core.run.health.HealthRun;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * {@code restore}: undoes all drills that are open, also those of a process that was killed, and
 * waits until all is healthy.
 */
public final class Restore {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final Ports ports;
  private final PublishedAgain published;

  /**
   * Creates the use case.
   *
   * @param published publishes ports that are others afterwards
   */
  public Restore(Ports ports, PublishedAgain published) {
    this.ports = ports;
    this.published = published;
  }

  /**
   * Undoes the drills and returns them.
   *
   * @throws GoalFailure if something could not be undone, or is not healthy in time
   * @throws EngineException if the engine fails
   */
  @SuppressWarnings("try") // the claim is only held
  public List<DrillRecord> run(RestoreSettings settings) {
    Reporter reporter = new Reporter(settings.common(), ports);
    return reporter.concluding(
        () -> {
          HealthTargets targets = new HealthTargets(ports, settings.common(), reporter);
          HealthTargets.Definition definition = targets.read();
          String project = definition.target().project();
          DrillLedger ledger = new DrillLedger(ports, project, "restore");
          if (chosen(ledger, settings).isEmpty()) {
            ports.console().info(SimulatePhrase.NOTHING_OPEN.text(project));
            result(settings, reporter, project, List.of());
            return List.of();
          }
          try (OpeningEngine opening = ports.engines().begin(settings.common().engine())) {
            Engine engine = opening.engine();
            HealthRequest request =
                targets.request(
                    definition,
                    engine,
                    List.of(),
                    settings.host(),
                    TriggeredBy.MANUAL,
                    HealthRequest.Scope.ALL);
            try (Claims.Claim claim = ports.claims().claim(engine.info(), project, "restore")) {
              return guarded(settings, reporter, ledger, engine, request);
            }
          }
        });
  }

  private static List<OpenDrill> chosen(DrillLedger ledger, RestoreSettings settings) {
    return ledger.open().stream()
        .filter(it -> settings.kind().isEmpty() || settings.kind().get() == it.kind())
        .filter(
            it ->
                settings.services().isEmpty()
                    || it.services().stream().anyMatch(settings.services()::contains))
        .toList();
  }

  private List<DrillRecord> guarded(
      RestoreSettings settings,
      Reporter reporter,
      DrillLedger ledger,
      Engine engine,
      HealthRequest request) {
    Cancellation cancellation = new Cancellation(ports.runtime().forceStop());
    ProcessRuntime.Guard guard =
        ports.runtime().guard(cancellation::cancel, PATIENCE, ports.console()::info);
    try (OpenRunEnvironment run = ports.runtime().open(cancellation::cancel)) {
      // Another process may have undone some of them while this one waited for the claim.
      List<OpenDrill> drills = chosen(ledger, settings);
      refuseOtherEngine(drills, engine);
      DrillUndo undo = undo(drills, ledger, engine);
      long began = run.now();
      Optional<Waited> healthy =
          undo.isThere() && !settings.within().isZero()
              ? Optional.of(healthy(settings, engine, request, run, cancellation))
              : Optional.empty();
      if (undo.isThere()) {
        published.refresh(engine, run, reporter);
      }
      drills.forEach(it -> removeWrites(it, engine, request, run));
      List<DrillRecord> records = ended(drills, ledger, undo, tookMs(healthy, began), run);
      result(settings, reporter, ledger.project(), records);
      conclude(settings, ledger, undo, healthy);
      return records;
    } finally {
      guard.close();
    }
  }

  /** Another engine does not have the containers, which does not mean that they are gone. */
  private static void refuseOtherEngine(List<OpenDrill> drills, Engine engine) {
    String here = engine.info().address();
    for (OpenDrill drill : drills) {
      if (!drill.engine().equals(here)) {
        throw GoalFailure.environment(SimulateMessage.OTHER_ENGINE, drill.engine(), here);
      }
    }
  }

  private DrillUndo undo(List<OpenDrill> drills, DrillLedger ledger, Engine engine) {
    String suffix = Long.toString(ports.runtime().timeOfDay().toEpochMilli(), Character.MAX_RADIX);
    DrillUndo undo =
        new DrillUndo(
            ports,
            ledger.project(),
            "restore",
            new FaultExecutor(engine, ledger.project(), suffix));
    for (int i = drills.size() - 1; i >= 0; i--) {
      undo.undo(drills.get(i));
    }
    return undo;
  }

  private Waited healthy(
      RestoreSettings settings,
      Engine engine,
      HealthRequest request,
      OpenRunEnvironment run,
      Cancellation cancellation) {
    HealthReport nothing =
        new HealthReport(request.project(), run.timeOfDay(), Duration.ZERO, List.of(), List.of());
    long began = run.now();
    DrillWatch watch =
        new DrillWatch(
            new HealthRun(engine, run, ports.endpoints(), ports.files()),
            run,
            cancellation,
            missing ->
                ports
                    .console()
                    .info(
                        SimulatePhrase.WAITING.text(
                            request.project(), String.join("; ", missing))));
    Waited waited =
        watch.health(
            new RecoveryRule(DrillKind.STOP, Set.of(), nothing),
            request,
            began + settings.within().toNanos());
    if (waited.succeeded()) {
      ports
          .console()
          .info(
              SimulatePhrase.HEALTHY_AFTER.text(
                  request.project(), StatusText.duration(Duration.ofNanos(waited.at() - began))));
    }
    return waited;
  }

  private void removeWrites(
      OpenDrill drill, Engine engine, HealthRequest request, OpenRunEnvironment run) {
    if (drill.writes().isEmpty()) {
      return;
    }
    Optional<String> problem =
        DrillWrites.writer(drill.writes().get(), engine, run, request).flatMap(AckWriter::remove);
    problem.ifPresent(
        it ->
            ports
                .console()
                .warn(
                    SimulateMessage.WRITES_LEFT
                        .at(
                            Position.NONE,
                            "",
                            drill.writes().get().name(),
                            drill.writes().get().cluster(),
                            it)
                        .text()));
  }

  private static Optional<Long> tookMs(Optional<Waited> healthy, long began) {
    return healthy
        .filter(Waited::succeeded)
        .map(it -> Duration.ofNanos(it.at() - began).toMillis());
  }

  /** Drills stay open if anything could not be undone, so that it can be tried again. */
  private List<DrillRecord> ended(
      List<OpenDrill> drills,
      DrillLedger ledger,
      DrillUndo undo,
      Optional<Long> healthy,
      OpenRunEnvironment run) {
    List<DrillRecord> records = new ArrayList<>();
    Instant now = run.timeOfDay();
    for (OpenDrill drill : drills) {
      DrillRecord record = DrillRecord.begun(drill);
      if (undo.failures().isEmpty()) {
        record =
            record.ended(
                DrillRecord.Outcome.RESTORED,
                now,
                Optional.empty(),
                healthy,
                Optional.empty(),
                Optional.empty());
        ledger.end(record);
      }
      records.add(record);
    }
    return records;
  }

  private void result(
      RestoreSettings settings, Reporter reporter, String project, List<DrillRecord> records) {
    Map<String, @Nullable Object> tree = new LinkedHashMap<>();
    tree.put("environment", settings.common().environment());
    tree.put("project_name", project);
    tree.put("drills", records.stream().map(DrillRows::tree).toList());
    reporter.result(tree);
  }

  private static void conclude(
      RestoreSettings settings, DrillLedger ledger, DrillUndo undo, Optional<Waited> healthy) {
    List<Finding> failures = undo.failures();
    if (!failures.isEmpty()) {
      throw GoalFailure.environment(failures.get(0).text());
    }
    if (healthy.isPresent() && !healthy.get().succeeded()) {
      throw GoalFailure.environment(
          SimulateMessage.NOT_HEALTHY_AFTER,
          ledger.project(),
          settings.within().toSeconds(),
          DrillTexts.indented(healthy.get().missing()));
    }
  }
}
