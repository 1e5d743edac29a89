package dev.paws.core.sim;

import dev.paws.core.compose.ComposeHash;
import dev.paws.core.compose.ComposeHashes;
import dev.paws.core.compose.reference.ComposeVersion;
import dev.paws.core.desired.Desired;
import dev.paws.core.engine.ImageDetails;
import dev.paws.core.engine.spec.HealthSpec;
import dev.paws.core.execute.Cancellation;
import dev.paws.core.execute.ExecuteSettings;
import dev.paws.core.execute.Executor;
import dev.paws.core.execute.Outcome;
import dev.paws.core.execute.RunListener;
import dev.paws.core.finding.Position;
import dev.paws.core.health.ReadinessSettings;
import dev.paws.core.reconcile.DownOptions;
import dev.paws.core.reconcile.EngineState;
import dev.paws.core.reconcile.ImagePlanner;
import dev.paws.core.reconcile.Plan;
import dev.paws.core.reconcile.Reconciler;
import dev.paws.core.reconcile.Teardown;
import dev.paws.core.reconcile.UpOptions;
import dev.paws.core.tree.MappingNode;
import dev.paws.core.tree.ScalarNode;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A simulated machine with an engine, on which tests make plans and carry them out. */
public final class Sim implements AutoCloseable {
  public final SimBench bench = new SimBench();
  public final SimEngine engine = new SimEngine(bench);
  public final SimConnector connector = new SimConnector(engine, bench);
  public final Cancellation cancellation = new Cancellation();

  /** How long an environment may take. */
  public Duration timeout = Duration.ofSeconds(300);

  public int cpus = 2;
  public RunListener listener = RunListener.NONE;

  /** Returns the options of a plain {@code up}. */
  public static UpOptions options() {
    return options(UpOptions.Recreate.CHANGED, List.of());
  }

  public static UpOptions options(UpOptions.Recreate recreate, List<String> services) {
    return options(recreate, services, Map.of());
  }

  public static UpOptions options(Map<String, ComposeHash> composeHashes) {
    return options(UpOptions.Recreate.CHANGED, List.of(), composeHashes);
  }

  private static UpOptions options(
      UpOptions.Recreate recreate, List<String> services, Map<String, ComposeHash> composeHashes) {
    return new UpOptions(
        services,
        List.of(),
        recreate,
        false,
        Optional.empty(),
        Map.of(),
        Map.of(),
        ComposeHashes.of(composeHashes));
  }

  /** Returns the hash of a service with only this key. */
  public static ComposeHash composeHash(String key, String value) {
    return new ComposeHash(
        new MappingNode(Map.of(key, new ScalarNode(value, Position.NONE)), Map.of(), Position.NONE),
        ComposeVersion.DEFAULT);
  }

  /** Sets how containers of an image live. */
  public Sim image(String reference, Life life) {
    engine.images().add(reference, life);
    return this;
  }

  public Sim image(String reference, Life life, HealthSpec check) {
    engine.images().add(reference, life, check);
    return this;
  }

  /** Returns the plan from what the stack asks and the engine has. */
  public Plan plan(Stack stack) {
    return plan(stack, options());
  }

  public Plan plan(Stack stack, UpOptions options) {
    Desired desired = stack.desired();
    Map<String, ImageDetails> images = new HashMap<>();
    for (String reference : ImagePlanner.references(desired, options.services())) {
      if (engine.image(reference).isEmpty()) {
        engine.images().add(reference, Life.RUNS);
      }
      images.put(reference, engine.image(reference).orElseThrow());
    }
    return Reconciler.up(desired, new EngineState(engine.observe("p"), images), options);
  }

  /** Brings the stack up. */
  public Outcome up(Stack stack) {
    return up(stack, options());
  }

  public Outcome up(Stack stack, UpOptions options) {
    return run(plan(stack, options));
  }

  /** Carries out a plan with the settings of {@code up}. */
  public Outcome run(Plan plan) {
    ReadinessSettings watch = ReadinessSettings.standard(engine.info().runsHealthChecks());
    return run(plan, ExecuteSettings.up(timeout, cpus, watch));
  }

  public Outcome run(Plan plan, ExecuteSettings settings) {
    return new Executor(engine, bench, connector.here())
        .run(plan, "p", settings, listener, cancellation);
  }

  /** Takes everything down. */
  public Outcome down() {
    return run(teardown(true), ExecuteSettings.down(timeout, ReadinessSettings.standard(true)));
  }

  public Plan teardown(boolean volumes) {
    return Teardown.down(
        engine.observe("p"),
        Optional.empty(),
        new DownOptions(volumes, true, Set.of(), Map.of(), Optional.empty()));
  }

  /** Returns how long a run took, in tenths of a second. */
  public static double seconds(Outcome outcome) {
    return Math.round(outcome.took().toMillis() / 10.0) / 100.0;
  }

  @Override
  public void close() {
    bench.close();
  }
}
