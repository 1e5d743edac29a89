package dev.paws.core.model.mapping;

import dev.paws.core.model.ServiceDefinition;
import dev.paws.core.model.VolumeDefinition;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The volumes of a project (Compose specification, top-level volumes). */
final class VolumeMapping {
  private VolumeMapping() {}

  static List<VolumeDefinition> volumes(Cursor root, Ids ids, List<ServiceDefinition> services) {
    return root.child("volumes").children().map(volume -> volume(volume, ids, services)).toList();
  }

  private static VolumeDefinition volume(Cursor volume, Ids ids, List<ServiceDefinition> services) {
    String id = ids.of(volume.key());
    VolumeExtension extension = VolumeExtension.of(volume);
    Map<String, String> options = volume.strings("driver_opts");
    return new VolumeDefinition(
        id,
        volume.text("name", volume.key()),
        type(options),
        volume.text("driver"),
        options,
        volume.strings("labels"),
        new VolumeDefinition.Metadata(
            extension.purpose().orElseGet(() -> users(id, services)),
            extension.sizeEstimateGb(),
            extension.backupEnabled()));
  }

  /** The local driver makes bind mounts and tmpfs too, where its options are those of mount(8). */
  private static VolumeDefinition.Type type(Map<String, String> options) {
    List<String> flags = List.of(options.getOrDefault("o", "").split(",", -1));
    if (flags.contains("bind") || flags.contains("rbind")) {
      return VolumeDefinition.Type.BIND_MOUNT;
    }
    return "tmpfs".equals(options.get("type"))
        ? VolumeDefinition.Type.TMPFS
        : VolumeDefinition.Type.NAMED_VOLUME;
  }

  /** What a volume is for, where nobody said it: who keeps what there. */
  private static String users(String id, List<ServiceDefinition> services) {
    return services.stream()
        .flatMap(
            service ->
                service.storage().volumes().stream()
                    .filter(mount -> mount.volumeId().filter(id::equals).isPresent())
                    .map(mount -> mount.containerPath() + " of " + service.name()))
        .distinct()
        .collect(Collectors.joining(", "));
  }
}
