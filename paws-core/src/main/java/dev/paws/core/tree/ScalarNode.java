package dev.paws.core.tree;

import dev.paws.core.finding.Position;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A scalar.
 *
 * @param value {@code String}, {@code Long}, {@code BigInteger}, {@code Double}, {@code Boolean} or
 *     null
 */
public record ScalarNode(@Nullable Object value, Position at) implements Node {
  /** Returns whether the scalar is YAML's null. */
  public boolean isNull() {
    return value == null;
  }

  /** Returns the value as text; empty for null. */
  public String text() {
    return value == null ? "" : value.toString();
  }

  @Override
  public @Nullable Object plain() {
    return value;
  }

  @Override
  public <T> T match(
      Function<MappingNode, T> mapping,
      Function<SequenceNode, T> sequence,
      Function<ScalarNode, T> scalar) {
    return scalar.apply(this);
  }
}
