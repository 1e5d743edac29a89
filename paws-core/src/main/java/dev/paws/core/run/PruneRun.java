package dev.paws.core.run;

import dev.paws.core.engine.Engine;
import dev.paws.core.engine.EngineException;
import dev.paws.core.engine.Observed;
import dev.paws.core.execute.Cancellation;
import dev.paws.core.execute.ExecuteSettings;
import dev.paws.core.execute.Executor;
import dev.paws.core.execute.Outcome;
import dev.paws.core.execute.RunListener;
import dev.paws.core.execute.Workbench;
import dev.paws.core.health.WatchSettings;
import dev.paws.core.reconcile.DownOptions;
import dev.paws.core.reconcile.Labels;
import dev.paws.core.reconcile.OwnImages;
import dev.paws.core.reconcile.Teardown;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** {@code paws:prune}: finds and removes what builds left that have ended. */
public final class PruneRun {
  private final Engine engine;
  private final Workbench bench;

  public PruneRun(Engine engine, Workbench bench) {
    this.engine = engine;
    this.bench = bench;
  }

  /**
   * The abandoned environments of all projects.
   *
   * @param volumes whether volumes count
   * @throws EngineException where the engine cannot show what is there
   */
  public List<Abandoned> find(Neighbours.Self self, boolean volumes) {
    return Abandoned.among(engine.observeAll(), engine.images(Labels.ISOLATED), self, volumes);
  }

  /**
   * Removes what is abandoned of a project, and nothing else; looks again before.
   *
   * @throws EngineException where the engine cannot show what is there
   */
  public Outcome remove(
      String project,
      Neighbours.Self self,
      boolean volumes,
      Duration timeout,
      RunListener listener,
      Cancellation cancellation) {
    Observed observed = engine.observe(project);
    Observed abandoned = Neighbours.of(project, observed, self).abandoned();
    Observed going =
        new Observed(
            abandoned.containers(),
            abandoned.networks(),
            observed.volumes().stream()
                .filter(volume -> Abandoned.belongs(volume.labels(), project, self))
                .toList());
    return new Executor(engine, bench)
        .run(
            Teardown.down(
                going,
                engine.images(OwnImages.label(project)).stream()
                    .filter(image -> self.isDead(image.labels()))
                    .toList(),
                Optional.empty(),
                new DownOptions(volumes, true, Set.of(), Map.of(), Optional.empty())),
            project,
            ExecuteSettings.down(timeout, WatchSettings.standard(true)),
            listener,
            cancellation);
  }
}
