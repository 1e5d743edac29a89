package dev.paws.core.sim;

import dev.paws.core.engine.ContainerState;
import dev.paws.core.engine.ContainerState.Health;
import dev.paws.core.engine.ContainerState.Status;
import dev.paws.core.engine.EngineEvent;
import dev.paws.core.engine.EngineException;
import dev.paws.core.engine.EngineFailure;
import dev.paws.core.engine.ExecResult;
import dev.paws.core.engine.ExecSpec;
import dev.paws.core.engine.ProcessSignals;
import dev.paws.core.engine.ThreadSignals;
import dev.paws.core.engine.spec.ContainerSpec;
import dev.paws.core.engine.spec.HealthSpec;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** The processes of simulated containers: they end, are restarted, and are probed. */
final class SimProcesses {
  private static final Duration DEFAULT = Duration.ofSeconds(30);

  private final SimBench bench;
  private final Teller teller;
  private final BooleanSupplier probing;

  /** Reports an event of a container. */
  interface Teller {
    void tell(SimContainer container, EngineEvent.Kind kind, int code);
  }

  SimProcesses(SimBench bench, Teller teller, BooleanSupplier probing) {
    this.bench = bench;
    this.teller = teller;
    this.probing = probing;
  }

  /**
   * Returns the health check of a container: its own, completed by that of the image if it has no
   * test.
   */
  static Optional<HealthSpec> check(ContainerSpec spec, Optional<HealthSpec> image) {
    if (spec.health().isEmpty()) {
      return image;
    }
    HealthSpec own = spec.health().get();
    if (own.disabled()) {
      return Optional.empty();
    }
    return own.test().isEmpty()
        ? image.map(
            base ->
                new HealthSpec(
                    base.test(),
                    own.interval().or(base::interval),
                    own.timeout().or(base::timeout),
                    own.retries().or(base::retries),
                    own.startPeriod().or(base::startPeriod),
                    Optional.empty()))
        : Optional.of(own);
  }

  void start(SimContainer container) {
    container.status = Status.RUNNING;
    container.stopAsked = false;
    container.runs++;
    container.startedAt = Optional.of(bench.timeOfDay());
    container.health = container.check.isPresent() ? Health.STARTING : Health.NONE;
    container.failingStreak = 0;
    teller.tell(container, EngineEvent.Kind.STARTED, 0);
    int run = container.runs;
    container
        .life
        .codeOfRun(run)
        .ifPresent(
            code ->
                bench.after(
                    container.life.exitAfter().orElseThrow(),
                    () -> {
                      if (container.runs == run) {
                        end(container, code);
                      }
                    }));
    if (container.check.isPresent() && probing.getAsBoolean()) {
      probeLater(container, container.check.get(), run);
    }
  }

  void stop(SimContainer container, Optional<Duration> grace) {
    container.stopAsked = true;
    if (container.hasProcess()) {
      Duration limit = grace(container, grace);
      boolean obeys =
          container.life.catchesSignals() && container.life.stopTakes().compareTo(limit) < 0;
      bench.pause(obeys ? container.life.stopTakes() : limit);
      end(container, obeys ? 0 : 137);
    }
    if (container.status == Status.RESTARTING) {
      container.status = Status.EXITED;
    }
  }

  /** Sends a signal: one that reaches the first process wakes it. */
  void kill(SimContainer container, String signal) {
    container.stopAsked = true;
    if (signal.equals("SIGKILL")) {
      end(container, 137);
    } else if (container.life.catchesSignals()) {
      container.switches++;
      bench.after(container.life.stopTakes(), () -> end(container, 0));
    }
  }

  boolean awaitEnd(SimContainer container, Optional<Duration> limit) {
    Duration most = grace(container, limit);
    Duration step = Duration.ofMillis(100);
    for (Duration waited = Duration.ZERO;
        container.hasProcess() && waited.compareTo(most) < 0;
        waited = waited.plus(step)) {
      bench.pause(step);
    }
    return !container.hasProcess();
  }

  private static Duration grace(SimContainer container, Optional<Duration> asked) {
    return asked.or(() -> container.spec.process().stopGrace()).orElse(Duration.ofSeconds(10));
  }

  /**
   * Returns the signals of the first process, which sleeps; a process that can be stopped has a
   * handler or waits for the signal.
   */
  ProcessSignals signals(SimContainer container) {
    boolean shown = container.life.catchesSignals() && !container.life.waitsForSignals();
    return new ProcessSignals(
        true,
        "program",
        Map.of("1", new ThreadSignals(shown ? -1L : 0L, 0, 0, 0, false, true, container.switches)));
  }

