package dev.paws.core.health;

/** Whether a container has reached what is waited for, as data. */
public sealed interface Verdict {
  /** Returns what it rests on. */
  Evidence evidence();

  /** Hands itself to the case that it is, and returns what that returns. */
  <R> R on(Cases<R> cases);

  /** One method a kind of verdict, so that the compiler sees that each is handled. */
  interface Cases<R> {
    R waiting(Waiting verdict);

    R ready(Ready verdict);

    R failed(Failed verdict);
  }

  /** Not yet. */
  record Waiting(State state, Evidence evidence) implements Verdict {
    /** What it is doing meanwhile. */
    public enum State {
      NOT_STARTED,
      /** Something happened to the container, and its new state is not known yet. */
      UNKNOWN,
      PAUSED,
      RESTARTING,
      /** It runs, but not for long enough. */
      SETTLING,
      /** It runs, and must end with exit code 0. */
      NOT_COMPLETED,
      /** Its health check has not passed yet. */
      STARTING,
      CHECK_CANNOT_RUN
    }

    @Override
    public <R> R on(Cases<R> cases) {
      return cases.waiting(this);
    }
  }

  /** It has. */
  record Ready(How how, Evidence evidence) implements Verdict {
    /** The state that it reached. */
    public enum How {
      STARTED,
      COMPLETED,
      SETTLED,
      HEALTHY
    }

    @Override
    public <R> R on(Cases<R> cases) {
      return cases.ready(this);
    }
  }

  /** It cannot any more. */
  record Failed(Reason reason, Evidence evidence) implements Verdict {
    /** What happened. */
    public enum Reason {
      EXITED,
      EXITED_BEFORE_HEALTHY,
      /** It ended with exit code 0, although the engine would have restarted it. */
      STOPPED_BY_OTHERS,
      COMMAND_CANNOT_RUN,
      CRASH_LOOP,
      UNHEALTHY
    }

    @Override
    public <R> R on(Cases<R> cases) {
      return cases.failed(this);
    }
  }
}
