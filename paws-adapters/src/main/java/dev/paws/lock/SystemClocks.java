package dev.paws.lock;

import java.time.Duration;
import java.time.Instant;

/** The machine's clocks. */
public final class SystemClocks implements Locks.Clocks {
  @Override
  public long now() {
    return System.nanoTime();
  }

  @Override
  public Instant timeOfDay() {
    return Instant.now();
  }

  @Override
  public boolean pause(Duration duration) {
    try {
      Thread.sleep(duration.toMillis());
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
