package dev.paws.core.run;

import dev.paws.core.desired.DesiredService;
import dev.paws.core.engine.Engine;
import dev.paws.core.engine.EngineException;
import dev.paws.core.engine.EngineInfo;
import dev.paws.core.engine.ImageDetails;
import dev.paws.core.engine.Observed;
import dev.paws.core.engine.ObservedContainer;
import dev.paws.core.execute.Cancellation;
import dev.paws.core.execute.ExecuteSettings;
import dev.paws.core.execute.Executor;
import dev.paws.core.execute.ForceStop;
import dev.paws.core.execute.Outcome;
import dev.paws.core.execute.PortAccess;
import dev.paws.core.execute.RunEnvironment;
import dev.paws.core.execute.RunListener;
import dev.paws.core.finding.Finding;
import dev.paws.core.finding.Position;
import dev.paws.core.health.ReadinessSettings;
import dev.paws.core.message.NeighbourMessage;
import dev.paws.core.reconcile.EngineState;
import dev.paws.core.reconcile.ImagePlanner;
import dev.paws.core.reconcile.ImageStock;
import dev.paws.core.reconcile.Plan;
import dev.paws.core.reconcile.Reconciler;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** {@code paws:up}: preflight, images, then the plan that brings up what the files define. */
public final class UpRun {
  private final Engine engine;
  private final RunEnvironment environment;
  private final PortAccess access;
  private final PreflightCheck preflight;

  /** Checks whether an environment can come up; if a finding is an error, nothing is created. */
  @FunctionalInterface
  public interface PreflightCheck {
    /** Returns all findings together. */
    List<Finding> check(UpRequest request, Engine engine, Observed observed);
  }

  /**
   * Creates a run.
   *
   * @param access reaches published ports, to see which services are ready
   */
  public UpRun(
      Engine engine, RunEnvironment environment, PortAccess access, PreflightCheck preflight) {
    this.engine = engine;
    this.environment = environment;
    this.access = access;
    this.preflight = preflight;
  }

  /**
   * Brings an environment up. Returns when it is ready or has failed.
   *
   * @throws EngineException if the engine fails before anything is created
   */
  public UpResult run(UpRequest request, RunListener listener, Cancellation cancellation) {
    return run(request, listener, cancellation, RunListener.NONE);
  }

  /**
   * Brings an environment up, and shows the rollback of a failed run.
   *
   * @param rollback follows the removal of what a failed run created
   */
  public UpResult run(
      UpRequest request, RunListener listener, Cancellation cancellation, RunListener rollback) {
    long began = environment.now();
    String project = request.project();
    UpCleanup cleanup = new UpCleanup(engine, environment, request);
    Observed observed = engine.observe(project);
    ProjectOwnership ownership = ownership(request, observed);
    if (!ownership.findings().isEmpty()) {
      return ended(ownership.findings(), Optional.empty(), List.of());
    }
    List<Finding> findings = new ArrayList<>();
    if (!ownership.abandoned().isEmpty()) {
      findings.addAll(abandonedBy(ownership, project));
      Outcome removed = cleanup.removeAbandoned(ownership.abandoned(), listener, cancellation);
      if (!removed.succeeded()) {
        return ended(findings, Optional.of(removed), List.of());
      }
      observed = engine.observe(project);
    }
    findings.addAll(preflight.check(request, engine, observed));
    if (findings.stream().anyMatch(Finding::isError)) {
      return ended(findings, Optional.empty(), List.of());
    }

    Map<String, ImageDetails> present = images(request);
    Set<String> imagesBefore = Set.copyOf(present.keySet());
    Plan imagePlan = imagePlan(request, present, findings);
    if (!imagePlan.steps().isEmpty()) {
      Outcome pulled = execute(imagePlan, request, began, listener, cancellation);
      if (!pulled.succeeded()) {
        if (mayRollBack(request, pulled)) {
          cleanup.rollBack(
              Observed.NOTHING, imagesBefore, pulled, RunListener.NONE, cancellation.forceStop());
        }
        return ended(findings, Optional.of(pulled), rows(request, pulled));
      }
      present = images(request);
      observed = engine.observe(project); // a pull may have taken minutes
    }

    Plan plan =
        Reconciler.up(
            request.desired(), new EngineState(observed, present), ReconcileOptions.of(request));
    UnreachablePorts unreachable = new UnreachablePorts(listener);
    StoppedContainers stopped = new StoppedContainers(unreachable, prepared(request));
    Outcome outcome = execute(plan, request, began, stopped, cancellation);
    // A run ends at its first failure: containers that it did not get to may be stale as well.
    Set<String> stale = new HashSet<>();
    Set<String> failed = StaleTasks.of(outcome);
    for (int round = 0; !failed.isEmpty() && round <= observed.containers().size(); round++) {
      Observed now = engine.observe(project);
      stale.addAll(StaleTasks.ids(now, failed));
      EngineState world = new EngineState(StaleTasks.marked(now, stale), present);
      plan = Reconciler.up(request.desired(), world, ReconcileOptions.of(request));
      outcome = execute(plan, request, began, stopped, cancellation).after(outcome.created());
      failed = StaleTasks.of(outcome);
    }
    findings.addAll(unreachable.findings());
    List<ServiceStatus> rows = rows(request, outcome);
    outcome = StatusRows.checked(rows, outcome);
    boolean rolledBack = false;
    if (!outcome.succeeded() && mayRollBack(request, outcome)) {
      ForceStop force = cancellation.forceStop();
      rolledBack = cleanup.rollBack(observed, imagesBefore, outcome, rollback, force);
      List<String> down = stopped.startAgain(engine, project, observed, force, environment::now);
      if (!down.isEmpty()) {
        findings.add(
            NeighbourMessage.STILL_STOPPED.at(
                Position.NONE, "", project, String.join(", ", down), String.join(" ", down)));
      }
    }
    return new UpResult(
        findings,
        Optional.of(plan),
        Optional.of(outcome),
        rows,
        rolledBack,
        found(observed, request.creator().self()));
  }

