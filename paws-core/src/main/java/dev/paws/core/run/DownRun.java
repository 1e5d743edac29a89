package dev.paws.core.run;

import dev.paws.core.engine.Engine;
import dev.paws.core.engine.EngineException;
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
import dev.paws.core.health.ReadinessSettings;
import dev.paws.core.reconcile.AnonymousVolumes;
import dev.paws.core.reconcile.KeptResource;
import dev.paws.core.reconcile.OwnImages;
import dev.paws.core.reconcile.Plan;
import dev.paws.core.reconcile.Surroundings;
import dev.paws.core.reconcile.Teardown;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** {@code paws:down}: captures what is observed, then stops and removes it. */
public final class DownRun {
  private final Engine engine;
  private final RunEnvironment environment;

  public DownRun(Engine engine, RunEnvironment environment) {
    this.engine = engine;
    this.environment = environment;
  }

  /**
   * Takes an environment down. Succeeds without doing anything if there is none.
   *
   * @param capture receives what was observed before anything is stopped
   * @param cancellation if it forces the shutdown, containers are killed from then on
   * @throws EngineException if the engine cannot even show the environment
   */
  public DownResult run(
      DownRequest request,
      Consumer<Observed> capture,
      RunListener listener,
      Cancellation cancellation) {
    long began = environment.now();
    Observed observed =
        new UnlistedResources(engine, request.project())
            .addedTo(engine.observe(request.project()), request.desired());
    Optional<String> others =
        ProjectOwnership.foreignFolder(observed, request.self())
            .filter(folder -> !hasCreated(request, observed));
    Observed seen = others.isPresent() ? Observed.NOTHING : observed;
    Observed own = request.createdOnly() ? ProjectOwnership.ofBuild(seen, request.self()) : seen;
    List<ObservedImage> images =
        others.isPresent() ? List.of() : engine.images(OwnImages.label(request.project()));
    Teardown.Result planned =
        Teardown.down(
            own, images, request.desired(), request.options(), surroundings(request, own, others));
    Plan plan = planned.plan();
    ForceStop.Registration killing =
        cancellation.forceStop().whenAsked(() -> ContainerKiller.all(engine, plan));
    try {
      capture.accept(seen);
      Outcome ended =
          new Executor(engine, environment)
              .run(
                  plan,
                  request.project(),
                  ExecuteSettings.down(request.timeout(), ReadinessSettings.standard(true)),
                  listener,
                  cancellation);
      Outcome outcome = Remains.check(engine, request.project(), plan, ended);
      Duration took = Duration.ofNanos(environment.now() - began);
      return new DownResult(
          seen,
          plan,
          outcome.lasting(took),
          others,
          found(seen, own),
          kept(request, seen, own, planned));
    } finally {
      killing.close();
    }
  }

  /** What the build created is removed, no matter who added to it meanwhile. */
  private static boolean hasCreated(DownRequest request, Observed observed) {
    return request.createdOnly() && ProjectOwnership.hasCreated(observed, request.self());
  }

  private Surroundings surroundings(DownRequest request, Observed own, Optional<String> others) {
    if (others.isPresent() || (own.isEmpty() && !request.options().anonymousVolumes())) {
      return Surroundings.NONE;
    }
    Observed all = engine.observeAll();
    new UnlistedResources(engine, request.project()).check(all, own.containers());
    List<String> stray =
        request.options().anonymousVolumes()
            ? AnonymousVolumes.stray(all, labels -> isStray(request, labels)).stream()
                .map(ObservedVolume::name)
                .toList()
            : List.of();
    return new Surroundings(all.containers(), stray);
  }

  private static boolean isStray(DownRequest request, Map<String, String> labels) {
    return AnonymousVolumes.isOf(request.project(), labels)
        && (!request.createdOnly()
            || request.self().created(labels)
            || request.self().isDead(labels));
  }

  private static List<String> found(Observed seen, Observed own) {
    return seen.containers().stream()
        .filter(container -> !own.containers().contains(container))
        .map(ObservedContainer::name)
        .toList();
  }

  /** Returns what stays and, if volumes are removed, the volumes that the build found. */
  private static List<KeptResource> kept(
      DownRequest request, Observed seen, Observed own, Teardown.Result planned) {
    List<KeptResource> kept = new ArrayList<>(planned.kept());
    if (request.options().volumes()) {
      seen.volumes().stream()
          .filter(volume -> !own.volumes().contains(volume))
          .forEach(
              volume ->
                  kept.add(
                      new KeptResource(
                          KeptResource.Kind.VOLUME,
                          volume.name(),
                          KeptResource.Reason.NOT_CREATED)));
    }
    return kept;
  }
}
