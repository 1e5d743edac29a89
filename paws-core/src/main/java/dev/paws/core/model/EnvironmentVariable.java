package dev.paws.core.model;

import static java.util.Objects.requireNonNull;

import dev.paws.core.secret.Secrets;

/**
 * A variable of a container or an environment (data model, supporting type).
 *
 * @param value empty where it was given without a value
 * @param secret whether the value must be masked wherever it is shown
 */
public record EnvironmentVariable(String key, String value, boolean secret, Source source) {
  public EnvironmentVariable {
    requireNonNull(key, "key");
    requireNonNull(value, "value");
    requireNonNull(source, "source");
  }

  /** The variable with its value masked if it is secret. */
  public EnvironmentVariable masked() {
    return secret ? new EnvironmentVariable(key, Secrets.MASK, true, source) : this;
  }

  /** As {@code KEY=value}, a secret one masked, so that no log shows it by accident. */
  @Override
  public String toString() {
    return key + "=" + (secret ? Secrets.MASK : value);
  }

  /** Where a value comes from. */
  public enum Source implements DocumentedValue {
    INLINE,
    FILE,
    SECRET_MANAGER
  }
}
