package dev.paws.core.validate;

import dev.paws.core.finding.Finding;
import dev.paws.core.finding.Position;
import dev.paws.core.message.Message;
import dev.paws.core.tree.Node;
import dev.paws.core.tree.ScalarNode;
import java.util.Optional;

/**
 * A place in the Compose tree.
 *
 * @param path for example {@code services.web.ports[0]}
 * @param at where it was written
 * @param node the value there; empty if there is none
 */
record Place(String path, Position at, Optional<Node> node) {
  Finding report(Message message, Object... arguments) {
    return message.at(at, path, arguments);
  }

  /** Returns whether a value other than null was written here. */
  boolean isWritten() {
    return node.isPresent() && !(node.get() instanceof ScalarNode scalar && scalar.isNull());
  }

  /** Returns the scalar that was written here, as text. */
  Optional<String> text() {
    return node.isPresent() && node.get() instanceof ScalarNode scalar && !scalar.isNull()
        ? Optional.of(scalar.text())
        : Optional.empty();
  }
}
