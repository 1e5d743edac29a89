package dev.paws.core.engine;

import java.time.Duration;

/** The ways in which an engine fails a call. */
public sealed interface EngineFailure {
  /** One line for a person: what was asked, what came. */
  String text();

  /** Whether the engine failed, rather than refused what it was asked. */
  default boolean isEngines() {
    return this instanceof Unreachable
        || this instanceof Misconfigured
        || this instanceof NotAnEngine
        || this instanceof TimedOut
        || this instanceof Silent
        || this instanceof Broken;
  }

  /** Whether there is no engine to talk to any more, so that nothing further need be asked. */
  default boolean isEnginesEnd() {
    return this instanceof Unreachable || this instanceof Silent;
  }

  /** Nothing answers there. */
  record Unreachable(String address, String reason) implements EngineFailure {
    @Override
    public String text() {
      return "no container engine answers at " + address + ": " + reason;
    }
  }

  /** The connection's settings are not safe or not complete; nothing was sent. */
  record Misconfigured(String address, String reason) implements EngineFailure {
    @Override
    public String text() {
      return "the connection to " + address + " is not set up: " + reason;
    }
  }

  /** Something else answers at the engine's address: a web server, or a proxy's own page. */
  record NotAnEngine(String address, String call, String answer) implements EngineFailure {
    @Override
    public String text() {
      return "what answers at "
          + address
          + " is not a container engine: it answered \""
          + call
          + "\" with "
          + answer
          + "; check DOCKER_HOST, the Docker context and proxies";
    }
  }

  /** The engine did not answer in time. */
  record TimedOut(String call, Duration deadline) implements EngineFailure {
    @Override
    public String text() {
      return "the engine did not answer within " + deadline.toSeconds() + " s: " + call;
    }
  }

  /** The engine did not answer anything at all for a whole deadline: it hangs, or is stopped. */
  record Silent(String address, String call, Duration deadline) implements EngineFailure {
    @Override
    public String text() {
      return "the engine at "
          + address
          + " has not answered anything for "
          + deadline.toSeconds()
          + " s: "
          + call;
    }
  }

  /** The connection ended in the middle of a call. */
  record Broken(String call, String reason) implements EngineFailure {
    @Override
    public String text() {
      return "the connection to the engine broke during " + call + ": " + reason;
    }
  }

  /** The thing is not there. */
  record NotFound(String call, String reason) implements EngineFailure {
    @Override
    public String text() {
      return call + ": " + reason;
    }
  }

  /** Something of that name is there already, or is in use. */
  record Conflict(String call, String reason) implements EngineFailure {
    @Override
    public String text() {
      return call + ": " + reason;
    }
  }

  /** A port of the host is taken. */
  record PortTaken(String call, String reason) implements EngineFailure {
    @Override
    public String text() {
      return call + ": " + reason;
    }
  }

  /** A registry refused: no such image, or no right to it. */
  record ImageUnavailable(String reference, String reason) implements EngineFailure {
    @Override
    public String text() {
      return "image " + reference + " cannot be pulled: " + reason;
    }
  }

  /** A build ended with an error; {@code reason} holds its last lines. */
  record BuildFailed(String image, String reason) implements EngineFailure {
    @Override
    public String text() {
      return "building " + image + " failed: " + reason;
    }
  }

  /** This engine, at this version, cannot do what an option asks. */
  record Unsupported(String option, String reason) implements EngineFailure {
    @Override
    public String text() {
      return option + " is not possible here: " + reason;
    }
  }

  /** Any other refusal, with the engine's HTTP status (0: there is none) and words. */
  record Rejected(String call, int status, String reason) implements EngineFailure {
    @Override
    public String text() {
      return call + ": " + reason + (status == 0 ? "" : " (status " + status + ")");
    }
  }
}
