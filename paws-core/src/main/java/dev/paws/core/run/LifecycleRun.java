package dev.paws.core.run;

import dev.paws.core.desired.Desired;
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
import dev.paws.core.health.ReadinessSettings;
import dev.paws.core.reconcile.EngineState;
import dev.paws.core.reconcile.ExistingContainers;
import dev.paws.core.reconcile.ExistingContainers.Change;
import dev.paws.core.reconcile.ImagePlanner;
import dev.paws.core.reconcile.Operation;
import dev.paws.core.reconcile.Plan;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;

/**
 * {@code start}, {@code stop}, {@code restart}, {@code pause}, {@code resume} and {@code rebuild}:
 * changes containers that exist. A run that fails is not undone.
 */
public final class LifecycleRun {
  private final Engine engine;
  private final RunEnvironment environment;
  private final PortAccess access;

  /**
   * Creates a run.
   *
   * @param access reaches published ports, to see which services are ready
   */
  public LifecycleRun(Engine engine, RunEnvironment environment, PortAccess access) {
    this.engine = engine;
    this.environment = environment;
    this.access = access;
  }

  /**
   * Changes the containers of the request's services, and returns when they are ready or one has
   * failed. {@code REPLACE} builds their images before anything is stopped.
   *
   * @param awaitsReadiness false to return as soon as they are started
   * @throws EngineException if the engine fails before anything is changed
   */
  public LifecycleResult change(
      UpRequest request,
      Change change,
      boolean awaitsReadiness,
      RunListener listener,
      Cancellation cancellation) {
    long began = environment.now();
    Observed observed = engine.observe(request.project());
    List<String> services = request.definition().services();
    List<Finding> findings =
        ProjectOwnership.of(request.project(), observed, request.creator().self()).findings();
    List<String> missing = ExistingContainers.missing(observed, services);
    if (!findings.isEmpty() || !missing.isEmpty() || observed.containers().isEmpty()) {
      return LifecycleResult.refused(findings, missing);
    }
    if (change != Change.REPLACE) {
      return bring(request, change, awaitsReadiness, observed, began, listener, cancellation);
    }
    Plan build = ImagePlanner.rebuild(request.desired(), services);
    Outcome built = execute(build, request, began, listener, cancellation);
    if (!built.succeeded()) {
      return result(request, build, built);
    }
    Observed now = engine.observe(request.project()); // a build may have taken minutes
    return bring(request, change, awaitsReadiness, now, began, listener, cancellation).after(build);
  }

  private LifecycleResult bring(
      UpRequest request,
      Change change,
      boolean awaitsReadiness,
      Observed observed,
      long began,
      RunListener listener,
      Cancellation cancellation) {
    Plan plan =
        ExistingContainers.plan(
            request.desired(),
            new EngineState(observed, images(request)),
            ReconcileOptions.of(request),
            change);
    if (!awaitsReadiness) {
      plan = plan.withoutLastWaits();
    }
    return result(request, plan, execute(plan, request, began, listener, cancellation));
  }

  private LifecycleResult result(UpRequest request, Plan plan, Outcome outcome) {
    List<ServiceStatus> rows = rows(request.project(), Optional.of(request.desired()), outcome);
    return new LifecycleResult(
        List.of(),
        List.of(),
        List.of(plan),
        Optional.of(StatusRows.checked(rows, outcome)),
        rows,
        Optional.empty());
  }

  private Outcome execute(
      Plan plan, UpRequest request, long began, RunListener listener, Cancellation cancellation) {
    EngineInfo info = engine.info();
    ReadinessSettings watch =
        ReadinessSettings.standard(info.runsHealthChecks()).withSettle(request.limits().settle());
    return new Executor(engine, environment, access)
        .run(
            plan,
            request.project(),
            ExecuteSettings.up(request.limits().timeout(), info.cpus(), watch)
                .after(Duration.ofNanos(environment.now() - began)),
            listener,
            cancellation);
  }