  void end(SimContainer container, int code) {
    if (!container.hasProcess()) {
      return;
    }
    container.exitCode = code;
    container.finishedAt = Optional.of(bench.timeOfDay());
    if (container.check.isPresent()) {
      container.health = Health.UNHEALTHY; // as Docker says of a check that does not run any more
    }
    boolean again = container.isRestarted();
    container.status = again ? Status.RESTARTING : Status.EXITED;
    if (again) {
      container.restartCount++;
      long delay = 100L << Math.min(9, container.restartCount - 1);
      int run = container.runs;
      bench.after(
          Duration.ofMillis(Math.min(60_000, delay)),
          () -> {
            if (container.status == Status.RESTARTING && container.runs == run) {
              start(container);
            }
          });
    }
    teller.tell(container, EngineEvent.Kind.DIED, code);
  }

  /** Removes it: pending events are dropped. */
  void vanish(SimContainer container) {
    container.stopAsked = true;
    end(container, 137);
    container.status = Status.REMOVING;
  }

  ExecResult exec(SimContainer container, ExecSpec spec, Duration timeout) {
    List<String> command = spec.command();
    if (container.status == Status.PAUSED) {
      throw new EngineException(new EngineFailure.Conflict("exec", "the container is paused"));
    }
    if (command.get(0).equals("sleep")) {
      bench.pause(Duration.ofMillis(Long.parseLong(command.get(1))));
      return new ExecResult(0, "", false);
    }
    if (command.get(0).equals("fail")) {
      return new ExecResult(3, "hook says no\n", false);
    }
    if (command.get(0).equals("grep") || isScriptSearch(command)) {
      return new ExecResult(findsWhatGivesWay(command) ? 0 : 1, "", false);
    }
    if (command.get(0).equals("cat")) { // the table of its TCP sockets
      return new ExecResult(0, sockets(container), false);
    }
    int run = container.runs;
    Duration takes = container.life.probeTakes();
    boolean hangs = takes.compareTo(timeout) > 0;
    bench.pause(hangs ? timeout : takes);
    if (container.runs != run || !container.hasProcess()) {
      throw new EngineException(new EngineFailure.Conflict("exec", "the container has ended"));
    }
    if (hangs) {
      return new ExecResult(0, "", true);
    }
    boolean passes = container.life.passes(age(container));
    return new ExecResult(passes ? 0 : 1, passes ? "ok" : container.life.output(), false);
  }

  /** A search in a script and the files that it names: pattern, text, path. */
  private static boolean isScriptSearch(List<String> command) {
    return command.size() == 7 && command.get(2).contains("grep -qE");
  }

  /** In a script, by its path; a script that is written out names a file called boot that does. */
  private static boolean findsWhatGivesWay(List<String> command) {
    String path = command.get(command.size() - 1);
    return path.isEmpty()
        ? command.get(command.size() - 2).contains("boot")
        : !path.contains("never-execs");
  }

  /** Returns whether it listens on its ports. */
  boolean listens(SimContainer container) {
    return container.status == Status.RUNNING && container.life.passes(age(container));
  }

  private String sockets(SimContainer container) {
    String head = "  sl  local_address rem_address   st\n";
    return listens(container) ? head + "   0: 00000000:0050 00000000:0000 0A\n" : head;
  }

  private void probeLater(SimContainer container, HealthSpec check, int run) {
    bench.after(
        check.interval().filter(it -> !it.isZero()).orElse(DEFAULT),
        () -> {
          if (container.runs != run) {
            return;
          }
          Duration limit = check.timeout().filter(it -> !it.isZero()).orElse(DEFAULT);
          boolean hangs = container.life.probeTakes().compareTo(limit) > 0;
          bench.after(
              hangs ? limit : container.life.probeTakes(),
              () -> {
                if (container.runs == run && container.status == Status.RUNNING) {
                  probed(container, check, !hangs && container.life.passes(age(container)));
                }
                if (container.runs == run && container.hasProcess()) {
                  probeLater(container, check, run);
                }
              });
        });
  }

  private void probed(SimContainer container, HealthSpec check, boolean passed) {
    container.lastProbe =
        Optional.of(
            new ContainerState.Probe(
                passed ? 0 : 1,
                passed ? "ok" : container.life.output(),
                Optional.of(bench.timeOfDay().minus(container.life.probeTakes())),
                Optional.of(container.life.probeTakes())));
    Health before = container.health;
    if (passed) {
      container.failingStreak = 0;
      container.health = Health.HEALTHY;
    } else if (before != Health.STARTING
        || age(container).compareTo(check.startPeriod().orElse(Duration.ZERO)) >= 0) {
      container.failingStreak++;
      if (container.failingStreak >= check.retries().filter(it -> it > 0).orElse(3)) {
        container.health = Health.UNHEALTHY;
      }
    }
    if (container.health != before) {
      teller.tell(
          container,
          container.health == Health.HEALTHY
              ? EngineEvent.Kind.HEALTHY
              : EngineEvent.Kind.UNHEALTHY,
          0);
    }
  }

  private Duration age(SimContainer container) {
    return Duration.between(container.startedAt.orElseThrow(), bench.timeOfDay());
  }
}
