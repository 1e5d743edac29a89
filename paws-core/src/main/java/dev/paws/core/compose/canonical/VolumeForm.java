package dev.paws.core.compose.canonical;

import dev.paws.core.compose.value.PathText;
import dev.paws.core.message.ComposeMessage;
import dev.paws.core.message.FindingCollector;
import dev.paws.core.message.ValueForm;
import dev.paws.core.yaml.MapValue;
import dev.paws.core.yaml.NodePath;
import dev.paws.core.yaml.Origin;
import dev.paws.core.yaml.ScalarValue;
import dev.paws.core.yaml.Value;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Expands the short form of a mount. */
final class VolumeForm {
  private static final Set<String> PROPAGATION =
      Set.of("rprivate", "private", "rshared", "shared", "rslave", "slave");

  private VolumeForm() {}

  static @Nullable Value expand(Value value, NodePath trail, FindingCollector problems) {
    if (value instanceof MapValue) {
      return value;
    }
    String text = value.string();
    if (text == null) {
      return LongForm.wrong(value, trail, ValueForm.STRING_OR_MAPPING, problems);
    }
    VolumeSpec spec = VolumeSpec.parse(text);
    if (spec == null) {
      problems.report(
          ComposeMessage.VOLUME_SPEC, value.at(), trail.toString(), text, VolumeSpec.fault(text));
      return null;
    }
    return mount(spec, LongForm.expanded(value));
  }

  private static MapValue mount(VolumeSpec spec, Origin origin) {
    boolean readOnly = false;
    String propagation = null;
    String selinux = null;
    boolean noCopy = false;
    for (String option : spec.options()) {
      switch (option) {
        case "ro" -> readOnly = true;
        case "rw" -> readOnly = false;
        case "nocopy" -> noCopy = true;
        case "z", "Z" -> selinux = option;
        default -> propagation = PROPAGATION.contains(option) ? option : propagation;
      }
    }
    MapValue mount = new MapValue(origin);
    mount.put("type", ScalarValue.text(spec.isBind() ? "bind" : "volume", origin));
    if (!spec.source().isEmpty()) {
      mount.put("source", ScalarValue.text(spec.source(), origin));
    }
    mount.put("target", ScalarValue.text(PathText.clean(spec.target()), origin));
    if (readOnly) {
      mount.put("read_only", new ScalarValue(true, origin));
    }
    if (spec.isBind() || selinux != null || propagation != null) {
      MapValue bind = new MapValue(origin);
      if (selinux != null) {
        bind.put("selinux", ScalarValue.text(selinux, origin));
      }
      if (propagation != null) {
        bind.put("propagation", ScalarValue.text(propagation, origin));
      }
      if (spec.isBind()) {
        bind.put("create_host_path", new ScalarValue(true, origin));
      }
      mount.put("bind", bind);
    }
    if ((!spec.isBind() && !spec.isShortcut()) || noCopy) {
      MapValue volume = new MapValue(origin);
      if (noCopy) {
        volume.put("nocopy", new ScalarValue(true, origin));
      }
      mount.put("volume", volume);
    }
    return mount;
  }
}
