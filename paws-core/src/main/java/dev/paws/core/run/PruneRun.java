package dev.paws.core.run;

import dev.paws.core.engine.Engine;
import dev.paws.core.engine.EngineException;
import dev.paws.core.engine.Observed;
import dev.paws.core.engine.ObservedContainer;
import dev.paws.core.engine.ObservedVolume;
import dev.paws.core.execute.Cancellation;
import dev.paws.core.execute.ExecuteSettings;
import dev.paws.core.execute.Executor;
import dev.paws.core.execute.Outcome;
import dev.paws.core.execute.RunEnvironment;
import dev.paws.core.execute.RunListener;
import dev.paws.core.health.ReadinessSettings;
import dev.paws.core.reconcile.AnonymousVolumes;
import dev.paws.core.reconcile.DownOptions;
import dev.paws.core.reconcile.Labels;
import dev.paws.core.reconcile.Owner;
import dev.paws.core.reconcile.Plan;
import dev.paws.core.reconcile.ResourceOwnership;
import dev.paws.core.reconcile.Surroundings;
import dev.paws.core.reconcile.Teardown;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** {@code paws:prune}: finds and removes what builds left behind when they ended. */
public final class PruneRun {
  private final Engine engine;
  private final RunEnvironment environment;

  public PruneRun(Engine engine, RunEnvironment environment) {
    this.engine = engine;
    this.environment = environment;
  }

  /**
   * Returns the abandoned environments of all projects.
   *
   * @param volumes whether volumes count
   * @throws EngineException if the engine cannot show its resources
   */
  public List<StaleEnvironment> find(ProjectOwnership.Self self, boolean volumes) {
    return StaleEnvironment.among(
        engine.observeAll(), engine.images(Labels.ISOLATED), self, volumes);
  }

  /**
   * Removes a project's abandoned resources and nothing else; it observes them again first.
   *
   * @throws EngineException if the engine cannot show its resources
   */
  public Outcome remove(
      String project,
      ProjectOwnership.Self self,
      boolean volumes,
      Duration timeout,
      RunListener listener,
      Cancellation cancellation) {
    Observed observed = engine.observe(project);
    Observed all = engine.observeAll();
    Observed abandoned = ProjectOwnership.of(project, observed, self).abandoned();
    Observed going =
        new Observed(
            abandoned.containers(),
            abandoned.networks(),
            observed.volumes().stream()
                .filter(volume -> StaleEnvironment.belongs(volume.labels(), project, self))
                .toList());
    StaleExtras extras = StaleExtras.of(engine, all, project, self);
    DownOptions options =
        DownOptions.leftovers(
            volumes, ResourceOwnership.EVERYTHING.exceptRecorded(all.containers()));
    Plan plan =
        Teardown.down(
                going,
                extras.images(),
                Optional.empty(),
                options,
                new Surroundings(all.containers(), extras.anonymousVolumes()))
            .plan();
    return new Executor(engine, environment)
        .run(
            plan,
            project,
            ExecuteSettings.down(timeout, ReadinessSettings.standard(true)),
            listener,
            cancellation);
  }

  /**
   * Returns the projects that people started under a name of its own, sorted.
   *
   * @throws EngineException if the engine cannot show its resources
   */
  public SortedSet<String> isolatedByHand() {
    SortedSet<String> projects = new TreeSet<>();
    for (ObservedContainer container : engine.observeAll().containers()) {
      String project = container.label(Labels.ISOLATED);
      if (!project.isEmpty() && Owner.of(container.labels()).isEmpty()) {
        projects.add(project);
      }
    }
    return projects;
  }

  /**
   * Returns anonymous volumes that no container uses any more and no build owns, because people
   * started their containers: by project, sorted.
   *
   * @throws EngineException if the engine cannot show its resources
   */
  public Map<String, List<String>> strayVolumes() {
    Map<String, List<String>> found = new TreeMap<>();
    for (ObservedVolume volume :
        AnonymousVolumes.stray(engine.observeAll(), labels -> Owner.of(labels).isEmpty())) {
      found
          .computeIfAbsent(
              volume.labels().getOrDefault(Labels.ANONYMOUS, ""), key -> new ArrayList<>())
          .add(volume.name());
    }
    return found;
  }
}
