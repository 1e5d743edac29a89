package dev.paws.core.run.drill;

import dev.paws.core.drill.Fault;
import dev.paws.core.engine.ContainerState.Status;
import dev.paws.core.engine.Engine;
import dev.paws.core.engine.EngineException;
import dev.paws.core.engine.Membership;
import dev.paws.core.engine.ObservedContainer;
import dev.paws.core.finding.Finding;
import dev.paws.core.finding.Position;
import dev.paws.core.message.SimulateMessage;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Causes faults and undoes them. */
public final class FaultExecutor {
  private static final Duration END = Duration.ofSeconds(10);
  private static final Set<Status> ENDED = Set.of(Status.CREATED, Status.EXITED, Status.DEAD);

  private final Engine engine;
  private final TrafficShaper shaper;
  private final VolumeFiller filler;

  /**
   * Creates an executor.
   *
   * @param project the project's name
   * @param suffix makes the names of helper containers unique
   */
  public FaultExecutor(Engine engine, String project, String suffix) {
    this.engine = engine;
    this.shaper = new TrafficShaper(engine, project, suffix);
    this.filler = new VolumeFiller(engine, project, suffix);
  }

  /** What undoing a fault found. */
  public enum Undone {
    /** It was undone. */
    PUT_BACK,
    /** Nothing of it was there. */
    NOTHING_TO_DO,
    /** The container no longer exists. */
    GONE
  }

  /** Returns why a fault cannot be caused; empty if nothing speaks against it. Changes nothing. */
  public Optional<Finding> check(Fault fault) {
    try {
      return fault.action() == Fault.Action.SHAPE_TRAFFIC ? shaper.check(fault) : Optional.empty();
    } catch (EngineException e) {
      return notDone(fault, e);
    }
  }

  /** Causes a fault. Returns why that failed; part of it may have been done then. */
  public Optional<Finding> cause(Fault fault) {
    String id = fault.containerId();
    try {
      switch (fault.action()) {
        case KILL -> {
          engine.kill(id, "SIGKILL");
          engine.awaitEnd(id, Optional.of(END));
        }
        case STOP -> engine.stop(id, Optional.empty());
        case PAUSE -> engine.pause(id);
        case DISCONNECT -> fault.networks().forEach(it -> engine.disconnect(id, it.networkId()));
        case SHAPE_TRAFFIC -> {
          return shaper.shape(fault);
        }
        case FILL -> {
          return filler.fill(fault);
        }
      }
      return Optional.empty();
    } catch (EngineException e) {
      return notDone(fault, e);
    }
  }

  private static Optional<Finding> notDone(Fault fault, EngineException e) {
    return Optional.of(
        SimulateMessage.NOT_DONE.at(Position.NONE, "", fault.container(), e.failure().text()));
  }

  /**
   * Undoes a fault, no matter how much of it was done.
   *
   * @throws EngineException if the engine refuses or fails
   * @throws UndoFailure if a program refuses
   */
  public Undone undo(Fault fault) {
    Optional<ObservedContainer> found = engine.container(fault.containerId());
    if (found.isEmpty()) {
      return fault.filling().isPresent() ? filler.remove(fault, found) : Undone.GONE;
    }
    ObservedContainer container = found.get();
    Status status = container.state().status();
    return switch (fault.action()) {
      case KILL, STOP -> undone(ENDED.contains(status), () -> engine.start(container.id()));
      case PAUSE -> undone(status == Status.PAUSED, () -> engine.unpause(container.id()));
      case DISCONNECT -> connect(fault);
      case SHAPE_TRAFFIC ->
          container.state().isRunning() ? shaper.clear(fault) : Undone.NOTHING_TO_DO;
      case FILL -> filler.remove(fault, found);
    };
  }

  private static Undone undone(boolean needed, Runnable work) {
    if (needed) {
      work.run();
    }
    return needed ? Undone.PUT_BACK : Undone.NOTHING_TO_DO;
  }

  private Undone connect(Fault fault) {
    List<String> now =
        engine.memberships(fault.containerId()).stream().map(Membership::network).toList();
    List<Membership> missing =
        fault.networks().stream().filter(it -> !now.contains(it.network())).toList();
    missing.forEach(it -> connect(fault.containerId(), it));
    return missing.isEmpty() ? Undone.NOTHING_TO_DO : Undone.PUT_BACK;
  }

  /**
   * A network whose range the engine chose does not let addresses be chosen, and meanwhile another
   * container may have got the address: then any address does.
   */
  private void connect(String id, Membership membership) {
    try {
      engine.connect(id, membership);
    } catch (EngineException e) {
      if (e.failure().isEngines()) {
        throw e;
      }
      engine.connect(id, membership.withAnyAddress());
    }
  }
}
