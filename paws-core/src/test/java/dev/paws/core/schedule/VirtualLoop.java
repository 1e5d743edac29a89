package dev.paws.core.schedule;

import java.time.Duration;
import java.time.Instant;
import java.util.PriorityQueue;

/** Events in virtual time: time moves on only to the next event, or as far as is waited. */
final class VirtualLoop implements EventLoop {
  private static final Instant NOON = Instant.parse("2026-01-02T12:00:00Z");

  private final PriorityQueue<Event> events = new PriorityQueue<>();
  private long now;
  private long order;
  private Duration slept = Duration.ZERO;

  private record Event(long at, long order, Runnable action) implements Comparable<Event> {
    @Override
    public int compareTo(Event other) {
      return at != other.at ? Long.compare(at, other.at) : Long.compare(order, other.order);
    }
  }

  void after(Duration delay, Runnable action) {
    events.add(new Event(now + delay.toNanos(), order++, action));
  }

  void sleepFor(Duration duration) {
    slept = slept.plus(duration);
  }

  @Override
  public long now() {
    return now;
  }

  @Override
  public Instant timeOfDay() {
    return NOON.plusNanos(now).plus(slept);
  }

  @Override
  public void handleNext(long until) {
    Event next = events.peek();
    if (next == null || next.at() > until) {
      if (until == Long.MAX_VALUE) {
        throw new AssertionError("waits for ever");
      }
      now = Math.max(now, until);
      return;
    }
    events.poll();
    now = Math.max(now, next.at());
    next.action().run();
  }
}
