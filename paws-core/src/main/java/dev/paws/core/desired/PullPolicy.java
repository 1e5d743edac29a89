package dev.paws.core.desired;

/** When an image is pulled or built (Compose specification, services.pull_policy). */
public enum PullPolicy {
  /** Pulled at every {@code up}. */
  ALWAYS,
  /** Pulled, or built if there is a build section, when the engine does not have it. */
  MISSING,
  /** Never pulled; a missing image is an error. */
  NEVER,
  /** Built at every {@code up}. */
  BUILD,
  /** Pulled when the engine does not have it, or has had it for longer than an age. */
  REFRESH
}
