package dev.paws.core.yaml;

/**
 * Where readers of YAML differ.
 *
 * @param signedZero whether {@code -0} is a negative zero, not the integer 0
 * @param resetKeysCount whether a key that is reset ({@code !reset}) must not repeat either
 */
public record Dialect(boolean signedZero, boolean resetKeysCount) {
  /** What most files are read with. */
  public static final Dialect DEFAULT = new Dialect(false, false);
}
