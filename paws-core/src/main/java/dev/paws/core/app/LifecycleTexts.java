package dev.paws.core.app;

import dev.paws.core.message.SessionPhrase;
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
    SessionPhrase phrase =
        switch (action) {
          case START -> SessionPhrase.NOT_STARTED;
          case STOP -> SessionPhrase.NOT_STOPPED;
          case RESTART -> SessionPhrase.NOT_RESTARTED;
          case PAUSE -> SessionPhrase.NOT_PAUSED;
          case RESUME -> SessionPhrase.NOT_RESUMED;
          case REBUILD -> SessionPhrase.NOT_REBUILT;
        };
    return phrase.text(project);
  }

  /** Returns the lines about a successful action. */
  static List<String> summary(
      LifecycleAction action, String project, List<String> services, LifecycleResult result) {
    String what =
        services.isEmpty()
            ? project
            : SessionPhrase.SERVICES_OF.text(project, String.join(", ", services));
    if (!result.changed()) {
      return List.of(nothing(action).text(what));
    }
    String took = StatusText.duration(result.outcome().orElseThrow().took());
    List<String> lines = new ArrayList<>(List.of(done(action).text(what, took)));
    result.freed().filter(LifecycleTexts::isMeasured).ifPresent(it -> lines.add(freed(it)));
    return lines;
  }

  private static SessionPhrase done(LifecycleAction action) {
    return switch (action) {
      case START -> SessionPhrase.STARTED;
      case STOP -> SessionPhrase.STOPPED;
      case RESTART -> SessionPhrase.RESTARTED;
      case PAUSE -> SessionPhrase.PAUSED;
      case RESUME -> SessionPhrase.RESUMED;
      case REBUILD -> SessionPhrase.REBUILT;
    };
  }

  private static SessionPhrase nothing(LifecycleAction action) {
    return switch (action) {
      case START, RESTART, REBUILD -> SessionPhrase.NOTHING_TO_START;
      case STOP -> SessionPhrase.NOTHING_TO_STOP;
      case PAUSE -> SessionPhrase.NOTHING_TO_PAUSE;
      case RESUME -> SessionPhrase.NOTHING_TO_RESUME;
    };
  }

  private static boolean isMeasured(FreedResources freed) {
    return freed.cpus().isPresent() && freed.memory().isPresent();
  }

  private static String freed(FreedResources freed) {
    return SessionPhrase.FREED.text(
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