  /** Returns the services that must not start without their {@code pre_start}. */
  private static Set<String> prepared(UpRequest request) {
    return request.desired().services().stream()
        .filter(service -> !service.preStart().isEmpty())
        .map(DesiredService::name)
        .collect(Collectors.toSet());
  }

  /**
   * What a run would do.
   *
   * @param findings all findings
   * @param images the plan for the images; empty if an error stops the run
   * @param plan the plan for everything else; empty if an error stops the run
   */
  public record Preview(List<Finding> findings, Optional<Plan> images, Optional<Plan> plan) {
    public Preview {
      findings = List.copyOf(findings);
    }
  }

  /**
   * Returns what a run would do, and changes nothing. What an ended build left counts as gone,
   * because a run removes it first; an image that is not there yet counts as one without a health
   * check.
   *
   * @throws EngineException if the engine cannot show what it has
   */
  public Preview preview(UpRequest request) {
    Observed observed = engine.observe(request.project());
    ProjectOwnership ownership = ownership(request, observed);
    List<Finding> findings = new ArrayList<>(ownership.findings());
    if (findings.isEmpty()) {
      findings.addAll(abandonedBy(ownership, request.project()));
      observed = observed.without(ownership.abandoned());
      findings.addAll(preflight.check(request, engine, observed));
    }
    if (findings.stream().anyMatch(Finding::isError)) {
      return new Preview(findings, Optional.empty(), Optional.empty());
    }
    Map<String, ImageDetails> present = images(request);
    Plan images = imagePlan(request, present, findings);
    Plan plan =
        Reconciler.up(
            request.desired(), new EngineState(observed, present), ReconcileOptions.of(request));
    return new Preview(findings, Optional.of(images), Optional.of(plan));
  }

  /** Returns the result of a run that ended before there was a plan for containers. */
  private static UpResult ended(
      List<Finding> findings, Optional<Outcome> outcome, List<ServiceStatus> rows) {
    return new UpResult(findings, Optional.empty(), outcome, rows, false);
  }

  private static ProjectOwnership ownership(UpRequest request, Observed observed) {
    ProjectOwnership.Self self = request.creator().self();
    ProjectOwnership ownership =
        ProjectOwnership.of(request.project(), observed, self)
            .except(request.definition().external());
    return request.creator().ownsVolumes() ? ownership.withVolumes(observed, self) : ownership;
  }

  private static List<Finding> abandonedBy(ProjectOwnership ownership, String project) {
    return ownership
        .deadOwner()
        .map(owner -> NeighbourMessage.REAPED.at(Position.NONE, "", project, owner.text()))
        .stream()
        .toList();
  }

  /** Returns the plan for the images; adds a warning for each that cannot be compared. */
  private Plan imagePlan(
      UpRequest request, Map<String, ImageDetails> present, List<Finding> findings) {
    BuildFreshness freshness = BuildFreshness.of(request, present, engine);
    findings.addAll(freshness.findings());
    return ImagePlanner.plan(
        request.desired(),
        request.definition().services(),
        new ImageStock(present.keySet(), freshness.outdated(), ImageAges.expired(request, present)),
        request.creation().build());
  }

  private static boolean mayRollBack(UpRequest request, Outcome outcome) {
    return request.rollback() && !outcome.engineHangs();
  }

  private static List<String> found(Observed observed, ProjectOwnership.Self self) {
    return observed.containers().stream()
        .filter(container -> !self.created(container.labels()))
        .map(ObservedContainer::name)
        .toList();
  }

  private Outcome execute(
      Plan plan, UpRequest request, long began, RunListener listener, Cancellation cancellation) {
    EngineInfo info = engine.info();
    Duration spent = Duration.ofNanos(environment.now() - began);
    ReadinessSettings watch =
        ReadinessSettings.standard(info.runsHealthChecks()).withSettle(request.limits().settle());
    return new Executor(engine, environment, access)
        .run(
            plan,
            request.project(),
            ExecuteSettings.up(request.limits().timeout(), info.cpus(), watch).after(spent),
            listener,
            cancellation);
  }

  private Map<String, ImageDetails> images(UpRequest request) {
    Map<String, ImageDetails> images = new HashMap<>();
    for (String reference :
        ImagePlanner.references(request.desired(), request.definition().services())) {
      engine.image(reference).ifPresent(image -> images.put(reference, image));
    }
    return images;
  }

  /** Returns the state of the services; empty if the engine that would show it is what failed. */
  private List<ServiceStatus> rows(UpRequest request, Outcome outcome) {
    if (outcome.engineHangs()) {
      return List.of();
    }
    Observed now;
    try {
      now = engine.observe(request.project());
    } catch (EngineException e) {
      if (outcome.succeeded()) {
        throw e;
      }
      return List.of();
    }
    List<ServiceStatus> rows = StatusRows.of(now, Optional.of(request.desired()), outcome.ready());
    return outcome.succeeded() ? StatusRows.confirmed(rows) : rows;
  }
}
