package dev.paws.docker;

import dev.paws.core.engine.spec.ContainerSpec;
import dev.paws.core.engine.spec.MountSpec;
import dev.paws.core.message.EnginePhrase;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Mounts within a {@code HostConfig}. The API has three ways to mount, and each lacks something.
 * {@code Binds} create a missing source and support SELinux labels, but split at colons. {@code
 * Mounts} accept any path, but refuse a missing source. {@code Tmpfs} accepts mount options.
 */
final class MountBody {
  private final ContainerSpec spec;
  private final ApiVersion api;
  private final List<String> binds = new ArrayList<>();
  private final List<Map<String, @Nullable Object>> mounts = new ArrayList<>();
  private final Map<String, String> tmpfs = new LinkedHashMap<>();

  MountBody(ContainerSpec spec, ApiVersion api) {
    this.spec = spec;
    this.api = api;
  }

  void putInto(JsonBody draft) {
    for (MountSpec mount : spec.mounts()) {
      if (mount instanceof MountSpec.Volume volume) {
        add(volume);
      } else if (mount instanceof MountSpec.Bind bind) {
        add(bind);
      } else if (mount instanceof MountSpec.Tmpfs memory) {
        add(memory);
      } else if (mount instanceof MountSpec.Image image) {
        add(image);
      }
    }
    draft.put("Binds", binds).put("Mounts", mounts).put("Tmpfs", tmpfs);
  }

  private void add(MountSpec.Volume volume) {
    volume.subpath().ifPresent(path -> api.require(45, EnginePhrase.SUBPATH.text(path)));
    JsonBody options =
        new JsonBody()
            .put("NoCopy", volume.noCopy())
            .put("Subpath", volume.subpath())
            .put("Labels", volume.labels());
    mounts.add(
        mount("volume", volume.source(), volume.target(), volume.readOnly())
            .put("VolumeOptions", options.map())
            .map());
  }

  private void add(MountSpec.Bind bind) {
    boolean fits = bind.source().indexOf(':') < 0 && bind.target().indexOf(':') < 0;
    boolean asBind = bind.selinux().isPresent() || (bind.createHostPath() && fits);
    if (!asBind) {
      JsonBody options = new JsonBody().put("Propagation", bind.propagation());
      if (api.atLeast(42)) {
        options.put("CreateMountpoint", bind.createHostPath());
      }
      mounts.add(
          mount("bind", bind.source(), bind.target(), bind.readOnly())
              .put("BindOptions", options.map())
              .map());
      return;
    }
    List<String> options = new ArrayList<>();
    options.add(bind.readOnly() ? "ro" : "rw");
    bind.selinux().ifPresent(options::add);
    bind.propagation().ifPresent(options::add);
    binds.add(bind.source() + ":" + bind.target() + ":" + String.join(",", options));
  }

  private void add(MountSpec.Image image) {
    api.require(48, EnginePhrase.IMAGE_MOUNT.text(image.source()));
    mounts.add(
        mount("image", image.source(), image.target(), false)
            .put("ImageOptions", new JsonBody().put("Subpath", image.subpath()).map())
            .map());
  }

  private void add(MountSpec.Tmpfs memory) {
    if (memory.options().isEmpty()
        && (memory.sizeBytes().isPresent() || memory.mode().isPresent())) {
      JsonBody options =
          new JsonBody().put("SizeBytes", memory.sizeBytes()).put("Mode", memory.mode());
      mounts.add(
          mount("tmpfs", "", memory.target(), memory.readOnly())
              .put("TmpfsOptions", options.map())
              .map());
      return;
    }
    List<String> options = new ArrayList<>();
    if (!memory.options().isEmpty()) {
      options.add(memory.options());
    }
    memory.sizeBytes().ifPresent(size -> options.add("size=" + size));
    memory.mode().ifPresent(mode -> options.add("mode=" + Integer.toOctalString(mode)));
    if (memory.readOnly()) {
      options.add("ro");
    }
    tmpfs.put(memory.target(), String.join(",", options));
  }

  private static JsonBody mount(String type, String source, String target, boolean readOnly) {
    JsonBody draft =
        new JsonBody().put("Type", type).put("Target", target).put("ReadOnly", readOnly);
    return source.isEmpty() ? draft : draft.put("Source", source);
  }
}
