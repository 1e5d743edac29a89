package dev.paws.core.compose.bind;

import dev.paws.core.compose.value.GoPrint;
import dev.paws.core.compose.value.Texts;
import dev.paws.core.message.ValueForm;
import dev.paws.core.tree.Node;
import dev.paws.core.yaml.ListValue;
import dev.paws.core.yaml.MapValue;
import dev.paws.core.yaml.NodePath;
import dev.paws.core.yaml.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The options of a provider: each has one value or several, which become a list of texts. */
final class ProviderOptions implements Form {
  @Override
  public @Nullable Node bind(@Nullable Value value, NodePath trail, Binding binding) {
    if (value == null || value.isNull()) {
      return null;
    }
    if (!(value instanceof MapValue map)) {
      binding.wrong(value, trail, ValueForm.MAPPING.text());
      return null;
    }
    Map<String, Node> options = new TreeMap<>(Texts::compare);
    map.entries().forEach((key, option) -> options.put(key, texts(option, binding)));
    return options.isEmpty()
        ? null
        : binding.mapping(new LinkedHashMap<>(options), map.keys(), value.origin());
  }

  private static Node texts(Value option, Binding binding) {
    List<Value> values = option instanceof ListValue list ? list.items() : List.of(option);
    List<Node> texts = new ArrayList<>(values.size());
    for (Value each : values) {
      texts.add(binding.scalar(GoPrint.print(each), each.origin()));
    }
    return binding.sequence(texts, option.origin());
  }
}
