package dev.paws.core.app;

import dev.paws.core.app.output.Reporter;
import dev.paws.core.app.port.Claims;
import dev.paws.core.app.port.GoalFailure;
import dev.paws.core.app.port.OpenRunEnvironment;
import dev.paws.core.app.port.OpeningEngine;
import dev.paws.core.app.port.Ports;
import dev.paws.core.app.port.ProcessRuntime;
import dev.paws.core.app.port.TeardownTarget;
import dev.paws.core.drill.DrillKind;
import dev.paws.core.drill.DrillRecord;
import dev.paws.core.drill.DrillRequest;
import dev.paws.core.drill.FaultPlanner;
import dev.paws.core.drill.OpenDrill;
import dev.paws.core.drill.TargetSelector;
import dev.paws.core.drill.Targets;
import dev.paws.core.engine.Engine;
import dev.paws.core.engine.EngineException;
import dev.paws.core.engine.Membership;
import dev.paws.core.engine.Observed;
import dev.paws.core.engine.ObservedContainer;
import dev.paws.core.execute.Cancellation;
import dev.paws.core.finding.Finding;
import dev.paws.core.history.ResultIds;
import dev.paws.core.message.GoalPhrase;
import dev.paws.core.message.SimulateMessage;
import dev.paws.core.model.HealthCheckResult.TriggeredBy;
import dev.paws.core.reconcile.Labels;
import dev.paws.core.report.health.HealthText;
import dev.paws.core.run.ProjectOwnership;
import dev.paws.core.run.drill.DrillWatch;
import dev.paws.core.run.drill.FaultExecutor;
import dev.paws.core.run.health.HealthReport;
import dev.paws.core.run.health.HealthRequest;
import dev.paws.core.run.health.HealthRun;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** {@code simulate}: breaks something on purpose, and measures how the environment recovers. */
public final class Simulate {
  /** How long the end of the process is delayed so that what was broken is put back. */
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  /** How long the environment may take to be healthy before a drill. */
  private static final Duration CALM = Duration.ofSeconds(30);

  private final Ports ports;
  private final PublishedAgain published;

  /**
   * Creates the use case.
   *
   * @param published publishes ports that are others after the drill
   */
  public Simulate(Ports ports, PublishedAgain published) {
    this.ports = ports;
    this.published = published;
  }

  /**
   * Carries out a drill and returns what it showed.
   *
   * @throws GoalFailure if the drill is refused or cannot be done, or nothing recovered in time
   * @throws EngineException if the engine fails
   */
  @SuppressWarnings("try") // the claim is only held
  public DrillRecord run(SimulateSettings settings) {
    Reporter reporter = new Reporter(settings.common(), ports);
    return reporter.concluding(
        () -> {
          try (OpeningEngine opening = ports.engines().begin(settings.common().engine())) {
            HealthTargets.Definition definition =
                new HealthTargets(ports, settings.common(), reporter).read();
            Engine engine = opening.engine();
            String project = definition.target().project();
            ServiceNames.require(
                "paws.services",
                settings.request().services(),
                definition.target(),
                () -> engine.observe(project));
            try (Claims.Claim claim = ports.claims().claim(engine.info(), project, "simulate")) {
              return guarded(settings, reporter, definition, engine);
            }
          }
        });
  }

  private DrillRecord guarded(
      SimulateSettings settings,
      Reporter reporter,
      HealthTargets.Definition definition,
      Engine engine) {
    Cancellation cancellation = new Cancellation(ports.runtime().forceStop());
    ProcessRuntime.Guard guard =
        ports.runtime().guard(cancellation::cancel, PATIENCE, ports.console()::info);
    try (OpenRunEnvironment run = ports.runtime().open(cancellation::cancel)) {
      HealthRequest request =
          new HealthTargets(ports, settings.common(), reporter)
              .request(
                  definition,
                  engine,
                  List.of(),
                  settings.host(),
                  settings.inBuild() ? TriggeredBy.AUTOMATED_SCRIPT : TriggeredBy.MANUAL,
                  HealthRequest.Scope.ALL);
      SimulateRun.Scene scene =
          new SimulateRun.Scene(engine, run, cancellation, request, settings, reporter, published);
      return prepared(scene, definition.target()).run();
    } finally {
      guard.close();
    }
  }

