package dev.paws.core.execute;

import dev.paws.core.engine.Engine;
import dev.paws.core.engine.EngineException;
import dev.paws.core.engine.EngineFailure;
import dev.paws.core.engine.LogLimit;
import dev.paws.core.engine.ObservedContainer;
import dev.paws.core.engine.spec.ContainerSpec;
import dev.paws.core.message.RunPhrase;
import dev.paws.core.reconcile.Labels;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Runs containers one after the other before a service starts. One that ends well is removed; one
 * that fails stays, so that a person can look at it, until the rollback, the next try or the end of
 * the project.
 */
final class BeforeStart {
  private static final Duration LOOK = Duration.ofSeconds(1);
  private static final int LINES = 20;
  private static final int MOST_BYTES = 8192;

  private final Engine engine;
  private final ForceStop forceStop;

  BeforeStart(Engine engine, ForceStop forceStop) {
    this.engine = engine;
    this.forceStop = forceStop;
  }

  /**
   * Runs the containers.
   *
   * @throws EngineException if one of them fails, or the engine does
   */
  void run(List<ContainerSpec> containers) {
    containers.forEach(this::run);
  }

  private void run(ContainerSpec spec) {
    engine
        .container(spec.name())
        .filter(old -> old.label(Labels.HELPER).equals(spec.labels().get(Labels.HELPER)))
        .ifPresent(old -> engine.removeContainer(old.id(), true));
    String id = engine.createContainer(spec);
    try {
      engine.start(id);
      while (!engine.awaitEnd(id, Optional.of(LOOK))) {
        if (forceStop.isAsked()) {
          engine.kill(id, "SIGKILL");
        }
      }
    } catch (EngineException e) {
      engine.removeContainer(id, true);
      throw e;
    }
    int code = engine.container(id).map(BeforeStart::exitCode).orElse(-1);
    if (code != 0) {
      List<String> lines = engine.logTail(id, new LogLimit(LINES, MOST_BYTES, () -> false));
      throw new EngineException(
          new EngineFailure.Rejected(
              RunPhrase.BEFORE_START.text(String.join(" ", command(spec))),
              0,
              RunPhrase.BEFORE_START_FAILED.text(
                  String.join("\n", lines).strip(), code, spec.name())));
    }
    engine.removeContainer(id, true);
  }

  private static int exitCode(ObservedContainer container) {
    return container.state().exitCode();
  }

  private static List<String> command(ContainerSpec spec) {
    return spec.process().command().orElse(List.of(spec.image()));
  }
}
