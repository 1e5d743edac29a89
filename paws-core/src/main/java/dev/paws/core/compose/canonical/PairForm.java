package dev.paws.core.compose.canonical;

import dev.paws.core.message.ComposeMessage;
import dev.paws.core.message.FindingCollector;
import dev.paws.core.message.ValueForm;
import dev.paws.core.yaml.ListValue;
import dev.paws.core.yaml.MapValue;
import dev.paws.core.yaml.NodePath;
import dev.paws.core.yaml.Origin;
import dev.paws.core.yaml.ScalarValue;
import dev.paws.core.yaml.Value;
import org.jspecify.annotations.Nullable;

/** Expands lists of {@code key=value} to mappings. */
final class PairForm {
  private PairForm() {}

  static @Nullable Value pairs(Value value, NodePath trail, FindingCollector problems) {
    return map(value, trail, problems, false);
  }

  static @Nullable Value ssh(Value value, NodePath trail, FindingCollector problems) {
    return map(value, trail, problems, true);
  }

  private static @Nullable Value map(
      Value value, NodePath trail, FindingCollector problems, boolean ssh) {
    if (value instanceof MapValue) {
      return value;
    }
    if (!(value instanceof ListValue list)) {
      return LongForm.wrong(value, trail, ValueForm.LIST_OR_MAPPING, problems);
    }
    MapValue map = new MapValue(LongForm.expanded(value));
    for (int i = 0; i < list.items().size(); i++) {
      Value item = list.items().get(i);
      String text = item.string();
      if (text == null) {
        LongForm.wrong(item, trail.item(i), ValueForm.STRING, problems);
        continue;
      }
      Origin origin = LongForm.expanded(item);
      int equals = text.indexOf('=');
      if (equals >= 0) {
        Value part = ScalarValue.text(text.substring(equals + 1), origin);
        map.put(text.substring(0, equals), part, item.at());
      } else if (ssh && text.equals("default")) {
        map.put(text, new ScalarValue(null, origin), item.at());
      } else {
        problems.report(ComposeMessage.NOT_A_PAIR, item.at(), trail.item(i).toString(), text);
      }
    }
    return map;
  }
}