  private Map<String, ImageDetails> images(UpRequest request) {
    Map<String, ImageDetails> images = new HashMap<>();
    for (String reference : ImagePlanner.references(request.desired(), List.of())) {
      engine.image(reference).ifPresent(image -> images.put(reference, image));
    }
    return images;
  }

  /**
   * Stops or pauses containers. Does nothing if none of them runs.
   *
   * @param cancellation if it forces the shutdown, containers are killed from then on
   * @throws EngineException if the engine cannot even show the environment
   */
  public LifecycleResult halt(
      HaltRequest request, RunListener listener, Cancellation cancellation) {
    Observed observed = engine.observe(request.project());
    List<Finding> findings =
        ProjectOwnership.of(request.project(), observed, request.self()).findings();
    if (!findings.isEmpty()) {
      return LifecycleResult.refused(findings, List.of());
    }
    List<ObservedContainer> containers = ExistingContainers.of(observed, request.services());
    Plan plan =
        request.pauses()
            ? ExistingContainers.pause(containers, request.desired(), request.options())
            : ExistingContainers.stop(containers, request.desired(), request.options());
    boolean measures = request.pauses() && !plan.steps().isEmpty();
    Usage before = measures ? usage(request, names(plan)) : Usage.UNKNOWN;
    ForceStop.Registration killing =
        cancellation.forceStop().whenAsked(() -> ContainerKiller.all(engine, plan));
    try {
      Outcome outcome =
          new Executor(engine, environment, access)
              .run(
                  plan,
                  request.project(),
                  ExecuteSettings.down(request.timeout(), ReadinessSettings.standard(true)),
                  listener,
                  cancellation);
      Optional<FreedResources> freed =
          measures && outcome.succeeded()
              ? Optional.of(freed(plan, before, usage(request, names(plan))))
              : Optional.empty();
      return new LifecycleResult(
          List.of(),
          List.of(),
          List.of(plan),
          Optional.of(outcome),
          rows(request.project(), request.desired(), outcome),
          freed);
    } finally {
      killing.close();
    }
  }

  /** What containers use together; a figure is empty unless the engine gave it for all. */
  private record Usage(OptionalDouble cpus, OptionalLong memory) {
    static final Usage UNKNOWN = new Usage(OptionalDouble.empty(), OptionalLong.empty());
  }

  private static Set<String> names(Plan plan) {
    Set<String> names = new HashSet<>();
    plan.steps()
        .forEach(
            step -> {
              if (step.operation() instanceof Operation.PauseContainer pause) {
                names.add(pause.name());
              }
            });
    return names;
  }

  private Usage usage(HaltRequest request, Set<String> names) {
    Observed all = engine.observe(request.project());
    Observed those =
        new Observed(
            all.containers().stream().filter(it -> names.contains(it.name())).toList(),
            List.of(),
            List.of());
    UsageReadings readings = new UsageReadings(engine, environment, those);
    readings.beginContainers();
    Map<String, ContainerFacts> facts = readings.finish(List.of()).facts();
    double cpus = 0;
    long memory = 0;
    boolean complete = facts.size() == names.size();
    for (ContainerFacts one : facts.values()) {
      complete &= one.cpus().isPresent() && one.memoryBytes().isPresent();
      cpus += one.cpus().orElse(0);
      memory += one.memoryBytes().orElse(0L);
    }
    return complete ? new Usage(OptionalDouble.of(cpus), OptionalLong.of(memory)) : Usage.UNKNOWN;
  }

  private static FreedResources freed(Plan plan, Usage before, Usage after) {
    return new FreedResources(
        plan.steps().size(), before.cpus(), after.cpus(), before.memory(), after.memory());
  }

  /** Returns the state of the services; empty if the engine that would show it is what failed. */
  private List<ServiceStatus> rows(String project, Optional<Desired> desired, Outcome outcome) {
    try {
      return outcome.engineHangs()
          ? List.of()
          : StatusRows.confirmed(
              new StatusRun(engine, environment)
                  .rows(engine.observe(project), desired, outcome.ready()));
    } catch (EngineException e) {
      if (outcome.succeeded()) {
        throw e;
      }
      return List.of();
    }
  }
}
