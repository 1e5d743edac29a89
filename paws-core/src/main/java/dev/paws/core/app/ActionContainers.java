package dev.paws.core.app;

import dev.paws.core.engine.Engine;
import dev.paws.core.engine.EngineException;
import dev.paws.core.engine.EngineFailure;
import dev.paws.core.engine.ExecResult;
import dev.paws.core.engine.LogLine;
import dev.paws.core.engine.LogListener;
import dev.paws.core.engine.LogQuery;
import dev.paws.core.engine.LogSubscription;
import dev.paws.core.engine.spec.ContainerSpec;
import dev.paws.core.engine.spec.MountSpec;
import dev.paws.core.engine.spec.ProcessSpec;
import dev.paws.core.pipeline.port.JobContainers;
import dev.paws.core.pipeline.port.ProcessRunner;
import dev.paws.core.pipeline.port.StopSignal;
import dev.paws.core.pipeline.run.JobRunner;
import dev.paws.core.run.helper.HelperContainer;
import dev.paws.core.run.helper.HelperSpec;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Runs the program of an action: each run in a container of its own, removed at its end. */
final class ActionContainers implements ProcessRunner {
  private static final Duration AFTER_INTERRUPT = Duration.ofMillis(7500);
  private static final Duration AFTER_TERMINATE = Duration.ofSeconds(10);
  private static final Duration LOOK = Duration.ofSeconds(10);
  private static final int LAST_LINES_SECONDS = 5;

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final String OWNER =
      """
      o=$(stat -c %u:%g "$0")
      test "$o" != 0:0 && find "$0" "$@" -user 0 -exec 'chown' -h "$o" {} +
      """;

  private final Supplier<Engine> engines;
  private final JobContainers.Action action;
  private final String image;
  private final boolean owned;
  private final Naming naming;
  private final JobRunner.Timers timers;

  /** Names containers so that a later run finds what a killed one left. */
  interface Naming {
    /** Returns the project of the containers. */
    String project();

    /** Returns the name of a container that is created now. */
    String begin() throws IOException;

    /** Notes that the container is gone. */
    void end() throws IOException;
  }

  /**
   * Creates a runner.
   *
   * @param engines opens the engine, for each run
   * @param image the image or its id
   * @param owned whether what root writes belongs to this user
   */
  ActionContainers(
      Supplier<Engine> engines,
      JobContainers.Action action,
      String image,
      boolean owned,
      Naming naming,
      JobRunner.Timers timers) {
    this.engines = engines;
    this.action = action;
    this.image = image;
    this.owned = owned;
    this.naming = naming;
    this.timers = timers;
  }

  @Override
  public Exit run(Command command, Consumer<String> line, StopSignal stop) throws IOException {
    String name = naming.begin();
    try (Engine engine = engines.get()) {
      String id = create(engine, spec(name, command));
      try {
        return run(engine, id, command.limit(), line, stop);
      } finally {
        engine.removeContainer(id, true);
        giveBack(engine, name);
        naming.end();
      }
    } catch (EngineException e) {
      throw new IOException(e.failure().text(), e);
    }
  }

  private String create(Engine engine, ContainerSpec spec) throws IOException {
    try {
      return engine.createContainer(spec);
    } catch (EngineException e) {
      naming.end(); // nothing is left of a container that could not be created
      throw e;
    }
  }

  /** What the program wrote as root would stay for ever if its owner were not this user. */
  private void giveBack(Engine engine, String name) {
    if (owned) {
      return;
    }
    List<String> command = new ArrayList<>(List.of("sh", "-c", OWNER));
    command.addAll(action.writable());
    try {
      ExecResult unused =
          HelperContainer.run(engine, spec(name, command, Map.of(), Optional.of("0")), PATIENCE, 0);
    } catch (EngineException e) {
      return; // an image without a shell: the next run says what it cannot remove
    }
  }

  private Exit run(
      Engine engine, String id, Optional<Duration> limit, Consumer<String> line, StopSignal stop) {
    AtomicReference<End> end = new AtomicReference<>(End.EXITED);
    ProgramTimers running = new ProgramTimers(timers);
    Runnable stopping = () -> end(engine, id, end, End.STOPPED, running);
    engine.start(id);
    Lines lines = new Lines(line);
    LogSubscription log = engine.log(id, LogQuery.following(Optional.empty()), lines);
    try {
      limit.ifPresent(it -> running.after(it, () -> end(engine, id, end, End.TIMED_OUT, running)));
      stop.onRaise(stopping);
      boolean ended = false;
      while (!ended) { // it may take as long as it likes
        ended = engine.awaitEnd(id, Optional.of(LOOK));
      }
      lines.await();
      int code = engine.container(id).map(it -> it.state().exitCode()).orElse(-1);
      return new Exit(code, Objects.requireNonNull(end.get()));
    } finally {
      log.close();
      stop.forget(stopping);
      running.stop();
    }
  }

  private void end(
      Engine engine, String id, AtomicReference<End> end, End reason, ProgramTimers running) {
    if (end.compareAndSet(End.EXITED, reason)) {
      signal(engine, id, "SIGINT");
      running.after(AFTER_INTERRUPT, () -> signal(engine, id, "SIGTERM"));
      running.after(AFTER_TERMINATE, () -> signal(engine, id, "SIGKILL"));
    }
  }

  private static void signal(Engine engine, String id, String signal) {
    try {
      engine.kill(id, signal);
    } catch (EngineException e) {
      return; // the wait for its end says what is wrong with the engine
    }
  }

  private ContainerSpec spec(String name, Command command) {
    return spec(name, command.command(), command.environment(), Optional.empty());
  }

  private ContainerSpec spec(
      String name, List<String> words, Map<String, String> environment, Optional<String> user) {
    String entrypoint = words.get(0);
    List<String> arguments = words.subList(1, words.size());
    List<MountSpec> mounts = new ArrayList<>();
    action
        .mounts()
        .forEach(
            (path, inside) ->
                mounts.add(
                    new MountSpec.Bind(
                        inside,
                        path.toString(),
                        false,
                        false,
                        Optional.empty(),
                        Optional.empty())));
    return HelperSpec.program(
        name,
        image,
        HelperContainer.labels(naming.project(), "action", "action"),
        new ProcessSpec(
            entrypoint.isEmpty() ? Optional.empty() : Optional.of(List.of(entrypoint)),
            arguments.isEmpty() ? Optional.empty() : Optional.of(arguments),
            environment,
            Optional.of(action.folder()),
            user,
            List.of(),
            false,
            false,
            Optional.empty(),
            Optional.empty(),
            Optional.empty()),
        action.network().orElse("bridge"),
        mounts);
  }

  /** An image is asked only when it runs. */
  @Override
  public Optional<Path> find(Map<String, String> environment, String program) {
    return Optional.empty();
  }

  @Override
  public int killMarked(String prefix) {
    return 0; // all of them end with their container
  }

  /** Passes on what the container writes, and knows when that is over. */
  private static final class Lines implements LogListener {
    private final Consumer<String> line;
    private final CountDownLatch over = new CountDownLatch(1);

    Lines(Consumer<String> line) {
      this.line = line;
    }

    @Override
    public void lines(List<LogLine> lines) {
      lines.forEach(it -> line.accept(it.text()));
    }

    @Override
    public void ended() {
      over.countDown();
    }

    @Override
    public void broken(EngineFailure failure) {
      line.accept(failure.text());
      over.countDown();
    }

    /** Waits until the last lines have come, which takes a moment after the end. */
    void await() {
      try {
        boolean unused = over.await(LAST_LINES_SECONDS, TimeUnit.SECONDS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