  /** Returns the drill, ready to begin; until then nothing has changed. */
  private SimulateRun prepared(SimulateRun.Scene scene, TeardownTarget target) {
    String project = target.project();
    DrillLedger ledger = new DrillLedger(ports, project, "simulate");
    refuseOpen(ledger, scene.engine());
    Observed observed = scene.engine().observe(project);
    refuse(
        ProjectOwnership.of(project, observed, self(scene.settings(), target)).findings(), scene);
    HealthReport before = before(scene);
    DrillRequest request = scene.settings().request();
    Targets targets = TargetSelector.of(request, project, observed.containers(), before.clusters());
    refuse(targets.findings(), scene);
    Map<String, List<Membership>> networks = new HashMap<>();
    if (request.kind() == DrillKind.PARTITION) {
      targets
          .containers()
          .forEach(it -> networks.put(it.id(), scene.engine().memberships(it.id())));
    }
    FaultPlanner.Plan plan = FaultPlanner.plan(request, targets.containers(), networks);
    refuse(plan.findings(), scene);
    Instant now = ports.runtime().timeOfDay();
    String suffix = Long.toString(now.toEpochMilli(), Character.MAX_RADIX);
    FaultExecutor executor = new FaultExecutor(scene.engine(), project, suffix);
    plan.faults().forEach(fault -> refuse(executor.check(fault).stream().toList(), scene));
    DrillWrites writes =
        DrillWrites.of(scene, before, targets.containers(), "paws_drill_" + suffix);
    OpenDrill drill =
        new OpenDrill(
            new ResultIds().next(now),
            project,
            scene.engine().info().address(),
            request.kind(),
            services(targets.containers()),
            now,
            plan.faults(),
            writes.description());
    return new SimulateRun(ports, scene, ledger, drill, before, executor, writes);
  }

  private static List<String> services(List<ObservedContainer> containers) {
    return containers.stream().map(it -> it.label(Labels.SERVICE)).distinct().toList();
  }

  /** A drill of an environment that was taken down since needs nothing undone. */
  private void refuseOpen(DrillLedger ledger, Engine engine) {
    List<OpenDrill> open = ledger.open();
    Set<String> there =
        engine.observe(ledger.project()).containers().stream()
            .map(ObservedContainer::id)
            .collect(Collectors.toCollection(HashSet::new));
    List<OpenDrill> kept = open.stream().filter(drill -> isLeft(drill, there, engine)).toList();
    if (!kept.isEmpty()) {
      throw GoalFailure.environment(
          SimulateMessage.STILL_OPEN, ledger.project(), DrillTexts.open(kept));
    }
    for (OpenDrill drill : open) {
      ledger.end(
          DrillRecord.begun(drill)
              .ended(
                  DrillRecord.Outcome.INTERRUPTED,
                  drill.beganAt(),
                  Optional.empty(),
                  Optional.empty(),
                  Optional.empty(),
                  Optional.empty()));
    }
  }

  private static boolean isLeft(OpenDrill drill, Set<String> there, Engine engine) {
    return !drill.engine().equals(engine.info().address())
        || drill.faults().stream()
            .anyMatch(it -> there.contains(it.containerId()) || it.filling().isPresent());
  }

  private ProjectOwnership.Self self(SimulateSettings settings, TeardownTarget target) {
    Optional<Path> folder = target.folder();
    return new ProjectOwnership.Self(
        ports.claims().build(),
        folder.map(Path::toString).orElse(""),
        ports.claims()::life,
        true,
        settings.anyFolder() || folder.isEmpty()
            ? any -> true
            : Folders.same(folder.get(), ports.files()));
  }

  /** Returns the health before the drill; only what is needed of it. */
  private HealthReport before(SimulateRun.Scene scene) {
    HealthRun checks = new HealthRun(scene.engine(), scene.run(), ports.endpoints(), ports.files());
    boolean measured = scene.settings().measure().isPresent();
    if (!measured && scene.settings().request().kind() != DrillKind.KILL_LEADER) {
      return new HealthReport(
          scene.request().project(),
          ports.runtime().timeOfDay(),
          Duration.ZERO,
          List.of(),
          List.of());
    }
    if (!measured) {
      return checks.run(scene.request().only(Set.of(), HealthRequest.Scope.CLUSTERS, Set.of()));
    }
    HealthReport before =
        new DrillWatch(checks, scene.run(), scene.cancellation(), missing -> {})
            .before(scene.request(), scene.run().now() + CALM.toNanos());
    if (!before.isHealthy()) {
      throw GoalFailure.environment(
          SimulateMessage.NOT_HEALTHY_BEFORE,
          before.project(),
          DrillTexts.indented(HealthText.causes(before)));
    }
    return before;
  }

  private static void refuse(List<Finding> findings, SimulateRun.Scene scene) {
    if (findings.size() == 1) {
      throw GoalFailure.environment(findings.get(0).text());
    }
    if (!findings.isEmpty()) {
      throw scene.reporter().errors(findings, GoalPhrase.IN_NEEDS.text());
    }
  }
}
