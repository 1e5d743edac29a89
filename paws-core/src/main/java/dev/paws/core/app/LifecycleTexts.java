package dev.paws.core.app;

import dev.paws.core.message.WorkflowPhrase;
import dev.paws.core.report.StatusText;
import dev.paws.core.run.FreedResources;
import dev.paws.core.run.LifecycleResult;
import dev.paws.core.value.ByteSize;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Makes the sentences about the result of a lifecycle goal. */
final class LifecycleTexts {
  private LifecycleTexts() {}

  /** Returns what a failed action did not do. */
  static String failure(LifecycleAction action, String project) {
    WorkflowPhrase phrase =
        switch (action) {
          case START -> WorkflowPhrase.NOT_STARTED;
          case STOP -> WorkflowPhrase.NOT_STOPPED;
          case RESTART -> WorkflowPhrase.NOT_RESTARTED;
          case PAUSE -> WorkflowPhrase.NOT_PAUSED;
          case RESUME -> WorkflowPhrase.NOT_RESUMED;
          case REBUILD -> WorkflowPhrase.NOT_REBUILT;
        };
    return phrase.text(project);
  }

  /** Returns the lines about a successful action. */
  static List<String> summary(
      LifecycleAction action, String project, List<String> services, LifecycleResult result) {
    String what =
        services.isEmpty()
            ? project
            : WorkflowPhrase.SERVICES_OF.text(project, String.join(", ", services));
    if (!result.changed()) {
      return List.of(nothing(action).text(what));
    }
    String took = StatusText.duration(result.outcome().orElseThrow().took());
    List<String> lines = new ArrayList<>(List.of(done(action).text(what, took)));
    result.freed().filter(LifecycleTexts::isMeasured).ifPresent(it -> lines.add(freed(it)));
    return lines;
  }

  private static WorkflowPhrase done(LifecycleAction action) {
    return switch (action) {
      case START -> WorkflowPhrase.STARTED;
      case STOP -> WorkflowPhrase.STOPPED;
      case RESTART -> WorkflowPhrase.RESTARTED;
      case PAUSE -> WorkflowPhrase.PAUSED;
      case RESUME -> WorkflowPhrase.RESUMED;
      case REBUILD -> WorkflowPhrase.REBUILT;
    };
  }

  private static WorkflowPhrase nothing(LifecycleAction action) {
    return switch (action) {
      case START, RESTART, REBUILD -> WorkflowPhrase.NOTHING_TO_START;
      case STOP -> WorkflowPhrase.NOTHING_TO_STOP;
      case PAUSE -> WorkflowPhrase.NOTHING_TO_PAUSE;
      case RESUME -> WorkflowPhrase.NOTHING_TO_RESUME;
    };
  }

  private static boolean isMeasured(FreedResources freed) {
    return freed.cpus().isPresent() && freed.memory().isPresent();
  }

  private static String freed(FreedResources freed) {
    return WorkflowPhrase.FREED.text(
        freed.containers(),
        cpus(freed.cpusBefore().orElse(0)),
        cpus(freed.cpusAfter().orElse(0)),
        ByteSize.rounded(freed.memoryBefore().orElse(0)),
        ByteSize.rounded(freed.memoryAfter().orElse(0)));
  }

  private static String cpus(double cpus) {
    return String.format(Locale.ROOT, "%.2f", cpus);
  }
}
