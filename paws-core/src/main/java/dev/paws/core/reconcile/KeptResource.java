package dev.paws.core.reconcile;

/**
 * A network or volume that carries a project's labels and is not removed with it.
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
    /** The definition declares it external, or did so when the environment was started. */
    EXTERNAL,
    /** No known definition declares it. */
    UNDECLARED,
    /** A container that is not removed uses it. */
    IN_USE,
    /** The build whose environment is removed did not create it. */
    NOT_CREATED
  }
}
