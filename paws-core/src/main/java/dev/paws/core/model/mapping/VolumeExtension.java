package dev.paws.core.model.mapping;

import java.util.List;
import java.util.Optional;

/** The {@code x-paws} of a volume. */
record VolumeExtension(
    Optional<String> purpose, Optional<Integer> sizeEstimateGb, boolean backupEnabled) {
  private static final List<String> KEYS = List.of("purpose", "size_estimate_gb", "backup_enabled");

  static VolumeExtension of(MappingReader volume) {
    Extension extension = Extension.of(volume, KEYS);
    return new VolumeExtension(
        extension.text("purpose"),
        extension.wholeNumber("size_estimate_gb", "10"),
        extension.flag("backup_enabled").orElse(false));
  }
}
