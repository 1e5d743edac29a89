package dev.paws.core.execute;

import dev.paws.core.desired.Hook;
import dev.paws.core.engine.ContainerState;
import dev.paws.core.engine.Engine;
import dev.paws.core.engine.EngineException;
import dev.paws.core.engine.EngineFailure;
import dev.paws.core.engine.ExecResult;
import dev.paws.core.engine.ObservedContainer;
import dev.paws.core.engine.spec.ContainerSpec;
import dev.paws.core.message.RunPhrase;
import dev.paws.core.reconcile.DeferredLabel;
import dev.paws.core.reconcile.Labels;
import dev.paws.core.reconcile.Operation;
import dev.paws.core.reconcile.Step;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;

/** Carries out one step's operation by calls to the engine, on a separate thread. */
final class StepRunner implements Operation.Cases {
  private static final Duration HOOK_LIMIT = Duration.ofMinutes(5);

  private final Engine engine;
  private final Step step;
  private final Optional<String> createdId;
  private final RunListener listener;
  private final ForceStop forceStop;
  private final LongSupplier clock;
  private String created = "";
  private Optional<Long> startedAt = Optional.empty();

  /**
   * The result of an operation.
   *
   * @param created the id or name of what it created; empty if nothing
   * @param startedAt when the container's process was started, before any hooks ran
   */
  record Result(String created, Optional<Long> startedAt) {}

  /**
   * Creates a runner for one step.
   *
   * @param createdId the id of the container that this run created for the step's instance
   * @param forceStop whether to kill instead of stop
   * @param clock monotonic time in nanoseconds
   */
  StepRunner(
      Engine engine,
      Step step,
      Optional<String> createdId,
      RunListener listener,
      ForceStop forceStop,
      LongSupplier clock) {
    this.engine = engine;
    this.step = step;
    this.createdId = createdId;
    this.listener = listener;
    this.forceStop = forceStop;
    this.clock = clock;
  }

  /**
   * Carries out the operation.
   *
   * @throws EngineException if the engine fails
   */
  Result run() {
    step.operation().perform(this);
    return new Result(created, startedAt);
  }

  @Override
  public void pullImage(Operation.PullImage operation) {
    engine.pull(operation.reference(), operation.platform(), this::progress);
  }

  @Override
  public void buildImage(Operation.BuildImage operation) {
    engine.build(operation.spec(), this::progress);
  }

  @Override
  public void createNetwork(Operation.CreateNetwork operation) {
    created = engine.createNetwork(operation.spec());
  }

  @Override
  public void removeNetwork(Operation.RemoveNetwork operation) {
    engine.removeNetwork(operation.id());
  }

  @Override
  public void createVolume(Operation.CreateVolume operation) {
    engine.createVolume(operation.spec());
    created = operation.spec().name();
  }

  @Override
  public void removeVolume(Operation.RemoveVolume operation) {
    engine.removeVolume(operation.name());
  }

  @Override
  public void removeImage(Operation.RemoveImage operation) {
    engine.removeImage(operation.tag());
  }

  @Override
  public void createContainer(Operation.CreateContainer operation) {
    ContainerSpec spec = operation.spec();
    created =
        engine.createContainer(
            operation.composeHash().map(label -> labelled(spec, label)).orElse(spec));
  }

  private ContainerSpec labelled(ContainerSpec spec, DeferredLabel label) {
    Map<String, String> labels = new LinkedHashMap<>(spec.labels());
    labels.put(
        Labels.COMPOSE_HASH,
        label.value(name -> engine.container(name).map(ObservedContainer::id).orElse(name)));
    return spec.with(spec.name(), spec.image(), labels);
  }

  @Override
  public void runBeforeStart(Operation.RunBeforeStart operation) {
    new BeforeStart(engine, forceStop).run(operation.containers());
  }

