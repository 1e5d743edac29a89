package dev.paws.core.tree;

import dev.paws.core.finding.Position;
import java.util.function.Function;

/** A value of a Compose tree that knows where it was written. */
public sealed interface Node permits MappingNode, SequenceNode, ScalarNode {
  /** Returns where the value was written; {@link Position#NONE} for a default. */
  Position at();

  /**
   * Returns the value as plain Java: {@code Map}, {@code List}, {@code String}, number, {@code
   * Boolean}, null.
   */
  @org.jspecify.annotations.Nullable
  Object plain();

  /**
   * Returns what the function for this kind of node returns. A new kind of node needs a new
   * parameter, so no caller compiles until it handles the new kind.
   */
  <T> T match(
      Function<MappingNode, T> mapping,
      Function<SequenceNode, T> sequence,
      Function<ScalarNode, T> scalar);
}
