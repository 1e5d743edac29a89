package dev.paws.core.sim;

import dev.paws.core.app.port.OpenRunEnvironment;
import dev.paws.core.app.port.ProcessRuntime;
import dev.paws.core.execute.ForceStop;
import dev.paws.core.execute.RunEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/** Virtual time and simulated threads; a test ends the process with {@link #interrupt}. */
public final class SimRuntime implements ProcessRuntime {
  private final SimBench bench;
  private final ForceStop forceStop = new ForceStop();
  private final List<Runnable> guarded = new ArrayList<>();

  public SimRuntime(SimBench bench) {
    this.bench = bench;
  }

  /** Asks the process to end: everything guarded at this time is cancelled. */
  public void interrupt() {
    List.copyOf(guarded).forEach(Runnable::run);
  }

  @Override
  public Instant timeOfDay() {
    return bench.timeOfDay();
  }

  @Override
  public OpenRunEnvironment open(Runnable onInterrupt) {
    return new OpenRun();
  }

  @Override
  public Guard guard(Runnable cancel, Duration patience, Consumer<String> say) {
    guarded.add(cancel);
    return () -> guarded.remove(cancel);
  }

  @Override
  public Guard untilInterrupt(Runnable end) {
    return guard(end, Duration.ZERO, text -> {});
  }

  @Override
  public Attempt begin(String name, Duration longest, Runnable work, Consumer<String> failed) {
    try {
      work.run();
      return Attempt.NONE;
    } catch (IllegalStateException e) {
      return () -> failed.accept(String.valueOf(e.getMessage()));
    }
  }

  @Override
  public ForceStop forceStop() {
    return forceStop;
  }

  private final class OpenRun implements OpenRunEnvironment {
    @Override
    public long now() {
      return bench.now();
    }

    @Override
    public Instant timeOfDay() {
      return bench.timeOfDay();
    }

    @Override
    public void submit(Runnable work) {
      bench.submit(work);
    }

    @Override
    public void post(RunEvent signal) {
      bench.post(signal);
    }

    @Override
    public Optional<RunEvent> await(long until) {
      return bench.await(until);
    }

    /**
     * Runs on the caller's thread, because only one simulated thread runs at a time and must not
     * block.
     */
    @Override
    public Executor questions() {
      return Runnable::run;
    }

    @Override
    public void close() {}
  }
}
