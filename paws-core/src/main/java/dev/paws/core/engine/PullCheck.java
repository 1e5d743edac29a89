package dev.paws.core.engine;

/** Whether an image could be pulled. */
public sealed interface PullCheck {
  /** The registry has it. */
  record Available() implements PullCheck {}

  /** The registry, the network or the credentials say no; {@code reason} is theirs. */
  record Unavailable(String reason) implements PullCheck {}

  /** Cannot be told without pulling. */
  record Unknown(String reason) implements PullCheck {}
}
