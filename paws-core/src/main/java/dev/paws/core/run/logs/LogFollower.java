package dev.paws.core.run.logs;

import dev.paws.core.engine.Engine;
import dev.paws.core.engine.EngineEvent;
import dev.paws.core.engine.EngineException;
import dev.paws.core.engine.EngineFailure;
import dev.paws.core.engine.EventListener;
import dev.paws.core.engine.EventSubscription;
import dev.paws.core.engine.LogQuery;
import dev.paws.core.engine.LogSubscription;
import dev.paws.core.engine.ObservedContainer;
import dev.paws.core.execute.RunEnvironment;
import dev.paws.core.log.LiveLog;
import dev.paws.core.log.LiveOrder;
import dev.paws.core.log.LogOrigin;
import dev.paws.core.log.LogPosition;
import java.time.Duration;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads what containers write from now on, also those that are started or created meanwhile. Ends
 * if nobody wants more, or if no container has run for a moment.
 */
public final class LogFollower implements AutoCloseable {
  private static final Duration TICK = Duration.ofMillis(50);
  private static final long ORDER = Duration.ofMillis(100).toNanos();
  private static final long QUIET = Duration.ofMillis(100).toNanos();

  /** Restarting an environment stops all containers for a while. */
  private static final Duration NOTHING_RUNS = Duration.ofSeconds(5);

  private final Engine engine;
  private final RunEnvironment run;
  private final LogSources sources;
  private final LogSink sink;
  private final EventSubscription events;
  private final LiveOrder order = new LiveOrder(ORDER);
  private final Map<String, Open> open = new HashMap<>();
  private final Map<String, LogPosition> positions = new HashMap<>();
  private Optional<EngineFailure> lost = Optional.empty();

  private record Open(LogOrigin origin, LiveLog log, LogSubscription subscription) {}

  /**
   * Begins to listen for containers that are started.
   *
   * @throws EngineException if the engine has no events
   */
  public LogFollower(
      Engine engine, RunEnvironment run, String project, LogSources sources, LogSink sink) {
    this.engine = engine;
    this.run = run;
    this.sources = sources;
    this.sink = sink;
    this.events =
        engine.events(
            project,
            new EventListener() {
              @Override
              public void happened(EngineEvent event) {
                if (event.kind() == EngineEvent.Kind.STARTED) {
                  run.post(() -> started(event.containerId()));
                }
              }

              @Override
              public void broken(EngineFailure failure) {
                run.post(() -> lost = Optional.of(failure));
              }
            });
  }

  /**
   * Shows what is written until the end.
   *
   * @param containers the containers that are there
   * @param read how far their logs were read
   * @throws EngineException if the engine fails
   */
  public void follow(List<ObservedContainer> containers, Map<String, LogPosition> read) {
    positions.putAll(read);
    containers.stream().filter(it -> it.state().isRunning()).forEach(this::open);
    long ranLast = run.now();
    while (!sink.isClosed() && run.now() - ranLast < NOTHING_RUNS.toNanos()) {
      long until = run.now() + TICK.toNanos();
      while (run.now() < until && !sink.isClosed()) {
        run.handleNext(until);
      }
      drain();
      if (!open.isEmpty()) {
        ranLast = run.now();
      }
      if (lost.isPresent()) {
        throw new EngineException(lost.get());
      }
    }
    order.releaseAll(sink::entry);
    sink.flush();
  }

  private void drain() {
    long now = run.now();
    for (Iterator<Map.Entry<String, Open>> each = open.entrySet().iterator(); each.hasNext(); ) {
      Map.Entry<String, Open> one = each.next();
      LiveLog log = one.getValue().log();
      if (log.drain(now, QUIET, entry -> order.add(entry, now))) {
        each.remove();
        one.getValue().subscription().close();
        positions.put(one.getKey(), log.position());
        log.failure().ifPresent(failure -> LogRun.report(sink, one.getValue().origin(), failure));
        if (log.failure().isEmpty()) {
          // It may have been restarted before the end of its log was seen.
          run.post(() -> started(one.getKey()));
        }
      }
    }
    order.release(now, sink::entry);
    sink.flush();
  }

  private void started(String id) {
    if (!open.containsKey(id)) {
      engine
          .container(id)
          .filter(container -> sources.has(container) && container.state().isRunning())
          .ifPresent(this::open);
    }
  }

  private void open(ObservedContainer container) {
    LogPosition seen = positions.getOrDefault(container.id(), LogPosition.START);
    LogOrigin origin = LogSources.origin(container);
    LiveLog log = new LiveLog(origin, seen);
    LogQuery query = LogQuery.following(seen.instant());
    open.put(container.id(), new Open(origin, log, engine.log(container.id(), query, log)));
  }

  @Override
  public void close() {
    events.close();
    open.values().forEach(one -> one.subscription().close());
  }
}
