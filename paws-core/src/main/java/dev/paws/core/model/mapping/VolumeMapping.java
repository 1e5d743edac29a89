package dev.paws.core.model.mapping;

import dev.paws.core.message.LoadPhrase;
import dev.paws.core.model.ServiceDefinition;
import dev.paws.core.model.VolumeDefinition;
import dev.paws.core.model.VolumeMount;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Maps the volumes of a project (Compose specification, top-level volumes). */
final class VolumeMapping {
  private VolumeMapping() {}

  static List<VolumeDefinition> volumes(
      MappingReader root, Ids ids, List<ServiceDefinition> services) {
    Map<String, String> users = users(services);
    return root.child("volumes").children().map(volume -> volume(volume, ids, users)).toList();
  }

  private static VolumeDefinition volume(MappingReader volume, Ids ids, Map<String, String> users) {
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
            extension.purpose().orElse(users.getOrDefault(id, "")),
            extension.sizeEstimateGb(),
            extension.backupEnabled()));
  }

  /**
   * Returns the type of a volume: with options of mount(8), the local driver also creates bind
   * mounts and tmpfs.
   */
  private static VolumeDefinition.Type type(Map<String, String> options) {
    List<String> flags = List.of(options.getOrDefault("o", "").split(",", -1));
    if (flags.contains("bind") || flags.contains("rbind")) {
      return VolumeDefinition.Type.BIND_MOUNT;
    }
    return "tmpfs".equals(options.get("type"))
        ? VolumeDefinition.Type.TMPFS
        : VolumeDefinition.Type.NAMED_VOLUME;
  }

  /** Returns the purpose of each volume by its id, derived from the services that mount it. */
  private static Map<String, String> users(List<ServiceDefinition> services) {
    Map<String, String> users = new HashMap<>();
    for (ServiceDefinition service : services) {
      for (VolumeMount mount : service.storage().volumes()) {
        String use = LoadPhrase.PLACE_OF.text(mount.containerPath(), service.name());
        mount
            .volumeId()
            .ifPresent(id -> users.merge(id, use, (others, one) -> others + ", " + one));
      }
    }
    return users;
  }
}
