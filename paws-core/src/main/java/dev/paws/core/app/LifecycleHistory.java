package dev.paws.core.app;

import dev.paws.core.app.port.Ports;
import dev.paws.core.lifecycle.EnvironmentEvent.Kind;
import dev.paws.core.lifecycle.ObservedState;
import dev.paws.core.report.Results;
import dev.paws.core.run.LifecycleResult;
import java.time.Duration;
import java.util.List;

/** Remembers the state that a lifecycle goal left, with the goal as its cause. */
record LifecycleHistory(Ports ports, String project) {
  private static final Duration LONGEST = Duration.ofSeconds(5);

  /** Remembers a result, unless nothing was changed or the engine no longer shows anything. */
  void remember(LifecycleAction action, LifecycleSettings settings, LifecycleResult result) {
    if (!result.changed() || result.rows().isEmpty()) {
      return;
    }
    boolean stopped = action == LifecycleAction.STOP && !Results.isRunning(result.rows());
    Kind kind =
        stopped ? Kind.SEEN_STOPPED : ObservedState.kind(Results.state(result.rows()), true);
    List<String> services = settings.up().selection().services();
    String cause =
        action.cause().text(services.isEmpty() ? "" : ": " + String.join(", ", services));
    ports
        .runtime()
        .attempt(
            "history",
            LONGEST,
            () -> new HistoryRecorder(ports, project, action.goal()).event(kind, cause),
            reason -> {});
  }
}
