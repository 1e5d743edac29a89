package dev.paws.core.app.output;

import dev.paws.core.app.port.GoalFailure;
import dev.paws.core.engine.EngineException;
import dev.paws.core.engine.EngineFailure;
import dev.paws.core.execute.Failure;
import dev.paws.core.execute.Outcome;
import dev.paws.core.finding.Position;
import dev.paws.core.message.GoalMessage;
import dev.paws.core.message.GoalPhrase;
import dev.paws.core.report.FailureText;
import dev.paws.core.report.StatusText;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Turns failures into a goal's failure. This is the one place that decides whose failure it is and
 * what to do next.
 */
public final class Failures {
  private Failures() {}

  /** Throws if a run did not succeed. */
  public static void check(String what, Outcome outcome) {
    if (!outcome.succeeded()) {
      throw of(what, outcome);
    }
  }

  private static GoalFailure of(String what, Outcome outcome) {
    String took = StatusText.duration(outcome.took());
    String end =
        switch (outcome.end()) {
          case TIMED_OUT -> GoalPhrase.OUT_OF_TIME.text(what, took);
          case CANCELLED -> GoalPhrase.INTERRUPTED.text(what, took);
          case SUCCEEDED, FAILED -> what;
        };
    String why =
        distinct(outcome.failures()).stream()
            .map(
                failure ->
                    failure.engine().filter(EngineFailure::isEngines).isPresent()
                        ? failure.name() + ": " + text(failure.engine().get())
                        : FailureText.of(failure))
            .collect(Collectors.joining("\n  "));
    String message = end + (why.isEmpty() ? "" : "\n  " + why);
    return outcome.failures().stream()
        .flatMap(failure -> failure.engine().stream())
        .filter(EngineFailure::isEngines)
        .findFirst()
        .map(failure -> GoalFailure.tool(message, new EngineException(failure)))
        .orElseGet(() -> GoalFailure.environment(message));
  }

  /**
   * Returns the failures without repetition: if the engine is gone or hangs, only one, because the
   * others have the same cause.
   */
  static List<Failure> distinct(List<Failure> failures) {
    List<Failure> distinct = new ArrayList<>();
    boolean gone = false;
    for (Failure failure : failures) {
      boolean again = gone && isGone(failure);
      gone |= isGone(failure);
      if (!again) {
        distinct.add(failure);
      }
    }
    return distinct;
  }

  private static boolean isGone(Failure failure) {
    return failure
        .engine()
        .filter(engine -> engine.isEnginesEnd() || engine instanceof EngineFailure.Broken)
        .isPresent();
  }

  /** Returns an engine's failure, with what to do next. */
  public static GoalFailure of(EngineException e) {
    EngineFailure failure = e.failure();
    return GoalFailure.tool(text(failure), e);
  }

  private static String text(EngineFailure failure) {
    return message(failure).at(Position.NONE, "", failure.text()).text();
  }

  private static GoalMessage message(EngineFailure failure) {
    if (failure instanceof EngineFailure.Unreachable) {
      return GoalMessage.ENGINE_UNREACHABLE;
    }
    if (failure instanceof EngineFailure.Misconfigured
        || failure instanceof EngineFailure.NotAnEngine) {
      return GoalMessage.ENGINE_CONNECTION;
    }
    return failure.isEngines() ? GoalMessage.ENGINE_SLOW : GoalMessage.ENGINE_REFUSED;
  }
}
