package dev.paws.core.run;

import dev.paws.core.engine.Engine;
import dev.paws.core.engine.EngineException;
import dev.paws.core.engine.Observed;
import dev.paws.core.engine.ObservedImage;
import dev.paws.core.execute.Cancellation;
import dev.paws.core.execute.ExecuteSettings;
import dev.paws.core.execute.Executor;
import dev.paws.core.execute.Haste;
import dev.paws.core.execute.Outcome;
import dev.paws.core.execute.RunListener;
import dev.paws.core.execute.Workbench;
import dev.paws.core.health.WatchSettings;
import dev.paws.core.reconcile.OwnImages;
import dev.paws.core.reconcile.Plan;
import dev.paws.core.reconcile.Teardown;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** {@code paws:down}: captures what is there, then stops and removes it. */
public final class DownRun {
  private final Engine engine;
  private final Workbench bench;

  public DownRun(Engine engine, Workbench bench) {
    this.engine = engine;
    this.bench = bench;
  }

  /**
   * Takes an environment down; does nothing, successfully, where there is none.
   *
   * @param capture gets what is there before anything is stopped
   * @param cancellation by its haste, containers are killed from then on
   * @throws EngineException where the engine cannot even show what is there
   */
  public DownResult run(
      DownRequest request,
      Consumer<Observed> capture,
      RunListener listener,
      Cancellation cancellation) {
    long began = bench.now();
    Observed observed = engine.observe(request.project());
    Optional<String> others = Neighbours.foreignFolder(observed, request.self());
    Observed own = others.isPresent() ? Observed.NOTHING : observed;
    List<ObservedImage> images =
        others.isPresent() ? List.of() : engine.images(OwnImages.label(request.project()));
    Plan plan = Teardown.down(own, images, request.desired(), request.options());
    Haste.Watch watch = cancellation.haste().whenAsked(() -> Kills.all(engine, plan));
    try {
      capture.accept(own);
      Outcome outcome =
          new Executor(engine, bench)
              .run(
                  plan,
                  request.project(),
                  ExecuteSettings.down(request.timeout(), WatchSettings.standard(true)),
                  listener,
                  cancellation);
      Duration took = Duration.ofNanos(bench.now() - began);
      return new DownResult(own, plan, outcome.lasting(took), others);
    } finally {
      watch.close();
    }
  }
}
