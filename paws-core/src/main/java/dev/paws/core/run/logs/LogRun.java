package dev.paws.core.run.logs;

import dev.paws.core.engine.Engine;
import dev.paws.core.engine.EngineException;
import dev.paws.core.engine.EngineFailure;
import dev.paws.core.engine.LogQuery;
import dev.paws.core.engine.LogSubscription;
import dev.paws.core.engine.ObservedContainer;
import dev.paws.core.log.LogHistory;
import dev.paws.core.log.LogMerge;
import dev.paws.core.log.LogOrigin;
import dev.paws.core.log.LogPosition;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads what the containers of an environment have written so far, in order. */
public final class LogRun {
  /** How long the engine may take for the next lines of a log. */
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final Engine engine;
  private final LogSink sink;

  public LogRun(Engine engine, LogSink sink) {
    this.engine = engine;
    this.sink = sink;
  }

  /**
   * Reads the logs of containers.
   *
   * @return by the container's id, how far each was read
   * @throws EngineException if the engine fails
   */
  public Map<String, LogPosition> history(List<ObservedContainer> containers, LogQuery query) {
    List<LogHistory> logs = new ArrayList<>();
    List<LogSubscription> open = new ArrayList<>();
    Map<String, LogPosition> positions = new LinkedHashMap<>();
    try {
      for (ObservedContainer container : containers) {
        LogHistory log = new LogHistory(LogSources.origin(container), PATIENCE);
        logs.add(log);
        open.add(engine.log(container.id(), query, log));
      }
      LogMerge.run(logs, () -> !sink.isClosed(), sink::entry);
    } finally {
      open.forEach(LogSubscription::close);
    }
    sink.flush();
    for (int i = 0; i < logs.size(); i++) {
      LogOrigin origin = LogSources.origin(containers.get(i));
      logs.get(i).failure().ifPresent(failure -> report(sink, origin, failure));
      positions.put(containers.get(i).id(), logs.get(i).position());
    }
    return positions;
  }

  /** A container that is gone by now is no failure; an engine that is gone is one. */
  static void report(LogSink sink, LogOrigin origin, EngineFailure failure) {
    if (failure.isEngines()) {
      throw new EngineException(failure);
    }
    if (!(failure instanceof EngineFailure.NotFound)) {
      sink.unreadable(origin, failure);
    }
  }
}
