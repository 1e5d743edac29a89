package dev.paws.core.execute;

import dev.paws.core.engine.EngineFailure;
import dev.paws.core.health.AwaitCondition;
import dev.paws.core.health.Verdict;
import dev.paws.core.message.RunPhrase;
import dev.paws.core.reconcile.Operation;
import dev.paws.core.reconcile.Step;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

/** Why a step failed, as data. */
public sealed interface FailureCause {
  /** Returns the cause in words, on one line unless the engine's message has more. */
  String text();

  /** The engine failed or refused a call. */
  record EngineFailed(EngineFailure failure) implements FailureCause {
    @Override
    public String text() {
      return failure.text();
    }
  }

  /** The container cannot reach the awaited state. */
  record NotReady(Verdict.Failed verdict) implements FailureCause {
    @Override
    public String text() {
      return VerdictText.of(verdict);
    }
  }

  /** The container was removed by someone else. */
  record Removed() implements FailureCause {
    @Override
    public String text() {
      return RunPhrase.REMOVED.text();
    }
  }

  /** The container has no health check by which it could become healthy. */
  record NoHealthCheck() implements FailureCause {
    @Override
    public String text() {
      return RunPhrase.NO_HEALTH_CHECK.text();
    }
  }

  /** The container was still awaited at the deadline. */
  record OutOfTime(AwaitCondition goal, Verdict state, Duration waited) implements FailureCause {
    @Override
    public String text() {
      String now =
          state instanceof Verdict.Waiting ? VerdictText.of(state) : RunPhrase.JUST_READY.text();
      return RunPhrase.OUT_OF_TIME.text(goal.text(), now, waited.toSeconds());
    }
  }

  /** A call to the engine had not returned at the deadline. */
  record UnderWay(Operation operation, Duration since) implements FailureCause {
    @Override
    public String text() {
      return RunPhrase.UNDER_WAY.text(since.toSeconds(), operation.text());
    }
  }

  /**
   * A container was not started or removed at the deadline.
   *
   * @param operation what had not begun
   * @param after how long the run had taken
   * @param waitsFor the steps that it waited for; empty if it waited for a free slot only
   */
  record NotBegun(Operation operation, Duration after, List<Step> waitsFor)
      implements FailureCause {
    public NotBegun {
      waitsFor = List.copyOf(waitsFor);
    }

    @Override
    public String text() {
      RunPhrase what =
          operation instanceof Operation.StartContainer
              ? RunPhrase.NEVER_STARTED
              : RunPhrase.NEVER_REMOVED;
      return what.text(after.toSeconds(), goals());
    }

    private String goals() {
      return waitsFor.isEmpty()
          ? RunPhrase.ITS_TURN.text()
          : waitsFor.stream().map(NotBegun::goal).collect(Collectors.joining(", "));
    }

    private static String goal(Step step) {
      return step.operation() instanceof Operation.AwaitContainer await
          ? await.instance().service() + " " + await.goal().text()
          : step.operation().text();
    }
  }

  /** An earlier step for the same optional container failed. */
  record GivenUp() implements FailureCause {
    @Override
    public String text() {
      return RunPhrase.GIVEN_UP.text();
    }
  }

  /** The engine reported a removal, but the resource still exists. */
  record StillThere() implements FailureCause {
    @Override
    public String text() {
      return RunPhrase.STILL_THERE.text();
    }
  }

  /** The container reached what was waited for, and ended before the run did. */
  record EndedAgain(int exitCode) implements FailureCause {
    @Override
    public String text() {
      return RunPhrase.ENDED_AGAIN.text(exitCode);
    }
  }
}
