package dev.paws.core.execute;

import dev.paws.core.engine.EngineFailure;
import dev.paws.core.health.AwaitCondition;
import dev.paws.core.health.Verdict;
import dev.paws.core.reconcile.Operation;
import dev.paws.core.reconcile.Step;
import java.time.Duration;
import java.util.List;

/** Why a step failed, as data. */
public sealed interface FailureCause {
  /** Calls the method for this kind of cause, and returns its result. */
  <R> R on(Cases<R> cases);

  /** One method for each kind of cause, so that the compiler checks that all are handled. */
  interface Cases<R> {
    R engineFailed(EngineFailed cause);

    R notReady(NotReady cause);

    R removed();

    R noHealthCheck();

    R outOfTime(OutOfTime cause);

    R underWay(UnderWay cause);

    R notBegun(NotBegun cause);

    R givenUp();

    R stillThere();

    R endedAgain(EndedAgain cause);
  }

  /** The engine failed or refused a call. */
  record EngineFailed(EngineFailure failure) implements FailureCause {
    @Override
    public <R> R on(Cases<R> cases) {
      return cases.engineFailed(this);
    }
  }

  /** The container cannot reach the awaited state. */
  record NotReady(Verdict.Failed verdict) implements FailureCause {
    @Override
    public <R> R on(Cases<R> cases) {
      return cases.notReady(this);
    }
  }

  /** The container was removed by someone else. */
  record Removed() implements FailureCause {
    @Override
    public <R> R on(Cases<R> cases) {
      return cases.removed();
    }
  }

  /** The container has no health check by which it could become healthy. */
  record NoHealthCheck() implements FailureCause {
    @Override
    public <R> R on(Cases<R> cases) {
      return cases.noHealthCheck();
    }
  }

  /** The container was still awaited at the deadline. */
  record OutOfTime(AwaitCondition goal, Verdict state, Duration waited) implements FailureCause {
    @Override
    public <R> R on(Cases<R> cases) {
      return cases.outOfTime(this);
    }
  }

  /** A call to the engine had not returned at the deadline. */
  record UnderWay(Operation operation, Duration since) implements FailureCause {
    @Override
    public <R> R on(Cases<R> cases) {
      return cases.underWay(this);
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
    public <R> R on(Cases<R> cases) {
      return cases.notBegun(this);
    }
  }

  /** An earlier step for the same optional container failed. */
  record GivenUp() implements FailureCause {
    @Override
    public <R> R on(Cases<R> cases) {
      return cases.givenUp();
    }
  }

  /** The engine reported a removal, but the resource still exists. */
  record StillThere() implements FailureCause {
    @Override
    public <R> R on(Cases<R> cases) {
      return cases.stillThere();
    }
  }

  /** The container reached what was waited for, and ended before the run did. */
  record EndedAgain(int exitCode) implements FailureCause {
    @Override
    public <R> R on(Cases<R> cases) {
      return cases.endedAgain(this);
    }
  }
}
