package dev.paws.core.log;

import java.util.PriorityQueue;
import java.util.function.Consumer;

/**
 * Puts entries in order while they arrive. Lines of several containers arrive a little out of
 * order, so each entry waits a moment for earlier ones.
 */
public final class LiveOrder {
  private final long wait;
  private final PriorityQueue<Waiting> waiting = new PriorityQueue<>();
  private long count;

  private record Waiting(LogEntry entry, long arrival, long number) implements Comparable<Waiting> {
    @Override
    public int compareTo(Waiting other) {
      int byTime = Long.compare(entry.time(), other.entry.time());
      return byTime != 0 ? byTime : Long.compare(number, other.number);
    }
  }

  /**
   * Creates an order without entries.
   *
   * @param wait how long an entry waits for earlier ones, in nanoseconds
   */
  public LiveOrder(long wait) {
    this.wait = wait;
  }

  /** Adds an entry that arrives now. */
  public void add(LogEntry entry, long now) {
    waiting.add(new Waiting(entry, now, count++));
  }

  /** Passes on the entries that have waited long enough, and all earlier ones. */
  public void release(long now, Consumer<LogEntry> to) {
    for (Waiting head = waiting.peek(); head != null; head = waiting.peek()) {
      if (now - head.arrival() < wait) {
        return;
      }
      to.accept(head.entry());
      waiting.poll();
    }
  }

  /** Passes on everything. */
  public void releaseAll(Consumer<LogEntry> to) {
    for (Waiting head = waiting.poll(); head != null; head = waiting.poll()) {
      to.accept(head.entry());
    }
  }
}
