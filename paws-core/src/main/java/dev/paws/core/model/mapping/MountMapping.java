package dev.paws.core.model.mapping;

import dev.paws.core.message.LoadPhrase;
import dev.paws.core.model.VolumeMount;
import dev.paws.core.model.VolumeMount.Mode;
import dev.paws.core.model.VolumeMount.Propagation;
import java.util.List;
import java.util.Optional;

/** Maps the mounts of a service (Compose specification, services.volumes). */
final class MountMapping {
  private MountMapping() {}

  static List<VolumeMount> mounts(MappingReader service, Ids ids) {
    return service.items("volumes").stream().map(mount -> mount(mount, service, ids)).toList();
  }

  private static VolumeMount mount(MappingReader mount, MappingReader service, Ids ids) {
    // A type that the data model does not have is a finding; the mount is mapped as a bind mount,
    // so that its source is not searched among the volumes.
    VolumeMount.Type type =
        mount
            .oneOf("type", VolumeMount.Type.class, LoadPhrase.MOUNT_TYPE.text())
            .orElse(VolumeMount.Type.BIND);
    Optional<String> source = mount.text("source").filter(text -> !text.isEmpty());
    boolean path =
        type == VolumeMount.Type.BIND
            || (type == VolumeMount.Type.TMPFS && source.filter(MountMapping::isPath).isPresent());
    return new VolumeMount(
        ids.of(service.key()),
        path ? Optional.empty() : source.map(ids::of),
        path ? source : Optional.empty(),
        mount.text("target", ""),
        mount.flag("read_only") ? Mode.RO : Mode.RW,
        type,
        mount.child("bind").oneOf("propagation", Propagation.class, LoadPhrase.PROPAGATION.text()),
        new VolumeMount.Metadata(MountExtension.description(mount)));
  }

  private static boolean isPath(String source) {
    return source.startsWith("/") || source.startsWith(".") || source.startsWith("~");
  }
}
