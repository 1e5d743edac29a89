package dev.paws.core.app.port;

import dev.paws.core.finding.Finding;
import dev.paws.core.finding.Position;
import dev.paws.core.message.Message;
import java.io.Serial;

/** Ends a goal without success. The message is all that the user needs; it holds no secrets. */
public final class GoalFailure extends RuntimeException {
  @Serial private static final long serialVersionUID = 1L;

  private final Blame blame;

  /** Whose failure it is. */
  public enum Blame {
    /** The user's environment, files or settings. */
    ENVIRONMENT,
    /** A tool or the engine. */
    TOOL
  }

  private GoalFailure(Blame blame, String message, Throwable cause) {
    super(message, cause);
    this.blame = blame;
  }

  private GoalFailure(Blame blame, String message) {
    super(message);
    this.blame = blame;
  }

  /** Returns a failure that the user's environment caused. */
  public static GoalFailure environment(String message) {
    return new GoalFailure(Blame.ENVIRONMENT, message);
  }

  /** Returns a failure that the user's environment caused, with a message of the catalogue. */
  public static GoalFailure environment(Message message, Object... arguments) {
    return environment(text(message, arguments));
  }

  /** Returns a failure of a tool or the engine. */
  public static GoalFailure tool(String message, Throwable cause) {
    return new GoalFailure(Blame.TOOL, message, cause);
  }

  /** Returns a failure of a tool or the engine, with a message of the catalogue. */
  public static GoalFailure tool(Throwable cause, Message message, Object... arguments) {
    return new GoalFailure(Blame.TOOL, text(message, arguments), cause);
  }

  private static String text(Message message, Object... arguments) {
    Finding finding = message.at(Position.NONE, "", arguments);
    return finding.text();
  }

  /** Returns whose failure it is. */
  public Blame blame() {
    return blame;
  }
}
