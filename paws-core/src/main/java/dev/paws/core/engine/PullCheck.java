package dev.paws.core.engine;

/** Whether an image could be pulled. */
public sealed interface PullCheck {
  /** The registry has it. */
  record Available() implements PullCheck {}

  /** The registry, the network or the credentials prevent it; {@code reason} is in their words. */
  record Unavailable(String reason) implements PullCheck {}

  /** It cannot be found out without pulling. */
  record Unknown(String reason) implements PullCheck {}
}
