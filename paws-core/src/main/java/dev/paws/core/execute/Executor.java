package dev.paws.core.execute;

import dev.paws.core.engine.Engine;
import dev.paws.core.reconcile.Plan;

/** Carries out plans. */
public final class Executor {
  private final Engine engine;
  private final RunEnvironment bench;

  /** An executor that calls the given engine, with the given time and threads. */
  public Executor(Engine engine, RunEnvironment bench) {
    this.engine = engine;
    this.bench = bench;
  }

  /**
   * Carries out a plan and returns when it is done, has failed, is cancelled or has run out of
   * time. A failure of the engine is part of the outcome, not thrown.
   *
   * @param project whose events to follow while something is waited for
   * @param cancellation by which the run can be ended from another thread
   */
  public Outcome run(
      Plan plan,
      String project,
      ExecuteSettings settings,
      RunListener listener,
      Cancellation cancellation) {
    cancellation.onCancel(() -> bench.post(() -> {})); // wakes the coordinator, which looks itself
    return new Coordinator(engine, bench, plan, settings, listener, cancellation).run(project);
  }
}
