package dev.paws.runtime;

import dev.paws.core.app.port.OpenRunEnvironment;
import dev.paws.core.app.port.ProcessRuntime;
import dev.paws.core.execute.ForceStop;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;

/** Clock, threads and signals of the running JVM. */
public final class JvmRuntime implements ProcessRuntime {
  @Override
  public Instant timeOfDay() {
    return Instant.now();
  }

  @Override
  public OpenRunEnvironment open(Runnable onInterrupt) {
    return new ThreadRunEnvironment(onInterrupt);
  }

  @Override
  public Guard guard(Runnable cancel, Duration patience, Consumer<String> say) {
    return Interruption.during(cancel, patience.toSeconds(), say);
  }

  @Override
  public Guard untilInterrupt(Runnable end) {
    return FirstSignal.take(end);
  }

  @Override
  public Attempt begin(String name, Duration longest, Runnable work, Consumer<String> failed) {
    return new SideTask(name, forceStop(), longest).begin(work, failed);
  }

  @Override
  public ForceStop forceStop() {
    return SecondSignal.forceStop();
  }
}
