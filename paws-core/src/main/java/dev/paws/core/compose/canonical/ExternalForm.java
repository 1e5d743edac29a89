package dev.paws.core.compose.canonical;

import static dev.paws.core.compose.canonical.LongForm.expanded;
import static dev.paws.core.compose.canonical.LongForm.wrong;

import dev.paws.core.message.ComposeMessage;
import dev.paws.core.message.FindingCollector;
import dev.paws.core.message.ValueForm;
import dev.paws.core.yaml.MapValue;
import dev.paws.core.yaml.NodePath;
import dev.paws.core.yaml.ScalarValue;
import dev.paws.core.yaml.Value;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Expands resources whose name is written below {@code external}. */
final class ExternalForm {
  private ExternalForm() {}

  /** Returns the resource with its name beside {@code external}. */
  static @Nullable Value expand(Value value, NodePath trail, FindingCollector problems) {
    if (value.isNull()) {
      return value;
    }
    if (!(value instanceof MapValue resource)) {
      return wrong(value, trail, ValueForm.MAPPING, problems);
    }
    if (resource.get("external") instanceof MapValue external) {
      resource.put("external", new ScalarValue(true, expanded(external)));
      Value name = external.get("name");
      if (name != null) {
        problems.report(ComposeMessage.EXTERNAL_NAME, name.at(), trail.key("external").toString());
        Value own = resource.get("name");
        if (own == null) {
          resource.put("name", name, external.keyAt("name"));
        } else if (!Objects.equals(own.string(), name.string())) {
          problems.report(ComposeMessage.EXTERNAL_NAME_CONFLICT, own.at(), trail.toString());
        }
      }
    }
    return resource;
  }
}
