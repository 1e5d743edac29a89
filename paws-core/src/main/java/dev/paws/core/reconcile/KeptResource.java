package dev.paws.core.reconcile;

/**
 * A network or volume that carries a project's labels and does not go with it.
 *
 * @param name its name in the engine
 */
public record KeptResource(Kind kind, String name, Reason reason) {
  /** What it is. */
  public enum Kind {
    NETWORK,
    VOLUME
  }

  /** Why it stays. */
  public enum Reason {
    /** The definition calls it external, or did when the environment came up. */
    EXTERNAL,
    /** No definition that is known declares it. */
    UNDECLARED,
    /** A container has it that does not go down. */
    IN_USE,
    /** The build that goes down did not create it. */
    NOT_CREATED
  }
}
