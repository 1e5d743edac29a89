package dev.paws.core.app;

import dev.paws.core.app.port.HistoryArchive.Durability;
import dev.paws.core.app.port.Ports;
import dev.paws.core.app.port.ProcessRuntime;
import dev.paws.core.engine.EngineException;
import dev.paws.core.execute.Failure;
import dev.paws.core.execute.Outcome;
import dev.paws.core.execute.RunListener;
import dev.paws.core.finding.Finding;
import dev.paws.core.history.HistoryEntry;
import dev.paws.core.history.ResultIds;
import dev.paws.core.history.RunRecord;
import dev.paws.core.lifecycle.EnvironmentEvent.Kind;
import dev.paws.core.message.HistoryPhrase;
import dev.paws.core.reconcile.Plan;
import dev.paws.core.report.FailureText;
import dev.paws.core.run.UpResult;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Remembers a run of {@code up}: that it began, so that a run that is killed is known too, and at
 * its end what it saw. Nothing waits for a disk while containers start.
 */
final class UpHistory {
  private static final Duration LONGEST = Duration.ofSeconds(5);

  private final Ports ports;
  private final HistoryRecorder recorder;

  UpHistory(Ports ports, String project) {
    this.ports = ports;
    this.recorder = new HistoryRecorder(ports, project, "up");
  }

  /**
   * Carries out a run and remembers it.
   *
   * @param display follows the run
   * @param run carries it out, with the listener that it has to inform
   */
  UpResult around(RunListener display, Function<RunListener, UpResult> run) {
    ProcessRuntime.Attempt begin =
        ports
            .runtime()
            .begin("history", LONGEST, () -> recorder.event(Kind.UP_BEGAN, ""), reason -> {});
    RunRecord record = new RunRecord(display, ports.runtime()::timeOfDay);
    try {
      UpResult result = run.apply(record);
      begin.close();
      attempt(() -> remember(record, result));
      return result;
    } catch (EngineException e) {
      begin.close();
      attempt(() -> recorder.event(Kind.UP_FAILED, String.valueOf(e.getMessage())));
      throw e;
    }
  }

  /** A slow disk must not keep a build from ending. */
  private void attempt(Runnable work) {
    ports.runtime().attempt("history", LONGEST, work, reason -> {});
  }

  private void remember(RunRecord record, UpResult result) {
    ResultIds ids = new ResultIds();
    List<HistoryEntry> entries =
        new ArrayList<>(record.results(recorder.environment(), ids, recorder.masked()));
    boolean changed = !result.plan().map(Plan::changesNothing).orElse(true);
    if (changed && result.outcome().isPresent()) {
      entries.add(
          new HistoryEntry.Start(
              record.start(recorder.environment(), ids, result.outcome().get())));
    }
    entries.add(recorder.eventEntry(kind(result), cause(result)));
    recorder.append(entries, Durability.PROCESS);
  }

  private static Kind kind(UpResult result) {
    if (result.succeeded()) {
      return Kind.UP_SUCCEEDED;
    }
    return result.outcome().filter(it -> it.end() == Outcome.End.CANCELLED).isPresent()
        ? Kind.UP_CANCELLED
        : Kind.UP_FAILED;
  }

  private static String cause(UpResult result) {
    if (result.succeeded()) {
      return HistoryPhrase.ALL_READY.text();
    }
    if (kind(result) == Kind.UP_CANCELLED) {
      return HistoryPhrase.UP_CANCELLED.text();
    }
    List<Failure> failures = result.outcome().map(Outcome::failures).orElse(List.of());
    return failures.isEmpty()
        ? result.findings().stream()
            .filter(Finding::isError)
            .map(Finding::fact)
            .findFirst()
            .orElse(HistoryPhrase.UP_FAILED.text())
        : failures.get(0).name() + ": " + FailureText.reason(failures.get(0));
  }
}
