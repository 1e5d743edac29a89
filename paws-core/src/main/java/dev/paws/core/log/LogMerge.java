package dev.paws.core.log;

import java.util.List;
import java.util.PriorityQueue;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Puts the entries of several logs in order of their time; keeps one of each. */
public final class LogMerge {
  private LogMerge() {}

  private record Head(LogEntry entry, int index) implements Comparable<Head> {
    @Override
    public int compareTo(Head other) {
      int byTime = Long.compare(entry.time(), other.entry.time());
      return byTime != 0 ? byTime : Integer.compare(index, other.index);
    }
  }

  /**
   * Passes on all entries in order; those of the same time in the order of their logs.
   *
   * @param goOn asked before each entry; false ends it
   */
  public static void run(List<LogHistory> logs, BooleanSupplier goOn, Consumer<LogEntry> to) {
    PriorityQueue<Head> heads = new PriorityQueue<>(Math.max(1, logs.size()));
    for (int i = 0; i < logs.size(); i++) {
      add(heads, logs.get(i), i);
    }
    for (Head head = heads.poll(); head != null && goOn.getAsBoolean(); head = heads.poll()) {
      to.accept(head.entry());
      LogHistory log = logs.get(head.index());
      LogEntry next = log.next();
      // Most often the same log goes on: then the heap need not change.
      while (next != null && goOn.getAsBoolean() && isBefore(next, heads.peek())) {
        to.accept(next);
        next = log.next();
      }
      if (next != null) {
        heads.add(new Head(next, head.index()));
      }
    }
  }

  private static boolean isBefore(LogEntry entry, @Nullable Head other) {
    return other == null || entry.time() < other.entry().time();
  }

  private static void add(PriorityQueue<Head> heads, LogHistory log, int index) {
    LogEntry first = log.next();
    if (first != null) {
      heads.add(new Head(first, index));
    }
  }
}
