package dev.paws.core.run;

import dev.paws.core.desired.Desired;
import dev.paws.core.engine.Engine;
import dev.paws.core.engine.EngineException;
import dev.paws.core.engine.Observed;
import dev.paws.core.engine.ObservedImage;
import dev.paws.core.execute.Cancellation;
import dev.paws.core.execute.ExecuteSettings;
import dev.paws.core.execute.Executor;
import dev.paws.core.execute.ForceStop;
import dev.paws.core.execute.Outcome;
import dev.paws.core.execute.RunEnvironment;
import dev.paws.core.execute.RunListener;
import dev.paws.core.health.ReadinessSettings;
import dev.paws.core.reconcile.DownOptions;
import dev.paws.core.reconcile.OwnImages;
import dev.paws.core.reconcile.Plan;
import dev.paws.core.reconcile.ResourceOwnership;
import dev.paws.core.reconcile.Surroundings;
import dev.paws.core.reconcile.Teardown;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Removes what builds that have ended left before a run, and what a failed run created. */
record UpCleanup(Engine engine, RunEnvironment environment, UpRequest request) {
  private static final ExecuteSettings SETTINGS =
      ExecuteSettings.down(Duration.ofMinutes(2), ReadinessSettings.standard(true));

  /** Removes what a build that has ended left behind; of its volumes only those in it. */
  Outcome removeAbandoned(Observed abandoned, RunListener listener, Cancellation cancellation) {
    String project = request.project();
    ProjectOwnership.Self self = request.creator().self();
    Observed all = engine.observeAll();
    StaleExtras extras = StaleExtras.of(engine, all, project, self);
    ResourceOwnership ownership =
        ResourceOwnership.EVERYTHING
            .except(request.definition().external())
            .exceptRecorded(all.containers());
    Plan plan =
        Teardown.down(
                abandoned,
                extras.images(),
                Optional.empty(),
                DownOptions.leftovers(true, ownership),
                new Surroundings(all.containers(), extras.anonymousVolumes()))
            .plan();
    return execute(plan, listener, cancellation);
  }

  /**
   * Removes what a failed run created.
   *
   * @param before what existed before the run
   * @param imagesBefore references of the images that existed before the run
   * @return whether everything is gone again; false if the engine can no longer show it
   */
  boolean rollBack(
      Observed before,
      Set<String> imagesBefore,
      Outcome outcome,
      RunListener listener,
      ForceStop forceStop) {
    Observed now;
    List<ObservedImage> built;
    try {
      now = engine.observe(request.project());
      built = built(request.desired(), imagesBefore);
    } catch (EngineException e) {
      return false;
    }
    Plan plan = Rollback.plan(before, now, outcome.created(), built);
    ForceStop.Registration killing = forceStop.whenAsked(() -> ContainerKiller.all(engine, plan));
    try {
      return execute(plan, listener, new Cancellation(forceStop)).succeeded();
    } finally {
      killing.close();
    }
  }

  private Outcome execute(Plan plan, RunListener listener, Cancellation cancellation) {
    return new Executor(engine, environment)
        .run(plan, request.project(), SETTINGS, listener, cancellation);
  }

  private List<ObservedImage> built(Desired desired, Set<String> before) {
    return OwnImages.any(desired)
        ? engine.images(OwnImages.label(desired.project())).stream()
            .filter(image -> !before.contains(OwnImages.name(image)))
            .toList()
        : List.of();
  }
}
