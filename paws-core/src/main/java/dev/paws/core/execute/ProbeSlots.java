package dev.paws.core.execute;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Limits how many of our own probes run at a time, because they cost processor time. A probe that
 * takes long waits rather than works, and soon no longer counts, so that a hanging check does not
 * block the others.
 */
final class ProbeSlots {
  private static final long SLOW = Duration.ofSeconds(2).toNanos();

  /** How many times the limit may run if slow probes are counted too. */
  private static final int SLOW_FACTOR = 4;

  private final int width;
  private final List<Long> sent = new ArrayList<>();

  ProbeSlots(int width) {
    this.width = width;
  }

  void begin(long now) {
    sent.add(now);
  }

  void end(long sentAt) {
    sent.remove((Object) sentAt);
  }

  boolean isFree(long now) {
    return freeAt(now) <= now;
  }

  /** Returns when a slot is free if no probe ends before; {@code Long.MAX_VALUE}: never. */
  long freeAt(long now) {
    if (sent.size() >= width * SLOW_FACTOR) {
      return Long.MAX_VALUE;
    }
    List<Long> quick = sent.stream().filter(at -> now - at < SLOW).sorted().toList();
    return quick.size() < width ? now : quick.get(quick.size() - width) + SLOW;
  }
}
