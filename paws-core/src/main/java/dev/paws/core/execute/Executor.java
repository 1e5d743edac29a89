package dev.paws.core.execute;

import dev.paws.core.engine.Engine;
import dev.paws.core.reconcile.Plan;

/** Carries out plans. */
public final class Executor {
  private final Engine engine;
  private final RunEnvironment environment;

  /** Creates an executor for this engine, clock and threads. */
  public Executor(Engine engine, RunEnvironment environment) {
    this.engine = engine;
    this.environment = environment;
  }

  /**
   * Carries out a plan. Returns when it is done, has failed, was cancelled or has run out of time.
   * An engine's failure is part of the outcome and is not thrown.
   *
   * @param project the project whose events to follow while something is awaited
   * @param cancellation ends the run from another thread
   */
  public Outcome run(
      Plan plan,
      String project,
      ExecuteSettings settings,
      RunListener listener,
      Cancellation cancellation) {
    cancellation.onCancel(
        () -> environment.post(() -> {})); // wakes the coordinator, which looks itself
    return new Coordinator(engine, environment, plan, settings, listener, cancellation)
        .run(project);
  }
}
