package dev.paws.core.report;

import dev.paws.core.execute.Failure;
import dev.paws.core.execute.FailureCause;
import dev.paws.core.health.Verdict;
import dev.paws.core.message.RunPhrase;
import dev.paws.core.reconcile.Operation;
import dev.paws.core.reconcile.Step;
import java.util.List;
import java.util.stream.Collectors;

/** Puts failures of a run into words. */
public final class FailureText implements FailureCause.Cases<String> {
  private static final FailureText WORDS = new FailureText();

  private FailureText() {}

  /** Returns what happened, on several lines. */
  public static String of(Failure failure) {
    StringBuilder text = new StringBuilder();
    String reason = reason(failure);
    text.append(
        failure
            .instance()
            .map(which -> RunPhrase.SERVICE_FAILED.text(which.service(), failure.name(), reason))
            .orElseGet(() -> RunPhrase.FAILED.text(failure.name(), reason)));
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

  /**
   * Returns why a step failed and, if its log could not be read, why not. It is one line, unless
   * the engine's message has more.
   */
  public static String reason(Failure failure) {
    String reason = of(failure.cause());
    return failure
        .unreadLog()
        .map(problem -> RunPhrase.WITHOUT_LOG.text(reason, problem.text()))
        .orElse(reason);
  }

  /** Returns the cause, on one line unless the engine's message has more. */
  public static String of(FailureCause cause) {
    return cause.on(WORDS);
  }

  @Override
  public String engineFailed(FailureCause.EngineFailed cause) {
    return cause.failure().text();
  }

  @Override
  public String notReady(FailureCause.NotReady cause) {
    return VerdictText.of(cause.verdict());
  }

  @Override
  public String removed() {
    return RunPhrase.REMOVED.text();
  }

  @Override
  public String noHealthCheck() {
    return RunPhrase.NO_HEALTH_CHECK.text();
  }

  @Override
  public String outOfTime(FailureCause.OutOfTime cause) {
    String now =
        cause.state() instanceof Verdict.Waiting
            ? VerdictText.of(cause.state())
            : RunPhrase.JUST_READY.text();
    boolean missing =
        cause.state() instanceof Verdict.Waiting waiting
            && waiting.state() == Verdict.Waiting.State.NOT_READY;
    if (missing) {
      return RunPhrase.OUT_OF_TIME_NOT_READY.text(now, cause.waited().toSeconds());
    }
    return RunPhrase.OUT_OF_TIME.text(cause.goal().text(), now, cause.waited().toSeconds());
  }

  @Override
  public String underWay(FailureCause.UnderWay cause) {
    return RunPhrase.UNDER_WAY.text(cause.since().toSeconds(), cause.operation().text());
  }

  @Override
  public String notBegun(FailureCause.NotBegun cause) {
    RunPhrase what =
        cause.operation() instanceof Operation.StartContainer
            ? RunPhrase.NEVER_STARTED
            : RunPhrase.NEVER_REMOVED;
    return what.text(cause.after().toSeconds(), awaited(cause.waitsFor()));
  }

  private static String awaited(List<Step> steps) {
    return steps.isEmpty()
        ? RunPhrase.ITS_TURN.text()
        : steps.stream().map(FailureText::awaited).collect(Collectors.joining(", "));
  }

  private static String awaited(Step step) {
    return step.operation() instanceof Operation.AwaitContainer await
        ? await.instance().service() + " " + await.goal().text()
        : step.operation().text();
  }

  @Override
  public String givenUp() {
    return RunPhrase.GIVEN_UP.text();
  }

  @Override
  public String stillThere() {
    return RunPhrase.STILL_THERE.text();
  }

  @Override
  public String endedAgain(FailureCause.EndedAgain cause) {
    return RunPhrase.ENDED_AGAIN.text(cause.exitCode());
  }
}
