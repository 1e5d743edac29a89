package dev.paws.core.model;

import static java.util.Objects.requireNonNull;

import dev.paws.core.secret.Secrets;

/**
 * A variable of a container or an environment (data model, supporting type).
 *
 * @param value empty if the variable has no value
 * @param secret whether the value must be masked in all output
 */
public record EnvironmentVariable(String key, String value, boolean secret, Source source) {
  public EnvironmentVariable {
    requireNonNull(key, "key");
    requireNonNull(value, "value");
    requireNonNull(source, "source");
  }

  /** Returns the variable, with its value masked if it is secret. */
  public EnvironmentVariable masked() {
    return secret ? new EnvironmentVariable(key, Secrets.MASK, true, source) : this;
  }

  /** Returns {@code KEY=value}; a secret value is masked, so that no log shows it by accident. */
  @Override
  public String toString() {
    return key + "=" + (secret ? Secrets.MASK : value);
  }

  /** The source of a value. */
  public enum Source implements DocumentedValue {
    INLINE,
    FILE,
    SECRET_MANAGER
  }
}
