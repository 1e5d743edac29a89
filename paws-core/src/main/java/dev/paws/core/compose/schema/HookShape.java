package dev.paws.core.compose.schema;

import static dev.paws.core.compose.schema.ComposeShape.FLAG;
import static dev.paws.core.compose.schema.ComposeShape.TEXT;

import dev.paws.core.compose.reference.Behaviour;
import dev.paws.core.compose.reference.ComposeVersion;

/** The shapes of lifecycle hooks. */
final class HookShape {
  private HookShape() {}

  /** Returns the shape of a hook that runs in the service's own container. */
  static Shape hook(ComposeVersion version) {
    return fields(version).build();
  }

  /** Returns the shape of a hook that runs before the container starts, in one of its own. */
  static Shape preStart(ComposeVersion version) {
    return fields(version).key("image", TEXT).key("per_replica", FLAG).build();
  }

  private static Shape.Builder fields(ComposeVersion version) {
    Shape.Builder hook = ComposeShape.hook();
    return version.has(Behaviour.HOOK_COMMAND) ? hook.require("command") : hook;
  }
}
