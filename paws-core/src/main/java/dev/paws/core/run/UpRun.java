package dev.paws.core.run;

import dev.paws.core.compose.ComposeHash;
import dev.paws.core.compose.ConfigRenderer;
import dev.paws.core.desired.Desired;
import dev.paws.core.engine.Engine;
import dev.paws.core.engine.EngineException;
import dev.paws.core.engine.EngineInfo;
import dev.paws.core.engine.ImageDetails;
import dev.paws.core.engine.Observed;
import dev.paws.core.engine.ObservedContainer;
import dev.paws.core.engine.ObservedImage;
import dev.paws.core.engine.ObservedVolume;
import dev.paws.core.execute.Cancellation;
import dev.paws.core.execute.ExecuteSettings;
import dev.paws.core.execute.Executor;
import dev.paws.core.execute.ForceStop;
import dev.paws.core.execute.Outcome;
import dev.paws.core.execute.RunEnvironment;
import dev.paws.core.execute.RunListener;
import dev.paws.core.file.FilePaths;
import dev.paws.core.finding.Finding;
import dev.paws.core.finding.Position;
import dev.paws.core.health.ReadinessSettings;
import dev.paws.core.message.NeighbourMessage;
import dev.paws.core.reconcile.AnonymousVolumes;
import dev.paws.core.reconcile.DownOptions;
import dev.paws.core.reconcile.EngineState;
import dev.paws.core.reconcile.ImagePlanner;
import dev.paws.core.reconcile.Labels;
import dev.paws.core.reconcile.OwnImages;
import dev.paws.core.reconcile.Plan;
import dev.paws.core.reconcile.Reconciler;
import dev.paws.core.reconcile.ResourceNames;
import dev.paws.core.reconcile.ResourceOwnership;
import dev.paws.core.reconcile.Surroundings;
import dev.paws.core.reconcile.Teardown;
import dev.paws.core.reconcile.TeardownRecord;
import dev.paws.core.reconcile.UpOptions;
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
  /** The Compose version whose labels ours follow. */
  private static final String COMPOSE_VERSION = "2.26.1";

  private final Engine engine;
  private final RunEnvironment bench;
  private final PreflightCheck preflight;

  /** Checks whether an environment can come up; if a finding is an error, nothing is created. */
  @FunctionalInterface
  public interface PreflightCheck {
    /** Returns all findings together. */
    List<Finding> check(UpRequest request, Engine engine, Observed observed);
  }

  public UpRun(Engine engine, RunEnvironment bench, PreflightCheck preflight) {
    this.engine = engine;
    this.bench = bench;
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
    long began = bench.now();
    String project = request.desired().project();
    Observed observed = engine.observe(project);
    ProjectOwnership neighbours =
        ProjectOwnership.of(project, observed, request.self()).except(external(request));
    if (request.owner().isPresent() && request.volumesGo()) {
      neighbours = neighbours.withVolumes(observed, request.self());
    }
    if (!neighbours.findings().isEmpty()) {
      return new UpResult(
          neighbours.findings(), Optional.empty(), Optional.empty(), List.of(), false);
    }
    List<Finding> findings = new ArrayList<>();
    if (!neighbours.abandoned().isEmpty()) {
      neighbours
          .deadOwner()
          .ifPresent(
              owner ->
                  findings.add(
                      NeighbourMessage.REAPED.at(Position.NONE, "", project, owner.text())));
      Outcome reaped = remove(neighbours.abandoned(), request, listener, cancellation);
      if (!reaped.succeeded()) {
        return new UpResult(findings, Optional.empty(), Optional.of(reaped), List.of(), false);
      }
      observed = engine.observe(project);
    }
    findings.addAll(preflight.check(request, engine, observed));
    if (findings.stream().anyMatch(Finding::isError)) {
      return new UpResult(findings, Optional.empty(), Optional.empty(), List.of(), false);
    }

    Map<String, ImageDetails> present = images(request);
    Set<String> before = Set.copyOf(present.keySet());
    BuildFreshness freshness = BuildFreshness.of(request, present, engine);
    findings.addAll(freshness.findings());
    Plan imagePlan =
        ImagePlanner.plan(
            request.desired(),
            request.services(),
            present.keySet(),
            freshness.outdated(),
            request.build());
    if (!imagePlan.steps().isEmpty()) {
      Outcome pulled = execute(imagePlan, request, began, listener, cancellation);
      if (!pulled.succeeded()) {
        if (request.rollback() && !pulled.engineHangs()) {
          rollBack(
              request, Observed.NOTHING, before, pulled, RunListener.NONE, cancellation.haste());
        }
        return new UpResult(
            findings, Optional.empty(), Optional.of(pulled), rows(request, pulled), false);
      }
      present = images(request);
      observed = engine.observe(project); // a pull may have taken minutes
    }

    Plan plan =
        Reconciler.up(request.desired(), new EngineState(observed, present), options(request));
    StoppedContainers stopped = new StoppedContainers(listener);
    Outcome outcome = execute(plan, request, began, stopped, cancellation);
    // A run ends at its first failure: containers that it did not get to may be stale as well.
    Set<String> replaced = new HashSet<>();
    Set<String> stale = StaleTasks.of(outcome);
    while (!stale.isEmpty() && replaced.addAll(stale)) {
      EngineState world =
          new EngineState(StaleTasks.marked(engine.observe(project), stale), present);
      plan = Reconciler.up(request.desired(), world, options(request));
      outcome = execute(plan, request, began, stopped, cancellation).after(outcome.created());
      stale = StaleTasks.of(outcome);
    }
    List<ServiceStatus> rows = rows(request, outcome);
    boolean rolledBack = false;
    if (!outcome.succeeded() && request.rollback() && !outcome.engineHangs()) {
      rolledBack = rollBack(request, observed, before, outcome, rollback, cancellation.haste());
      List<String> down = stopped.startAgain(engine, observed, cancellation.haste(), bench::now);
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
        found(observed, request.self()));
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
    Duration spent = Duration.ofNanos(bench.now() - began);
    ReadinessSettings watch =
        ReadinessSettings.standard(info.runsHealthChecks()).withSettle(request.settle());
    return new Executor(engine, bench)
        .run(
            plan,
            request.desired().project(),
            ExecuteSettings.up(request.timeout(), info.cpus(), watch).after(spent),
            listener,
            cancellation);
  }

  /**
   * Removes what a build that has ended left behind; of its volumes only those in {@code
   * abandoned}.
   */
  private Outcome remove(
      Observed abandoned, UpRequest request, RunListener listener, Cancellation cancellation) {
    String project = request.desired().project();
    Observed all = engine.observeAll();
    List<String> stray =
        AnonymousVolumes.stray(
                all,
                labels -> AnonymousVolumes.isOf(project, labels) && request.self().isDead(labels))
            .stream()
            .map(ObservedVolume::name)
            .toList();
    List<ObservedImage> images =
        engine.images(OwnImages.label(project)).stream()
            .filter(image -> request.self().isDead(image.labels()))
            .toList();
    ResourceOwnership ownership =
        ResourceOwnership.EVERYTHING.except(external(request)).exceptRecorded(all.containers());
    Plan plan =
        Teardown.down(
                abandoned,
                images,
                Optional.empty(),
                DownOptions.leftovers(true, ownership),
                new Surroundings(all.containers(), stray))
            .plan();
    return new Executor(engine, bench)
        .run(
            plan,
            project,
            ExecuteSettings.down(Duration.ofMinutes(2), ReadinessSettings.standard(true)),
            listener,
            cancellation);
  }

  private static ResourceNames external(UpRequest request) {
    return ResourceNames.external(request.project()).and(ResourceNames.external(request.desired()));
  }

  /**
   * Returns whether everything that the run created is gone again; an engine that is down keeps it.
   */
  private boolean rollBack(
      UpRequest request,
      Observed before,
      Set<String> imagesBefore,
      Outcome outcome,
      RunListener listener,
      ForceStop haste) {
    String project = request.desired().project();
    Observed now;
    List<ObservedImage> built;
    try {
      now = engine.observe(project);
      built = built(request.desired(), imagesBefore);
    } catch (EngineException e) {
      return false;
    }
    Plan plan = Rollback.plan(before, now, outcome.created(), built);
    ForceStop.Watch watch = haste.whenAsked(() -> ContainerKiller.all(engine, plan));
    try {
      return new Executor(engine, bench)
          .run(
              plan,
              project,
              ExecuteSettings.down(Duration.ofMinutes(2), ReadinessSettings.standard(true)),
              listener,
              new Cancellation(haste))
          .succeeded();
    } finally {
      watch.close();
    }
  }

  private List<ObservedImage> built(Desired desired, Set<String> before) {
    return OwnImages.any(desired)
        ? engine.images(OwnImages.label(desired.project())).stream()
            .filter(image -> !before.contains(OwnImages.name(image)))
            .toList()
        : List.of();
  }

  private Map<String, ImageDetails> images(UpRequest request) {
    Map<String, ImageDetails> images = new HashMap<>();
    for (String reference : ImagePlanner.references(request.desired(), request.services())) {
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
      now = engine.observe(request.desired().project());
    } catch (EngineException e) {
      if (outcome.succeeded()) {
        throw e;
      }
      return List.of();
    }
    List<ServiceStatus> rows = StatusRows.of(now, Optional.of(request.desired()), outcome.ready());
    return outcome.succeeded() ? StatusRows.confirmed(rows) : rows;
  }

  /** With random ports, no container matches the files. */
  private static Map<String, ComposeHash> composeHashes(UpRequest request) {
    return request.randomPorts().isPresent()
        ? Map.of()
        : ConfigRenderer.composeHashes(request.project());
  }

  private static UpOptions options(UpRequest request) {
    String files =
        request.project().composeFiles().stream()
            .map(FilePaths::text)
            .collect(Collectors.joining(","));
    Map<String, String> labels =
        new HashMap<>(
            Map.of(
                Labels.CONFIG_FILES,
                files,
                Labels.WORKING_DIR,
                FilePaths.text(request.project().workingDirectory()),
                Labels.VERSION,
                COMPOSE_VERSION,
                Labels.PAWS_VERSION,
                request.version(),
                Labels.EXTERNAL,
                TeardownRecord.external(external(request))));
    request.creator().ifPresent(build -> labels.put(Labels.OWNER_BUILD, build));
    request.owner().ifPresent(owner -> labels.putAll(owner.labels()));
    if (request.owner().isPresent() && request.volumesGo()) {
      labels.put(Labels.OWNER_VOLUMES, "true");
    }
    return new UpOptions(
        request.services(),
        request.project().disabledServices(),
        request.recreate(),
        request.removeOrphans(),
        request.stopTimeout(),
        request.roles(),
        labels,
        composeHashes(request));
  }
}
