package dev.paws.core.compose.bind;

import dev.paws.core.tree.Node;
import dev.paws.core.yaml.NodePath;
import dev.paws.core.yaml.Value;
import org.jspecify.annotations.Nullable;

/** The normal form of one kind of field. */
interface Form {
  /**
   * Returns the field in normal form, or null if it is left out.
   *
   * @param value the model's value; null if it has none
   */
  @Nullable Node bind(@Nullable Value value, NodePath trail, Binding binding);
}
