package dev.paws.core.run.watch;

import dev.paws.core.engine.Engine;
import dev.paws.core.engine.EngineEvent;
import dev.paws.core.engine.EngineException;
import dev.paws.core.engine.EngineFailure;
import dev.paws.core.engine.EventListener;
import dev.paws.core.engine.EventSubscription;
import dev.paws.core.execute.RunEnvironment;
import dev.paws.core.finding.Position;
import dev.paws.core.message.WatchMessage;
import java.time.Duration;
import java.util.Optional;

/** Listens for containers that come, go, start and stop, again after the engine was away. */
final class ContainerEvents implements AutoCloseable {
  private static final long AGAIN = Duration.ofSeconds(2).toNanos();

  private final Engine engine;
  private final RunEnvironment run;
  private final String project;
  private final WatchActions actions;
  private final Runnable changed;
  private Optional<EventSubscription> events = Optional.empty();
  private boolean reported;
  private long connectAt;

  /**
   * Creates a listener that is not connected yet.
   *
   * @param changed called on the run's thread if there may be other containers than before
   */
  ContainerEvents(
      Engine engine, RunEnvironment run, String project, WatchActions actions, Runnable changed) {
    this.engine = engine;
    this.run = run;
    this.project = project;
    this.actions = actions;
    this.changed = changed;
    this.connectAt = run.now();
  }

  boolean isConnected() {
    return events.isPresent();
  }

  /** Connects if that is needed and due. */
  void connect() {
    if (isConnected() || run.now() - connectAt < 0) {
      return;
    }
    try {
      events = Optional.of(engine.events(project, new Listener()));
      changed.run();
      reported = false;
    } catch (EngineException e) {
      lost(e.failure());
    }
  }

  /** Records that the engine does not answer; says so once. */
  void lost(EngineFailure failure) {
    close();
    connectAt = run.now() + AGAIN;
    if (!reported) {
      reported = true;
      actions.warn(WatchMessage.EVENTS_LOST.at(Position.NONE, "", failure.text()).text());
    }
  }

  private final class Listener implements EventListener {
    @Override
    public void happened(EngineEvent event) {
      switch (event.kind()) {
        case CREATED, STARTED, DIED, PAUSED, UNPAUSED, REMOVED -> run.post(changed::run);
        case OOM, HEALTHY, UNHEALTHY -> {}
      }
    }

    @Override
    public void broken(EngineFailure failure) {
      run.post(() -> lost(failure));
    }
  }

  @Override
  public void close() {
    events.ifPresent(EventSubscription::close);
    events = Optional.empty();
  }
}
