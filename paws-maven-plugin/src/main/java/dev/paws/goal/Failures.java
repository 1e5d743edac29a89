package dev.paws.goal;

import dev.paws.core.engine.EngineException;
import dev.paws.core.engine.EngineFailure;
import dev.paws.core.execute.Failure;
import dev.paws.core.execute.Outcome;
import dev.paws.core.finding.Position;
import dev.paws.core.message.GoalMessage;
import dev.paws.core.report.StatusText;
import java.util.stream.Collectors;

/** What failed, as a goal's failure: one place that knows whose it is and what to do next. */
public final class Failures {
  private Failures() {}

  /** Throws where a run did not succeed. */
  static void check(String what, Outcome outcome) {
    if (!outcome.succeeded()) {
      throw of(what, outcome);
    }
  }

  private static GoalFailure of(String what, Outcome outcome) {
    String how =
        switch (outcome.end()) {
          case TIMED_OUT -> ": out of time after " + StatusText.duration(outcome.took());
          case CANCELLED -> ": interrupted after " + StatusText.duration(outcome.took());
          case SUCCEEDED, FAILED -> "";
        };
    String why = outcome.failures().stream().map(Failure::text).collect(Collectors.joining("\n  "));
    String message = what + how + (why.isEmpty() ? "" : "\n  " + why);
    return outcome.failures().stream()
        .flatMap(failure -> failure.engine().stream())
        .filter(Failures::isTools)
        .findFirst()
        .map(failure -> GoalFailure.tool(message, new EngineException(failure)))
        .orElseGet(() -> GoalFailure.environment(message));
  }

  /** Whether the engine failed, rather than refused for a reason that lies in the environment. */
  private static boolean isTools(EngineFailure failure) {
    return failure instanceof EngineFailure.Unreachable
        || failure instanceof EngineFailure.Misconfigured
        || failure instanceof EngineFailure.TimedOut
        || failure instanceof EngineFailure.Broken;
  }

  /** A failed engine, with what to do next. */
  public static GoalFailure of(EngineException e) {
    EngineFailure failure = e.failure();
    return GoalFailure.tool(message(failure).at(Position.NONE, "", failure.text()).text(), e);
  }

  private static GoalMessage message(EngineFailure failure) {
    if (failure instanceof EngineFailure.Unreachable) {
      return GoalMessage.ENGINE_UNREACHABLE;
    }
    if (failure instanceof EngineFailure.Misconfigured) {
      return GoalMessage.ENGINE_CONNECTION;
    }
    return failure instanceof EngineFailure.TimedOut || failure instanceof EngineFailure.Broken
        ? GoalMessage.ENGINE_SLOW
        : GoalMessage.ENGINE_REFUSED;
  }
}
