package dev.paws.core.sim;

import dev.paws.core.execute.RunEnvironment;
import dev.paws.core.execute.RunEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.concurrent.Semaphore;

/**
 * Virtual time. Work runs on separate threads, but only one thread runs at a time and yields only
 * if it waits, so that a run is the same each time. Time jumps to the next event.
 */
public final class SimBench implements RunEnvironment, AutoCloseable {
  /** Monotonic time does not begin at zero, as on a real machine. */
  private static final long ORIGIN = Duration.ofDays(3).toNanos();

  /** The time of day at which the simulation begins. */
  public static final Instant DAWN = Instant.parse("2026-01-02T03:04:05Z");

  private static final int BUSY = 10_000;

  private final PriorityQueue<Event> events = new PriorityQueue<>();
  private final Queue<RunEvent> signals = new ArrayDeque<>();
  private final Semaphore main = new Semaphore(0);
  private final ThreadLocal<Worker> current = new ThreadLocal<>();
  private final List<Worker> workers = new ArrayList<>();
  private long now = ORIGIN;
  private Duration slept = Duration.ZERO;
  private long sequence;
  private int awaitsAtThisTime;
  private Throwable crash;

  private record Event(long time, long sequence, Runnable action) implements Comparable<Event> {
    @Override
    public int compareTo(Event other) {
      return time != other.time
          ? Long.compare(time, other.time)
          : Long.compare(sequence, other.sequence);
    }
  }

  /** A thread that runs only while it is its turn. */
  private final class Worker {
    private final Semaphore turn = new Semaphore(0);
    private final Thread thread;
    private boolean ended;

    Worker(Runnable work) {
      thread =
          new Thread(
              () -> {
                current.set(this);
                try {
                  turn.acquire();
                  work.run();
                } catch (InterruptedException | Closed e) {
                  return;
                } catch (RuntimeException | Error e) {
                  crash = e;
                }
                ended = true;
                main.release();
              },
              "sim-worker");
      thread.setDaemon(true);
      thread.start();
    }

    void resume() {
      turn.release();
      main.acquireUninterruptibly();
      if (ended) {
        workers.remove(this);
      }
    }

    void giveWay() {
      main.release();
      try {
        turn.acquire();
      } catch (InterruptedException e) {
        throw new Closed();
      }
    }
  }

  /** Ends a worker that still waits when the simulation is over. */
  private static final class Closed extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  @Override
  public long now() {
    return now;
  }

  @Override
  public Instant timeOfDay() {
    return DAWN.plusNanos(now - ORIGIN).plus(slept);
  }

  /** Lets the machine sleep: the time of day goes on, nothing else does. */
  public void sleepFor(Duration duration) {
    slept = slept.plus(duration);
  }

  /** Returns the virtual time since the simulation began. */
  public Duration elapsed() {
    return Duration.ofNanos(now - ORIGIN);
  }

  @Override
  public void submit(Runnable work) {
    Worker worker = new Worker(work);
    workers.add(worker);
    schedule(now, worker::resume);
  }

  @Override
  public void post(RunEvent signal) {
    signals.add(signal);
  }

  @Override
  public Optional<RunEvent> await(long until) {
    if (++awaitsAtThisTime > BUSY) {
      throw new AssertionError("busy loop: awaited " + BUSY + " times at " + elapsed());
    }
    while (signals.isEmpty() && step(until)) {
      rethrow();
    }
    return Optional.ofNullable(signals.poll());
  }

  /** Does something at a later time. */
  public void after(Duration delay, Runnable action) {
    schedule(now + delay.toNanos(), action);
  }

  /** Lets virtual time pass for the caller; others continue meanwhile. */
  public void pause(Duration duration) {
    long until = now + duration.toNanos();
    Worker worker = current.get();
    if (worker == null) {
      while (step(until)) {
        rethrow();
      }
    } else {
      schedule(until, worker::resume);
      worker.giveWay();
    }
  }

  /** Returns the exception that ended a worker; empty if there is none. */
  public Optional<Throwable> crash() {
    return Optional.ofNullable(crash);
  }

  /** Forgets that a worker died: the test expects it. */
  public void forgiveCrashes() {
    forgiving = true;
  }

  private boolean forgiving;

  private void rethrow() {
    if (crash != null && !forgiving) {
      throw new AssertionError("a worker died", crash);
    }
  }

  private void schedule(long time, Runnable action) {
    events.add(new Event(time, sequence++, action));
  }

  /**
   * Does what is next if it is due by then; otherwise the time is advanced, and false is returned.
   */
  private boolean step(long until) {
    Event next = events.peek();
    if (next == null || next.time() > until) {
      if (until == Long.MAX_VALUE) {
        throw new AssertionError("waits for ever at " + elapsed());
      }
      moveTo(Math.max(now, until));
      return false;
    }
    events.poll();
    moveTo(Math.max(now, next.time()));
    next.action().run();
    return true;
  }

  private void moveTo(long time) {
    if (time > now) {
      awaitsAtThisTime = 0;
    }
    now = time;
  }

  @Override
  public void close() {
    workers.forEach(worker -> worker.thread.interrupt());
  }
}