  @Override
  public void startContainer(Operation.StartContainer operation) {
    String id = operation.id().or(() -> createdId).orElse(operation.name());
    engine.start(id);
    startedAt = Optional.of(clock.getAsLong());
    runHooks(id, operation.postStart(), "post_start");
  }

  @Override
  public void pauseContainer(Operation.PauseContainer operation) {
    engine.pause(operation.id());
  }

  @Override
  public void unpauseContainer(Operation.UnpauseContainer operation) {
    engine.unpause(operation.id());
  }

  @Override
  public void awaitContainer(Operation.AwaitContainer operation) {
    throw new IllegalStateException("waiting is the coordinator's: " + step.text());
  }

  @Override
  public void stopContainer(Operation.StopContainer operation) {
    Optional<ObservedContainer> container = engine.container(operation.id());
    if (container.isEmpty()) {
      return;
    }
    if (container.get().state().pid() == 0) {
      endRestarts(container.get());
      return;
    }
    try {
      if (!forceStop.isAsked()) {
        preStop(container.get(), operation.preStop());
      }
    } catch (EngineException e) {
      if (!forceStop.isAsked()) { // else the hook has ended with its container
        throw e;
      }
    } finally {
      if (forceStop.isAsked()) {
        engine.kill(operation.id(), "SIGKILL");
      } else if (operation.preStop().isEmpty()) {
        new ContainerStop(engine).stop(container.get(), operation.signal(), operation.grace());
      } else { // what a hook has asked for may still be under way, whatever becomes of the signal
        engine.stop(operation.id(), operation.grace());
      }
    }
  }

  /** Between two attempts nothing runs, but the engine would start the container again. */
  private void endRestarts(ObservedContainer container) {
    if (container.state().status() == ContainerState.Status.RESTARTING) {
      engine.stop(container.id(), Optional.of(Duration.ZERO));
    }
  }

  /** No command can run in a paused container. Its stop would end the pause as well. */
  private void preStop(ObservedContainer container, List<Hook> hooks) {
    if (!hooks.isEmpty() && container.state().status() == ContainerState.Status.PAUSED) {
      engine.unpause(container.id());
    }
    runHooks(container.id(), hooks, "pre_stop");
  }

  @Override
  public void removeContainer(Operation.RemoveContainer operation) {
    listener.removing(operation);
    if (forceStop.isAsked()) {
      engine.removeContainer(operation.id(), operation.anonymousVolumes());
    } else if (!removeStopped(operation)) {
      engine.stop(operation.id(), Optional.empty());
      if (!removeStopped(operation) && !forceStop.isAsked()) {
        throw new EngineException(
            new EngineFailure.Rejected(
                RunPhrase.STOPPING.text(operation.id()), 0, RunPhrase.STILL_RUNS.text()));
      }
    }
  }

  /**
   * Leaves to the engine whether the container still runs, for example after a stop that it refused
   * or did not do, or because it was shown wrongly: nothing is killed by its removal.
   */
  private boolean removeStopped(Operation.RemoveContainer operation) {
    return engine.removeStopped(operation.id(), operation.anonymousVolumes());
  }

  @Override
  public void renameContainer(Operation.RenameContainer operation) {
    engine.rename(operation.id().or(() -> createdId).orElse(operation.name()), operation.newName());
  }

  private void runHooks(String id, List<Hook> hooks, String kind) {
    for (Hook hook : hooks) {
      ExecResult result = engine.exec(id, hook.exec(), HOOK_LIMIT);
      if (!result.succeeded()) {
        RunPhrase how = result.timedOut() ? RunPhrase.HOOK_DID_NOT_END : RunPhrase.HOOK_FAILED;
        throw new EngineException(
            new EngineFailure.Rejected(
                kind + " " + String.join(" ", hook.exec().command()),
                0,
                how.text(result.output().strip(), result.exitCode())));
      }
    }
  }

  private void progress(String part, String text, long done, long total) {
    listener.progress(step, part, text, done, total);
  }
}
