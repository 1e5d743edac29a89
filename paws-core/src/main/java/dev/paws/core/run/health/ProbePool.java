package dev.paws.core.run.health;

import dev.paws.core.execute.RunEnvironment;
import dev.paws.core.execute.RunEvent;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Queue;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Runs probes on other threads, and gives their results to the caller's. Only a few are at work at
 * a time, because each costs processor time; one that takes long waits rather than works, so it
 * soon no longer counts. One that does not even keep its own timeout is given up.
 */
final class ProbePool {
  private static final long YOUNG = Duration.ofSeconds(2).toNanos();
  private static final Duration GRACE = Duration.ofSeconds(1);

  private final RunEnvironment environment;
  private final int width;
  private final Queue<Probe<?>> waiting = new ArrayDeque<>();
  private final List<Probe<?>> running = new ArrayList<>();

  ProbePool(RunEnvironment environment, int width) {
    this.environment = environment;
    this.width = width;
  }

  private static final class Probe<T> {
    private final Duration timeout;
    private final Supplier<T> work;
    private final Consumer<T> done;
    private final Runnable late;
    private long began;

    Probe(Duration timeout, Supplier<T> work, Consumer<T> done, Runnable late) {
      this.timeout = timeout;
      this.work = work;
      this.done = done;
      this.late = late;
    }

    long end() {
      return began + timeout.plus(GRACE).toNanos();
    }
  }

  /**
   * Adds a probe. Exactly one of {@code done} and {@code late} is run, during {@link #await}.
   *
   * @param timeout how long the work takes at most by its own account
   */
  <T> void add(Duration timeout, Supplier<T> work, Consumer<T> done, Runnable late) {
    waiting.add(new Probe<>(timeout, work, done, late));
  }

  /** Waits until every probe has ended or is given up; those added meanwhile count too. */
  void await() {
    while (!waiting.isEmpty() || !running.isEmpty()) {
      start();
      environment.await(nextLook()).ifPresent(RunEvent::handle);
      giveUp();
    }
  }

  private void start() {
    long now = environment.now();
    long young = running.stream().filter(probe -> now - probe.began < YOUNG).count();
    while (!waiting.isEmpty() && young < width) {
      begin(waiting.remove(), now);
      young++;
    }
  }

  private <T> void begin(Probe<T> probe, long now) {
    probe.began = now;
    running.add(probe);
    environment.submit(
        () -> {
          Runnable result = probe.late;
          try {
            T value = probe.work.get();
            result = () -> probe.done.accept(value);
          } finally {
            Runnable settled = result;
            environment.post(
                () -> {
                  if (running.remove(probe)) {
                    settled.run();
                  }
                });
          }
        });
  }

  /** Returns when a slot becomes free or a probe is to be given up. */
  private long nextLook() {
    long now = environment.now();
    long next = Long.MAX_VALUE;
    for (Probe<?> probe : running) {
      next = Math.min(next, probe.end());
      if (!waiting.isEmpty() && probe.began + YOUNG > now) {
        next = Math.min(next, probe.began + YOUNG);
      }
    }
    return next;
  }

  private void giveUp() {
    long now = environment.now();
    List<Probe<?>> late = new ArrayList<>();
    for (Iterator<Probe<?>> each = running.iterator(); each.hasNext(); ) {
      Probe<?> probe = each.next();
      if (probe.end() <= now) {
        each.remove();
        late.add(probe);
      }
    }
    late.forEach(probe -> probe.late.run());
  }
}
