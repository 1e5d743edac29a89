package dev.paws.core.desired;

import dev.paws.core.engine.spec.MountSpec;
import dev.paws.core.message.DesiredMessage;
import dev.paws.core.message.DesiredPhrase;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Binds what is mounted into a service's container (services.volumes and services.tmpfs). */
final class MountBinder {
  private final MappingBinder service;
  private final Scope scope;
  private final Map<String, MountSpec> byTarget = new LinkedHashMap<>();
  private final Set<String> volumes = new LinkedHashSet<>();

  private MountBinder(MappingBinder service, Scope scope) {
    this.service = service;
    this.scope = scope;
  }

  /** Mounts, and the keys of the named volumes among them. */
  record Bound(List<MountSpec> mounts, List<String> volumes) {}

  static Bound bind(MappingBinder service, Scope scope, List<MountSpec.Bind> files) {
    MountBinder binder = new MountBinder(service, scope);
    for (MappingBinder mount : service.children("volumes", Kind.VOLUME_MOUNT)) {
      Optional<MountSpec> spec = binder.mount(mount);
      if (spec.isPresent()) {
        binder.byTarget.put(spec.get().target(), spec.get());
      }
    }
    for (MountSpec.Bind file : files) {
      binder.byTarget.putIfAbsent(file.target(), file);
    }
    List<MountSpec> mounts = new ArrayList<>(binder.byTarget.values());
    for (String text : service.texts("tmpfs")) {
      mounts.add(tmpfs(text));
    }
    return new Bound(mounts, List.copyOf(binder.volumes));
  }

  private static MountSpec tmpfs(String text) {
    int colon = text.indexOf(':');
    String target = colon < 0 ? text : text.substring(0, colon);
    String options = colon < 0 ? "" : text.substring(colon + 1);
    return new MountSpec.Tmpfs(target, false, options, Optional.empty(), Optional.empty());
  }

  private Optional<MountSpec> mount(MappingBinder mount) {
    String type = mount.text("type").orElse("");
    String target = mount.text("target").orElse("");
    refuseOptionsOfOtherTypes(mount, type);
    return switch (type) {
      case "volume" -> Optional.of(volume(mount, target));
      case "bind" -> Optional.of(bind(mount, target));
      case "tmpfs" -> Optional.of(tmpfs(mount, target));
      case "image" -> Optional.of(image(mount, target));
      default -> {
        mount.report(
            DesiredMessage.NOT_SUPPORTED,
            "type",
            "type: " + type,
            reason(type).text(),
            DesiredPhrase.USE_KNOWN_MOUNT_TYPE.text());
        mount.readAll();
        yield Optional.empty();
      }
    };
  }

  /**
   * Reports options of other types: an engine accepts those of the mount's own type only, but
   * Docker Compose passes all of them on.
   */
  private static void refuseOptionsOfOtherTypes(MappingBinder mount, String type) {
    Map<String, Kind> options =
        Map.of(
            "bind",
            Kind.BIND_OPTIONS,
            "image",
            Kind.IMAGE_OPTIONS,
            "tmpfs",
            Kind.TMPFS_OPTIONS,
            "volume",
            Kind.VOLUME_OPTIONS);
    for (Map.Entry<String, Kind> option : new TreeMap<>(options).entrySet()) {
      String key = option.getKey();
      Optional<MappingBinder> other =
          key.equals(type) ? Optional.empty() : mount.child(key, option.getValue());
      if (other.isPresent()) {
        other.get().readAll();
        mount.report(
            DesiredMessage.NOT_SUPPORTED,
            key,
            DesiredPhrase.OPTIONS_OF_MOUNT.text(key, type),
            DesiredPhrase.OTHER_MOUNT_TYPE.text(),
            DesiredPhrase.CORRECT_MOUNT_TYPE.text(key));
      }
    }
  }

  private static DesiredPhrase reason(String type) {
    return switch (type) {
      case "npipe" -> DesiredPhrase.NAMED_PIPE;
      case "cluster" -> DesiredPhrase.CLUSTER_VOLUME;
      default -> DesiredPhrase.UNKNOWN_MOUNT_TYPE;
    };
  }

  private MountSpec volume(MappingBinder mount, String target) {
    String key = mount.text("source").orElse("");
    String source = scope.volumes().getOrDefault(key, key);
    if (!key.isEmpty() && !scope.volumes().containsKey(key)) {
      service.report(DesiredMessage.UNDEFINED, "volumes", "volume", key);
    } else if (!key.isEmpty()) {
      volumes.add(key);
    }
    Optional<MappingBinder> options = mount.child("volume", Kind.VOLUME_OPTIONS);
    return new MountSpec.Volume(
        target,
        source,
        mount.flag("read_only"),
        options.isPresent() && options.get().flag("nocopy"),
        options.flatMap(section -> section.filled("subpath")),
        options.map(section -> section.map("labels")).orElse(Map.of()));
  }

  /** An image is mounted read-only, whatever {@code read_only} says. */
  private static MountSpec image(MappingBinder mount, String target) {
    Optional<MappingBinder> options = mount.child("image", Kind.IMAGE_OPTIONS);
    boolean ignored = mount.flag("read_only");
    return new MountSpec.Image(
        target,
        mount.text("source").orElse(""),
        options.flatMap(section -> section.filled("subpath")));
  }

  private static MountSpec bind(MappingBinder mount, String target) {
    Optional<MappingBinder> options = mount.child("bind", Kind.BIND_OPTIONS);
    options.ifPresent(MountBinder::reportRecursive);
    return new MountSpec.Bind(
        target,
        mount.text("source").orElse(""),
        mount.flag("read_only"),
        options.isPresent() && options.get().flag("create_host_path"),
        options.flatMap(section -> section.filled("propagation")),
        options.flatMap(section -> section.filled("selinux")));
  }

  /**
   * Reports {@code bind.recursive}, which Docker Compose 2.26 ignores. By default all mounts below
   * are included.
   */
  private static void reportRecursive(MappingBinder options) {
    options
        .filled("recursive")
        .filter(recursive -> !recursive.equals("enabled"))
        .ifPresent(
            recursive ->
                options.report(
                    DesiredMessage.NOT_SUPPORTED,
                    "recursive",
                    "recursive: " + recursive,
                    DesiredPhrase.NOT_CARRIED_OUT_BY_COMPOSE.text(),
                    DesiredPhrase.MOUNT_EACH_FOLDER.text()));
  }

  private static MountSpec tmpfs(MappingBinder mount, String target) {
    mount
        .filled("source")
        .ifPresent(
            source ->
                mount.report(
                    DesiredMessage.NOT_SUPPORTED,
                    "source",
                    DesiredPhrase.SOURCE_OF_TMPFS.text(),
                    DesiredPhrase.NO_SOURCE_IN_MEMORY.text(),
                    DesiredPhrase.CORRECT_MOUNT_TYPE.text("source")));
    Optional<MappingBinder> options = mount.child("tmpfs", Kind.TMPFS_OPTIONS);
    return new MountSpec.Tmpfs(
        target,
        mount.flag("read_only"),
        "",
        options.flatMap(section -> section.nonZero("size")),
        options.flatMap(section -> section.integer("mode")).filter(mode -> mode != 0));
  }
}
