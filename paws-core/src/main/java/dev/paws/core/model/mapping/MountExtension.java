package dev.paws.core.model.mapping;

import java.util.List;

/** What {@code x-paws} says about a mount. */
final class MountExtension {
  private static final List<String> KEYS = List.of("description");

  private MountExtension() {}

  /** The purpose of the mount; empty where nobody said it. */
  static String description(MappingReader mount) {
    return Extension.of(mount, KEYS).text("description").orElse("");
  }
}
