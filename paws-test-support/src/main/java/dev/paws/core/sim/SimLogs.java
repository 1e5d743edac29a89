package dev.paws.core.sim;

import dev.paws.core.engine.LogLine;
import dev.paws.core.engine.LogListener;
import dev.paws.core.engine.LogQuery;
import dev.paws.core.engine.LogSubscription;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The logs of simulated containers, by the container's name; a test writes them. */
public final class SimLogs {
  private final Map<String, List<LogLine>> written = new HashMap<>();
  private final Map<String, List<LogListener>> followers = new HashMap<>();

  /** Writes lines of a container, each with the time after the one before. */
  public void write(String name, long time, String... lines) {
    List<LogLine> more = new ArrayList<>();
    for (String line : lines) {
      more.add(new LogLine(time + more.size(), false, line));
    }
    written.computeIfAbsent(name, it -> new ArrayList<>()).addAll(more);
    followers.getOrDefault(name, List.of()).forEach(it -> it.lines(more));
  }

  /** Ends the logs that are followed, as a stop does. */
  public void end(String name) {
    List<LogListener> open = followers.remove(name);
    if (open != null) {
      open.forEach(LogListener::ended);
    }
  }

  LogSubscription read(String name, LogQuery query, LogListener listener) {
    List<LogLine> all = written.getOrDefault(name, List.of());
    int from = query.tail().map(most -> Math.max(0, all.size() - most)).orElse(0);
    List<LogLine> lines =
        all.subList(from, all.size()).stream()
            .filter(it -> query.since().isEmpty() || it.time() >= nanos(query))
            .toList();
    if (!lines.isEmpty()) {
      listener.lines(lines);
    }
    if (!query.follow()) {
      listener.ended();
      return () -> {};
    }
    followers.computeIfAbsent(name, it -> new ArrayList<>()).add(listener);
    return () -> followers.getOrDefault(name, new ArrayList<>()).remove(listener);
  }

  private static long nanos(LogQuery query) {
    return query
        .since()
        .map(it -> it.getEpochSecond() * 1_000_000_000L + it.getNano())
        .orElse(Long.MIN_VALUE);
  }
}
