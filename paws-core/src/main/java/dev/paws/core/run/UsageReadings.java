package dev.paws.core.run;

import dev.paws.core.engine.ContainerState;
import dev.paws.core.engine.DiskUsage;
import dev.paws.core.engine.Engine;
import dev.paws.core.engine.EngineException;
import dev.paws.core.engine.Observed;
import dev.paws.core.engine.ObservedContainer;
import dev.paws.core.engine.ResourceUsage;
import dev.paws.core.execute.RunEnvironment;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads what the containers of an environment use, all in parallel and twice, because a processor's
 * load is a difference; and meanwhile the disk usage. Used by the coordinator's thread.
 */
final class UsageReadings {
  /** Short enough not to be noticed, long enough for a figure that means something. */
  private static final Duration BETWEEN = Duration.ofMillis(300);

  private static final Duration PATIENCE = Duration.ofSeconds(6);

  private final Engine engine;
  private final RunEnvironment environment;
  private final Observed observed;
  private final Map<String, ResourceUsage> first = new HashMap<>();
  private final Map<String, ResourceUsage> second = new HashMap<>();
  private DiskUsage disk = DiskUsage.UNKNOWN;
  private int open;
  private int firstOpen;
  private long began;

  UsageReadings(Engine engine, RunEnvironment environment, Observed observed) {
    this.engine = engine;
    this.environment = environment;
    this.observed = observed;
  }

  /** Begins the first reading, and that of the disk. */
  void begin() {
    beginContainers();
    boolean nothing = observed.containers().isEmpty() && observed.volumes().isEmpty();
    if (!nothing) {
      ask(engine::diskUsage, answer -> disk = answer.orElse(disk));
    }
  }

  /** Begins the first reading of containers only. */
  void beginContainers() {
    began = environment.now();
    read(first);
  }

  /** Reads again, waits for all answers, and returns them with the rows. */
  EnvironmentLook finish(List<ServiceStatus> rows) {
    if (isRunning()) {
      pause();
      read(second);
    }
    long until = began + PATIENCE.toNanos();
    while (open > 0 && environment.now() < until) {
      environment.await(until).ifPresent(event -> event.handle());
    }
    Map<String, ContainerFacts> facts = new HashMap<>();
    for (ObservedContainer container : observed.containers()) {
      facts.put(
          container.name(),
          ContainerFacts.of(
              container,
              Optional.ofNullable(first.get(container.id())),
              Optional.ofNullable(second.get(container.id()))));
    }
    return new EnvironmentLook(observed, rows, facts, disk);
  }

  private boolean isRunning() {
    return observed.containers().stream().anyMatch(UsageReadings::isAlive);
  }

  /** A paused container still has its memory. */
  private static boolean isAlive(ObservedContainer container) {
    return container.state().isRunning()
        || container.state().status() == ContainerState.Status.PAUSED;
  }

  /**
   * Waits for the first readings, and then for a while: an engine that answers late must not read
   * both at one time.
   */
  private void pause() {
    long longest = began + PATIENCE.toNanos();
    while (firstOpen > 0 && environment.now() < longest) {
      environment.await(longest).ifPresent(event -> event.handle());
    }
    long until = environment.now() + BETWEEN.toNanos();
    while (environment.now() < until) {
      environment.await(until).ifPresent(event -> event.handle());
    }
  }

  private void read(Map<String, ResourceUsage> readings) {
    for (ObservedContainer container : observed.containers()) {
      if (isAlive(container)) {
        boolean counted = readings == first;
        firstOpen += counted ? 1 : 0;
        ask(
            () -> engine.usage(container.id()),
            answer -> {
              firstOpen -= counted ? 1 : 0;
              answer.flatMap(it -> it).ifPresent(it -> readings.put(container.id(), it));
            });
      }
    }
  }

  /** A question to the engine. */
  private interface Question<T> {
    T ask();
  }

  /** What is done with its answer, on the coordinator's thread; empty if the engine failed. */
  private interface Use<T> {
    void of(Optional<T> answer);
  }

  private <T> void ask(Question<T> question, Use<T> use) {
    open++;
    environment.submit(
        () -> {
          Optional<T> answer = answer(question);
          environment.post(
              () -> {
                open--;
                use.of(answer);
              });
        });
  }

  private static <T> Optional<T> answer(Question<T> question) {
    try {
      return Optional.of(question.ask());
    } catch (EngineException e) {
      return Optional.empty(); // a figure less
    }
  }
}
