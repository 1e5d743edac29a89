package dev.paws.core.model.mapping;

import java.util.List;

/** Reads {@code x-paws} of a mount. */
final class MountExtension {
  private static final List<String> KEYS = List.of("description");

  private MountExtension() {}

  /** Returns the purpose of the mount; empty if it is not set. */
  static String description(MappingReader mount) {
    return Extension.of(mount, KEYS).text("description").orElse("");
  }
}
