package dev.paws.core.app.port;

import dev.paws.core.secret.SecretValues;

/**
 * The values to mask; the registry grows as a goal learns of more. Safe for use by several threads.
 */
public final class SecretRegistry {
  private volatile SecretValues values = SecretValues.NONE;

  /** Masks these values as well, from now on. */
  public synchronized void add(SecretValues more) {
    values = values.and(more);
  }

  /** Returns all values to mask. */
  public SecretValues values() {
    return values;
  }
}
