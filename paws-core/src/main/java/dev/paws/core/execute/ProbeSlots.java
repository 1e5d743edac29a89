package dev.paws.core.execute;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Room for own probes. Probes cost processor time, so only a few run at once; one that takes long
 * waits rather than works, and soon does not count any more, so that a check that hangs does not
 * keep others from being probed.
 */
final class ProbeSlots {
  private static final long SLOW = Duration.ofSeconds(2).toNanos();

  /** How many times the room may be taken when slow ones are counted too. */
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

  /** When there is room if none of the probes ends before; {@code Long.MAX_VALUE}: never. */
  long freeAt(long now) {
    if (sent.size() >= width * SLOW_FACTOR) {
      return Long.MAX_VALUE;
    }
    List<Long> quick = sent.stream().filter(at -> now - at < SLOW).sorted().toList();
    return quick.size() < width ? now : quick.get(quick.size() - width) + SLOW;
  }
}
