package dev.paws.core.execute;

import dev.paws.core.engine.EngineFailure;
import dev.paws.core.reconcile.Instance;
import java.util.List;
import java.util.Optional;

/**
 * Why a run failed, or what went wrong on its way.
 *
 * @param instance the container it is about, if it is about one
 * @param name the container's name, or what else the step was about
 * @param reason in one line
 * @param lastProbe the last output of its health check; empty where there is none
 * @param lastLines its last log lines; empty where there are none
 * @param engine the engine's failure, where it was the engine that failed
 */
public record Failure(
    Optional<Instance> instance,
    String name,
    String reason,
    String lastProbe,
    List<String> lastLines,
    Optional<EngineFailure> engine) {
  public Failure {
    lastLines = List.copyOf(lastLines);
  }

  /** What happened, on several lines, for a terminal. */
  public String text() {
    StringBuilder text = new StringBuilder();
    instance.ifPresent(which -> text.append("service ").append(which.service()).append(" ("));
    text.append(name);
    instance.ifPresent(which -> text.append(')'));
    text.append(": ").append(reason);
    if (!lastProbe.isBlank()) {
      text.append("\n    last health check: ").append(lastProbe.strip().replace("\n", "\n      "));
    }
    if (!lastLines.isEmpty()) {
      text.append("\n    last log lines:");
      lastLines.forEach(line -> text.append("\n      ").append(line));
    }
    return text.toString();
  }
}
