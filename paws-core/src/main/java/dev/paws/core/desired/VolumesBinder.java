package dev.paws.core.desired;

import dev.paws.core.engine.spec.VolumeSpec;
import java.util.List;

/** Binds top-level volumes (Compose specification, volumes). */
final class VolumesBinder {
  private VolumesBinder() {}

  static List<DesiredVolume> bind(MappingBinder project) {
    return project.named("volumes", Kind.VOLUME).entrySet().stream()
        .map(entry -> volume(entry.getKey(), entry.getValue()))
        .toList();
  }

  private static DesiredVolume volume(String key, MappingBinder volume) {
    VolumeSpec spec =
        new VolumeSpec(
            volume.filled("name").orElse(key),
            volume.text("driver").orElse(""),
            volume.map("driver_opts"),
            volume.map("labels"));
    return new DesiredVolume(key, volume.flag("external"), spec, volume.at());
  }
}
