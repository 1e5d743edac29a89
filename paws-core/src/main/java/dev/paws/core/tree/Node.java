package dev.paws.core.tree;

import dev.paws.core.finding.Position;

/** A value of a Compose tree that knows where it was written. */
public sealed interface Node permits MappingNode, SequenceNode, ScalarNode {
  /** Where the value was written; {@link Position#NONE} for a default that nobody wrote. */
  Position at();

  /**
   * The value as plain Java: {@code Map}, {@code List}, {@code String}, number, {@code Boolean},
   * null.
   */
  @org.jspecify.annotations.Nullable
  Object plain();
}
