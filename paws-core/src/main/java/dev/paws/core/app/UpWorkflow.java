package dev.paws.core.app;

import dev.paws.core.app.port.Ports;
import dev.paws.core.desired.Desired;
import dev.paws.core.engine.Engine;
import dev.paws.core.engine.EngineException;
import dev.paws.core.execute.Failure;
import dev.paws.core.execute.Outcome;
import dev.paws.core.finding.Finding;
import dev.paws.core.message.HistoryPhrase;
import dev.paws.core.message.SessionPhrase;
import dev.paws.core.report.FailureText;
import dev.paws.core.run.UpResult;
import dev.paws.core.workflow.WorkflowEvent.Kind;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Supplier;

/** Records a run of {@code up} in the developer's session. */
final class UpWorkflow {
  private final WorkflowRecorder recorder;
  private final Desired desired;

  UpWorkflow(Ports ports, Desired desired) {
    this.recorder = new WorkflowRecorder(ports, Optional.of(desired.project()), "paws:up");
    this.desired = desired;
  }

  /** Records what has ended since the last goal, and that the run begins. */
  void begin(Engine engine) {
    recorder.notice(engine, () -> Ended.Jobs.of(Optional.of(desired)));
    recorder.record(Kind.UP_BEGAN, "");
  }

  /** Carries out the run and records how it ended. */
  UpResult after(Supplier<UpResult> run) {
    try {
      UpResult result = run.get();
      recorder.record(kind(result), cause(result), halted -> new TreeSet<>());
      return result;
    } catch (EngineException e) {
      recorder.record(Kind.UP_FAILED, String.valueOf(e.getMessage()));
      throw e;
    }
  }

  private static Kind kind(UpResult result) {
    if (result.succeeded()) {
      return Kind.READY;
    }
    return result.outcome().filter(it -> it.end() == Outcome.End.CANCELLED).isPresent()
        ? Kind.UP_CANCELLED
        : Kind.UP_FAILED;
  }

  private static String cause(UpResult result) {
    if (result.succeeded()) {
      return SessionPhrase.ALL_READY.text();
    }
    List<Failure> failures = result.outcome().map(Outcome::failures).orElse(List.of());
    return failures.stream()
        .findFirst()
        .map(failure -> failure.name() + ": " + FailureText.reason(failure))
        .or(
            () ->
                result.findings().stream().filter(Finding::isError).map(Finding::fact).findFirst())
        .orElseGet(() -> HistoryPhrase.UP_FAILED.text());
  }
}
