package dev.paws.core.health;

/** Whether a container has reached the awaited state, as data. */
public sealed interface Verdict {
  /** Returns the facts behind the verdict. */
  Evidence evidence();

  /** Calls the method for this kind of verdict, and returns its result. */
  <R> R on(Cases<R> cases);

  /** One method for each kind of verdict, so that the compiler checks that all are handled. */
  interface Cases<R> {
    R waiting(Waiting verdict);

    R ready(Ready verdict);

    R failed(Failed verdict);
  }

  /** The container has not reached the awaited state yet. */
  record Waiting(State state, Evidence evidence) implements Verdict {
    /** What the container does meanwhile. */
    public enum State {
      NOT_STARTED,
      /** Something happened to the container, and its new state is not known yet. */
      UNKNOWN,
      PAUSED,
      RESTARTING,
      /** It runs, but has not run for long enough. */
      SETTLING,
      /** It runs, and must end with exit code 0. */
      NOT_COMPLETED,
      /** Its health check has not passed yet. */
      STARTING,
      CHECK_CANNOT_RUN,
      /** It runs, but what shows from outside that it is ready is missing. */
      NOT_READY
    }

    @Override
    public <R> R on(Cases<R> cases) {
      return cases.waiting(this);
    }
  }

  /** The container has reached the awaited state. */
  record Ready(How how, Evidence evidence) implements Verdict {
    /** The state that it reached. */
    public enum How {
      STARTED,
      COMPLETED,
      SETTLED,
      HEALTHY,
      /** What shows from outside that it is ready was seen. */
      READY
    }

    @Override
    public <R> R on(Cases<R> cases) {
      return cases.ready(this);
    }
  }

  /** The container can no longer reach the awaited state. */
  record Failed(Reason reason, Evidence evidence) implements Verdict {
    /** What happened. */
    public enum Reason {
      EXITED,
      EXITED_BEFORE_HEALTHY,
      /** It ended with exit code 0, although the engine would have restarted it. */
      STOPPED_BY_OTHERS,
      COMMAND_CANNOT_RUN,
      CRASH_LOOP,
      /** The engine answered that it started, and it never did. */
      START_WITHOUT_EFFECT,
      UNHEALTHY
    }

    @Override
    public <R> R on(Cases<R> cases) {
      return cases.failed(this);
    }
  }
}
