package dev.paws.core.compose.bind;

import dev.paws.core.tree.Node;
import dev.paws.core.yaml.NodePath;
import dev.paws.core.yaml.Value;
import org.jspecify.annotations.Nullable;

/** The normal form of one kind of field. */
interface Form {
  /**
   * The field in normal form, or null where it is left out.
   *
   * @param value what the model says; null if it says nothing
   */
  @Nullable Node bind(@Nullable Value value, NodePath trail, Binding binding);
}
