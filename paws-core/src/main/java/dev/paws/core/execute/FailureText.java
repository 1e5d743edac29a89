package dev.paws.core.execute;

import dev.paws.core.message.RunPhrase;

/** Puts failures of a run into words. */
final class FailureText {
  private FailureText() {}

  /** Returns why a step failed and, if its log could not be read, why not. */
  static String reason(Failure failure) {
    String reason = failure.cause().text();
    return failure
        .unreadLog()
        .map(problem -> RunPhrase.WITHOUT_LOG.text(reason, problem.text()))
        .orElse(reason);
  }

  /** Returns what happened, on several lines. */
  static String of(Failure failure) {
    StringBuilder text = new StringBuilder();
    text.append(
        failure
            .instance()
            .map(
                which ->
                    RunPhrase.SERVICE_FAILED.text(
                        which.service(), failure.name(), failure.reason()))
            .orElseGet(() -> RunPhrase.FAILED.text(failure.name(), failure.reason())));
    if (!failure.lastProbe().isBlank()) {
      String output = failure.lastProbe().strip().replace("\n", "\n      ");
      text.append(RunPhrase.LAST_HEALTH_CHECK.text(output));
    }
    if (!failure.lastLines().isEmpty()) {
      text.append(RunPhrase.LAST_LOG_LINES.text());
      failure.lastLines().forEach(line -> text.append(RunPhrase.LOG_LINE.text(line)));
    }
    return text.toString();
  }
}
