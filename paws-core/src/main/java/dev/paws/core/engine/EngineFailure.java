package dev.paws.core.engine;

import dev.paws.core.message.EnginePhrase;
import java.time.Duration;

/** The ways in which an engine fails a call. */
public sealed interface EngineFailure {
  /** Returns one line for the user: the call and what went wrong. */
  String text();

  /** Returns whether the engine failed, rather than refused the call. */
  default boolean isEngines() {
    return this instanceof Unreachable
        || this instanceof Misconfigured
        || this instanceof NotAnEngine
        || this instanceof TimedOut
        || this instanceof Silent
        || this instanceof Broken;
  }

  /** Returns whether there is no engine any more, so that further calls are useless. */
  default boolean isEnginesEnd() {
    return this instanceof Unreachable || this instanceof Silent;
  }

  /** No engine answers at the address. */
  record Unreachable(String address, String reason) implements EngineFailure {
    @Override
    public String text() {
      return EnginePhrase.UNREACHABLE.text(address, reason);
    }
  }

  /** The settings of the connection are unsafe or incomplete; nothing was sent. */
  record Misconfigured(String address, String reason) implements EngineFailure {
    @Override
    public String text() {
      return EnginePhrase.MISCONFIGURED.text(address, reason);
    }
  }

  /** Something else answers at the engine's address: a web server, or a proxy's own page. */
  record NotAnEngine(String address, String call, String answer) implements EngineFailure {
    @Override
    public String text() {
      return EnginePhrase.NOT_AN_ENGINE.text(address, call, answer);
    }
  }

  /** The engine did not answer in time. */
  record TimedOut(String call, Duration deadline) implements EngineFailure {
    @Override
    public String text() {
      return EnginePhrase.TIMED_OUT.text(deadline.toSeconds(), call);
    }
  }

  /** The engine did not answer any call for a whole deadline: it hangs, or is stopped. */
  record Silent(String address, String call, Duration deadline) implements EngineFailure {
    @Override
    public String text() {
      return EnginePhrase.SILENT.text(address, deadline.toSeconds(), call);
    }
  }

  /** The connection ended in the middle of a call. */
  record Broken(String call, String reason) implements EngineFailure {
    @Override
    public String text() {
      return EnginePhrase.BROKEN.text(call, reason);
    }
  }

  /** The resource does not exist. */
  record NotFound(String call, String reason) implements EngineFailure {
    @Override
    public String text() {
      return EnginePhrase.REFUSED.text(call, reason);
    }
  }

  /** The name is already in use, or the resource is. */
  record Conflict(String call, String reason) implements EngineFailure {
    @Override
    public String text() {
      return EnginePhrase.REFUSED.text(call, reason);
    }
  }

  /**
   * The engine counts containers on a network on which it shows none: its own count is wrong, and
   * only its restart corrects it.
   */
  record MiscountedNetwork(String call, String reason) implements EngineFailure {
    @Override
    public String text() {
      return EnginePhrase.MISCOUNTED_NETWORK.text(call, reason);
    }
  }

  /** A port of the host is in use. */
  record PortTaken(String call, String reason) implements EngineFailure {
    @Override
    public String text() {
      return EnginePhrase.REFUSED.text(call, reason);
    }
  }

  /** A registry refused: the image does not exist, or the user may not read it. */
  record ImageUnavailable(String reference, String reason) implements EngineFailure {
    @Override
    public String text() {
      return EnginePhrase.IMAGE_UNAVAILABLE.text(reference, reason);
    }
  }

  /** A build ended with an error; {@code reason} holds its last lines. */
  record BuildFailed(String image, String reason) implements EngineFailure {
    @Override
    public String text() {
      return EnginePhrase.BUILD_FAILED.text(image, reason);
    }
  }

  /** This engine, at this version, does not support an option. */
  record Unsupported(String option, String reason) implements EngineFailure {
    @Override
    public String text() {
      return EnginePhrase.UNSUPPORTED.text(option, reason);
    }
  }

  /** Any other refusal, with the engine's HTTP status (0: there is none) and message. */
  record Rejected(String call, int status, String reason) implements EngineFailure {
    @Override
    public String text() {
      return status == 0
          ? EnginePhrase.REFUSED.text(call, reason)
          : EnginePhrase.REFUSED_WITH_STATUS.text(call, reason, status);
    }
  }
}
