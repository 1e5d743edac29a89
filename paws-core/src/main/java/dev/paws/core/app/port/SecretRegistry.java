package dev.paws.core.app.port;

import dev.paws.core.secret.SecretValues;

/** What a goal must not show; grows while it learns more. Safe for use by several threads. */
public final class SecretRegistry {
  private volatile SecretValues values = SecretValues.NONE;

  /** Hides these too, from now on. */
  public synchronized void add(SecretValues more) {
    values = values.and(more);
  }

  /** All that is hidden now. */
  public SecretValues values() {
    return values;
  }
}
