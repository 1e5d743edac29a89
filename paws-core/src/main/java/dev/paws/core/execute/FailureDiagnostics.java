package dev.paws.core.execute;

import dev.paws.core.engine.ContainerState;
import dev.paws.core.engine.Engine;
import dev.paws.core.engine.LogLimit;
import dev.paws.core.message.RunPhrase;
import java.util.function.BiConsumer;

/** Adds to failures what the engine knows: the last health check and the last log lines. */
final class FailureDiagnostics {
  private final Engine engine;
  private final EngineCalls calls;
  private final int logLines;
  private final BiConsumer<Failure, Failure> explained;
  private int open;

  /**
   * Creates the diagnostics of one run.
   *
   * @param logLines how many log lines to read; 0: the engine is not asked
   * @param explained receives a failure, and the same failure with everything that the engine knows
   */
  FailureDiagnostics(
      Engine engine, EngineCalls calls, int logLines, BiConsumer<Failure, Failure> explained) {
    this.engine = engine;
    this.calls = calls;
    this.logLines = logLines;
    this.explained = explained;
  }

  /** Returns whether answers are pending. */
  boolean isBusy() {
    return open > 0;
  }

  void examine(Failure failure, String id) {
    if (logLines == 0) {
      return;
    }
    open++;
    calls.call(
        RunPhrase.READING_LOG.text(failure.name()),
        () -> look(failure, id),
        known -> report(failure, known),
        problem -> report(failure, failure.withoutLog(problem)));
  }

  private Failure look(Failure failure, String id) {
    String probe =
        engine
            .container(id)
            .flatMap(found -> found.state().lastProbe())
            .map(ContainerState.Probe::output)
            .filter(output -> !output.isBlank())
            .orElse(failure.lastProbe());
    return failure.explained(probe, LogExcerpt.of(engine.logTail(id, LogLimit.ofReport(logLines))));
  }

  private void report(Failure failure, Failure known) {
    open--;
    explained.accept(failure, known);
  }
}
