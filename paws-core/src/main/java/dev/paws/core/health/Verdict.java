package dev.paws.core.health;

/** Whether a container has reached its goal. */
public sealed interface Verdict {
  /**
   * Not yet.
   *
   * @param reason what it waits for, for a person
   */
  record Waiting(String reason) implements Verdict {}

  /**
   * It has.
   *
   * @param how by what it was told: {@code healthy (own probe)}
   */
  record Ready(String how) implements Verdict {}

  /**
   * It cannot any more.
   *
   * @param reason what happened, for a person
   */
  record Failed(String reason) implements Verdict {}
}
