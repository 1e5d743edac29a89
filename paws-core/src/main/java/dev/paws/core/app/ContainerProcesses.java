package dev.paws.core.app;

import dev.paws.core.engine.Engine;
import dev.paws.core.engine.EngineException;
import dev.paws.core.engine.ExecResult;
import dev.paws.core.engine.ExecSpec;
import dev.paws.core.engine.RunningCommand;
import dev.paws.core.pipeline.port.ProcessRunner;
import dev.paws.core.pipeline.port.StopSignal;
import dev.paws.core.pipeline.run.JobRunner;
import dev.paws.core.value.LineSplitter;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/** Runs the programs of a job's steps in its container. */
final class ContainerProcesses implements ProcessRunner {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Duration AFTER_INTERRUPT = Duration.ofMillis(7500);

  /** Sends a signal to the processes that carry a marker; the engine itself cannot. */
  private static final String SIGNAL =
      "for p in /proc/[0-9]*; do if tr '\\0' '\\n' <\"$p/environ\" 2>/dev/null"
          + " | grep -q \"^$1=$2\"; then kill \"-$0\" \"${p#/proc/}\" 2>/dev/null; fi; done; true";

  private final Engine engine;
  private final String container;
  private final JobRunner.Timers timers;
  private final AtomicInteger count = new AtomicInteger();

  ContainerProcesses(Engine engine, String container, JobRunner.Timers timers) {
    this.engine = engine;
    this.container = container;
    this.timers = timers;
  }

  @Override
  public Exit run(Command command, Consumer<String> line, StopSignal stop) throws IOException {
    Map<String, String> variables = new LinkedHashMap<>(command.environment());
    String marker = variables.getOrDefault(MARKER, "") + count.incrementAndGet() + ":";
    variables.put(MARKER, marker);
    ExecSpec spec =
        new ExecSpec(
            command.command(),
            variables,
            Optional.empty(),
            Optional.of(command.folder().toString()),
            false);
    AtomicReference<End> end = new AtomicReference<>(End.EXITED);
    ProgramTimers running = new ProgramTimers(timers);
    LineSplitter out = new LineSplitter(line);
    LineSplitter error = new LineSplitter(line);
    try (RunningCommand process =
        engine.begin(
            container,
            spec,
            (isError, bytes, length) -> (isError ? error : out).take(bytes, length))) {
      Runnable ending = () -> end(end, End.STOPPED, marker, running);
      command
          .limit()
          .ifPresent(limit -> running.after(limit, () -> end(end, End.TIMED_OUT, marker, running)));
      stop.onRaise(ending);
      try {
        int code = process.await();
        return new Exit(code, Objects.requireNonNull(end.get()));
      } finally {
        stop.forget(ending);
      }
    } catch (EngineException e) {
      throw new IOException(e.failure().text(), e);
    } finally {
      running.stop();
      out.end();
      error.end();
    }
  }

  private void end(AtomicReference<End> end, End reason, String marker, ProgramTimers running) {
    if (end.compareAndSet(End.EXITED, reason)) {
      signal("INT", marker);
      running.after(AFTER_INTERRUPT, () -> signal("KILL", marker));
    }
  }

  private void signal(String name, String marker) {
    try {
      engine.exec(
          container, ExecSpec.of(List.of("sh", "-c", SIGNAL, name, MARKER, marker)), PATIENCE);
    } catch (EngineException e) {
      return; // the container ends with its job
    }
  }

  @Override
  public Optional<Path> find(Map<String, String> environment, String program) {
    ExecSpec spec =
        new ExecSpec(
            List.of("sh", "-c", "command -v \"$0\"", program),
            Map.of("PATH", environment.getOrDefault("PATH", "")),
            Optional.empty(),
            Optional.empty(),
            false);
    try {
      ExecResult found = engine.exec(container, spec, PATIENCE);
      return found.succeeded() ? Optional.of(Path.of(found.output().strip())) : Optional.empty();
    } catch (EngineException e) {
      return Optional.empty(); // starting it says why
    }
  }

  @Override
  public int killMarked(String prefix) {
    return 0; // all of them end with the container
  }
}
