package dev.paws.core.execute;

import dev.paws.core.engine.Engine;
import dev.paws.core.reconcile.Plan;

/** Carries out plans. */
public final class Executor {
  private final Engine engine;
  private final RunEnvironment environment;
  private final PortAccess access;

  /** Creates an executor for this engine, clock and threads, whose plans look at no port. */
  public Executor(Engine engine, RunEnvironment environment) {
    this(engine, environment, PortAccess.NONE);
  }

  /** Creates an executor that looks at published ports to see what is ready. */
  public Executor(Engine engine, RunEnvironment environment, PortAccess access) {
    this.engine = engine;
    this.environment = environment;
    this.access = access;
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
    return new Coordinator(engine, environment, access, plan, settings, listener, cancellation)
        .run(project);
  }
}
