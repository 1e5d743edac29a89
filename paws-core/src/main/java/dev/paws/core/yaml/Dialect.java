package dev.paws.core.yaml;

/**
 * Where readers of YAML differ.
 *
 * @param signedZero whether {@code -0} is a negative zero, not the integer 0
 * @param resetKeysCount whether a key that is reset ({@code !reset}) must not repeat either
 * @param core whether scalars have the types of YAML 1.2's core schema, every key is its text, keys
 *     that differ in case alone repeat, {@code <<} is a key as any other, and tags of one's own are
 *     refused: what GitHub reads workflow files with
 */
public record Dialect(boolean signedZero, boolean resetKeysCount, boolean core) {
  /** What most files are read with. */
  public static final Dialect DEFAULT = new Dialect(false, false);

  /** What workflow files are read with; a key that repeats is reported and left out. */
  public static final Dialect WORKFLOW = new Dialect(false, false, true);

  /** Creates one whose scalars have the types that go-yaml gives them. */
  public Dialect(boolean signedZero, boolean resetKeysCount) {
    this(signedZero, resetKeysCount, false);
  }
}
