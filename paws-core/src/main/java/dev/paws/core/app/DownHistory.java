package dev.paws.core.app;

import dev.paws.core.app.port.Ports;
import dev.paws.core.engine.ObservedVolume;
import dev.paws.core.lifecycle.EnvironmentEvent.Kind;
import dev.paws.core.message.HistoryPhrase;
import dev.paws.core.message.SessionPhrase;
import dev.paws.core.reconcile.Operation;
import dev.paws.core.run.DownResult;
import dev.paws.core.workflow.WorkflowEvent;
import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Remembers that an environment was taken down. */
record DownHistory(Ports ports, String project) {
  private static final Duration LONGEST = Duration.ofSeconds(5);

  /** Remembers a result, unless nothing was taken down or containers are left. */
  void remember(DownResult result) {
    boolean isDown =
        result.outcome().succeeded()
            && result.leftAlone().isEmpty()
            && result.found().isEmpty()
            && !result.plan().steps().isEmpty();
    if (isDown) {
      new WorkflowRecorder(ports, Optional.of(project), "paws:down")
          .record(
              WorkflowEvent.Kind.STOPPED,
              SessionPhrase.TAKEN_DOWN.text(),
              halted -> new TreeSet<>());
      boolean data = keepsVolumes(result);
      Kind kind = data ? Kind.DOWN_KEPT_DATA : Kind.DOWN_REMOVED_ALL;
      String cause = (data ? HistoryPhrase.VOLUMES_KEPT : HistoryPhrase.REMOVED).text();
      ports
          .runtime()
          .attempt(
              "history",
              LONGEST,
              () -> new HistoryRecorder(ports, project, "down").event(kind, cause),
              reason -> {});
    }
  }

  private static boolean keepsVolumes(DownResult result) {
    Set<String> volumes =
        result.before().volumes().stream()
            .map(ObservedVolume::name)
            .collect(Collectors.toCollection(HashSet::new));
    result.plan().steps().stream()
        .map(step -> step.operation())
        .filter(Operation.RemoveVolume.class::isInstance)
        .map(operation -> ((Operation.RemoveVolume) operation).name())
        .forEach(volumes::remove);
    return !volumes.isEmpty();
  }
}
