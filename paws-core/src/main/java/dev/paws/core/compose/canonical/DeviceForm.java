package dev.paws.core.compose.canonical;

import dev.paws.core.message.ComposeMessage;
import dev.paws.core.message.FindingCollector;
import dev.paws.core.message.LoadPhrase;
import dev.paws.core.message.ValueForm;
import dev.paws.core.yaml.MapValue;
import dev.paws.core.yaml.NodePath;
import dev.paws.core.yaml.Origin;
import dev.paws.core.yaml.ScalarValue;
import dev.paws.core.yaml.Value;
import org.jspecify.annotations.Nullable;

/** Expands the short form of a device, {@code SOURCE[:TARGET[:PERMISSIONS]]}. */
final class DeviceForm {
  private DeviceForm() {}

  static @Nullable Value expand(Value value, NodePath trail, FindingCollector problems) {
    if (value instanceof MapValue) {
      return value;
    }
    String text = value.string();
    if (text == null) {
      return LongForm.wrong(value, trail, ValueForm.STRING_OR_MAPPING, problems);
    }
    String[] parts = text.split(":", -1);
    if (parts.length > 3) {
      problems.report(
          ComposeMessage.DEVICE_SPEC,
          value.at(),
          trail.toString(),
          text,
          LoadPhrase.TOO_MANY_PARTS.text());
      return null;
    }
    Origin origin = LongForm.expanded(value);
    MapValue device = new MapValue(origin);
    String target = parts.length > 1 ? parts[1] : "";
    device.put("source", ScalarValue.text(parts[0], origin));
    device.put("target", ScalarValue.text(target.isEmpty() ? parts[0] : target, origin));
    device.put("permissions", ScalarValue.text(parts.length > 2 ? parts[2] : "rwm", origin));
    return device;
  }
}
