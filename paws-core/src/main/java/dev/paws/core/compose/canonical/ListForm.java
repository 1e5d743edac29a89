package dev.paws.core.compose.canonical;

import static dev.paws.core.compose.canonical.LongForm.defaulted;
import static dev.paws.core.compose.canonical.LongForm.expanded;
import static dev.paws.core.compose.canonical.LongForm.wrong;

import dev.paws.core.message.FindingCollector;
import dev.paws.core.message.ValueForm;
import dev.paws.core.yaml.ListValue;
import dev.paws.core.yaml.MapValue;
import dev.paws.core.yaml.NodePath;
import dev.paws.core.yaml.ScalarValue;
import dev.paws.core.yaml.Value;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Expands one item in place of a list. */
final class ListForm {
  private ListForm() {}

  /** Returns a list with a text as its only item; returns any other value unchanged. */
  static Value expand(Value value) {
    if (value.string() == null) {
      return value;
    }
    ListValue list = new ListValue(expanded(value));
    list.add(value);
    return list;
  }

  /** Returns a list of mappings, each with the path of an env file. */
  static @Nullable Value envFiles(Value value, NodePath trail, FindingCollector problems) {
    Value list = expand(value);
    if (!(list instanceof ListValue files)) {
      return wrong(value, trail, ValueForm.STRING_OR_LIST, problems);
    }
    List<Value> items = new ArrayList<>(files.items());
    files.items().clear();
    for (int i = 0; i < items.size(); i++) {
      MapValue entry = MappingForm.expand(items.get(i), "path", trail.item(i), problems);
      if (entry != null) {
        if (!entry.has("required")) {
          entry.put("required", new ScalarValue(true, defaulted(items.get(i))));
        }
        files.add(entry);
      }
    }
    return files;
  }

  /** Returns a list of GPUs; {@code all} is a short form. */
  static @Nullable Value gpus(Value value, NodePath trail, FindingCollector problems) {
    if (value instanceof ListValue) {
      return value;
    }
    if (value.string() == null) {
      return wrong(value, trail, ValueForm.ALL_OR_LIST, problems);
    }
    MapValue all = new MapValue(expanded(value));
    all.put("count", ScalarValue.text("all", value.origin()));
    ListValue list = new ListValue(expanded(value));
    list.add(all);
    return list;
  }
}
