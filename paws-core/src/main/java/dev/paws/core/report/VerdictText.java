package dev.paws.core.report;

import dev.paws.core.health.Evidence;
import dev.paws.core.health.Exit;
import dev.paws.core.health.Source;
import dev.paws.core.health.Verdict;
import dev.paws.core.message.RunPhrase;
import java.time.Duration;
import java.util.Optional;

/** Puts verdicts on containers into words. */
public final class VerdictText implements Verdict.Cases<String> {
  private static final VerdictText WORDS = new VerdictText();

  private VerdictText() {}

  /** Returns the words after a container's name: what it waits for, has reached or failed with. */
  public static String of(Verdict verdict) {
    return verdict.on(WORDS);
  }

  @Override
  public String waiting(Verdict.Waiting verdict) {
    Evidence evidence = verdict.evidence();
    return switch (verdict.state()) {
      case NOT_STARTED -> RunPhrase.NOT_STARTED.text();
      case UNKNOWN -> RunPhrase.STATE_UNKNOWN.text();
      case PAUSED -> RunPhrase.PAUSED.text();
      case RESTARTING -> RunPhrase.RESTARTING.text(exit(evidence));
      case SETTLING -> RunPhrase.SETTLING.text();
      case NOT_COMPLETED -> RunPhrase.NOT_COMPLETED.text();
      case STARTING ->
          evidence.attempts() == 0
              ? RunPhrase.CHECKING.text()
              : RunPhrase.CHECK_FAILING.text(evidence.attempts());
      case NOT_READY ->
          evidence.output().isEmpty()
              ? RunPhrase.RUNNING.text()
              : RunPhrase.NOT_READY.text(evidence.output());
      case CHECK_CANNOT_RUN -> RunPhrase.CHECK_CANNOT_RUN.text(evidence.problem());
    };
  }

  @Override
  public String ready(Verdict.Ready verdict) {
    return switch (verdict.how()) {
      case STARTED -> RunPhrase.STARTED.text();
      case COMPLETED -> RunPhrase.COMPLETED.text();
      case SETTLED -> RunPhrase.SETTLED.text();
      case READY -> RunPhrase.READY.text();
      case HEALTHY ->
          verdict.evidence().source() == Source.OWN_PROBE
              ? RunPhrase.HEALTHY_BY_PROBE.text()
              : RunPhrase.HEALTHY.text();
    };
  }

  @Override
  public String failed(Verdict.Failed verdict) {
    Evidence evidence = verdict.evidence();
    return switch (verdict.reason()) {
      case EXITED -> RunPhrase.EXITED.text(exit(evidence));
      case EXITED_BEFORE_HEALTHY -> RunPhrase.EXITED_BEFORE_HEALTHY.text(exit(evidence));
      case STOPPED_BY_OTHERS -> RunPhrase.STOPPED_BY_OTHERS.text(exit(evidence));
      case COMMAND_CANNOT_RUN -> RunPhrase.COMMAND_CANNOT_RUN.text(exit(evidence));
      case CRASH_LOOP -> crashLoop(evidence);
      case START_WITHOUT_EFFECT -> RunPhrase.START_WITHOUT_EFFECT.text();
      case UNHEALTHY ->
          evidence.source() == Source.OWN_PROBE
              ? RunPhrase.UNHEALTHY_BY_PROBES.text(evidence.attempts())
              : RunPhrase.UNHEALTHY.text();
    };
  }

  private static String crashLoop(Evidence evidence) {
    long seconds = evidence.took().orElse(Duration.ZERO).toSeconds();
    return evidence.exit().isPresent()
        ? RunPhrase.CRASH_LOOP_AND_EXIT.text(evidence.attempts(), seconds, exit(evidence))
        : RunPhrase.CRASH_LOOP.text(evidence.attempts(), seconds);
  }

  private static String exit(Evidence evidence) {
    Optional<Exit> exit = evidence.exit();
    return RunPhrase.CODE.text(exit.map(Exit::code).orElse(0))
        + (exit.filter(Exit::outOfMemory).isPresent() ? RunPhrase.OUT_OF_MEMORY.text() : "")
        + exit.map(Exit::error)
            .filter(error -> !error.isEmpty())
            .map(RunPhrase.START_ERROR::text)
            .orElse("");
  }
}
