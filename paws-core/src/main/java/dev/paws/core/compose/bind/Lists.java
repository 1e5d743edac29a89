package dev.paws.core.compose.bind;

import dev.paws.core.compose.value.GoPrint;
import dev.paws.core.compose.value.Texts;
import dev.paws.core.message.ValueForm;
import dev.paws.core.tree.Node;
import dev.paws.core.yaml.ListValue;
import dev.paws.core.yaml.MapValue;
import dev.paws.core.yaml.NodePath;
import dev.paws.core.yaml.Origin;
import dev.paws.core.yaml.ScalarValue;
import dev.paws.core.yaml.Value;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The normal forms of fields that are sequences of texts. */
enum Lists implements Form {
  /** Texts; an empty list is left out. */
  TEXTS,
  /** One text or several. */
  TEXT_OR_TEXTS,
  /** Texts and numbers. */
  ANY_TEXTS,
  /** A command: split into words if it is one text, null if it is missing. */
  COMMAND,
  /** A health check's test. */
  TEST,
  /** Host names and addresses. */
  HOSTS,
  /** SSH keys. */
  SSH;

  @Override
  public @Nullable Node bind(@Nullable Value value, NodePath trail, Binding binding) {
    if (value == null || isNothing(value)) {
      return this == COMMAND ? binding.scalar(null, Origin.NOWHERE) : null;
    }
    List<Node> items =
        switch (this) {
          case HOSTS -> hosts(value, trail, binding);
          case SSH -> keys(value, binding);
          default -> texts(value, trail, binding);
        };
    if (items == null || (items.isEmpty() && !isPrintedEmpty(value))) {
      return null;
    }
    return binding.sequence(items, value.origin());
  }

  /**
   * Returns whether the value is null, or a scalar that the reference ignores as a command because
   * it is not a string, such as a date.
   */
  private boolean isNothing(Value value) {
    return value.isNull()
        || (this == COMMAND && value instanceof ScalarValue && value.string() == null);
  }

  private boolean isPrintedEmpty(Value value) {
    return this == COMMAND || (this == HOSTS && value instanceof MapValue map && !map.isEmpty());
  }

  private @Nullable List<Node> texts(Value value, NodePath trail, Binding binding) {
    if (value instanceof ListValue list) {
      List<Node> items = new ArrayList<>(list.items().size());
      for (int i = 0; i < list.items().size(); i++) {
        Node item = item(list.items().get(i), trail.item(i), binding);
        if (item != null) {
          items.add(item);
        }
      }
      return items;
    }
    String text = value.string();
    if (text == null) {
      binding.wrong(value, trail, ValueForm.LIST_OF_STRINGS.text());
      return null;
    }
    List<String> words =
        switch (this) {
          case COMMAND -> ShellWords.split(text);
          case TEST -> List.of("CMD-SHELL", text);
          default -> List.of(text);
        };
    if (words == null) {
      binding.wrong(value, trail, ValueForm.COMMAND.text());
      return null;
    }
    List<Node> items = new ArrayList<>(words.size());
    words.forEach(word -> items.add(binding.scalar(word, value.origin())));
    return items;
  }

  private @Nullable Node item(Value value, NodePath trail, Binding binding) {
    String text = this == ANY_TEXTS ? GoPrint.print(value) : Scalars.text(value, trail, binding);
    return text == null ? null : binding.scalar(text, value.origin());
  }

  private static List<Node> hosts(Value value, NodePath trail, Binding binding) {
    List<ScalarValue> hosts = new ArrayList<>();
    if (value instanceof MapValue map) {
      map.entries()
          .forEach(
              (host, address) -> {
                addresses(host, address, trail.key(host), hosts, binding);
                name(host, address, trail, binding);
              });
    }
    if (value instanceof ListValue list) {
      for (int i = 0; i < list.items().size(); i++) {
        listed(list.items().get(i), trail.item(i), hosts, binding);
      }
    }
    hosts.sort(Comparator.comparing(ScalarValue::print, Texts::compare));
    List<Node> items = new ArrayList<>(hosts.size());
    hosts.forEach(host -> items.add(binding.scalar(host.print(), host.origin())));
    return items;
  }

  private static void addresses(
      String host, Value address, NodePath trail, List<ScalarValue> hosts, Binding binding) {
    if (address instanceof ListValue list) {
      list.items().forEach(item -> host(host, item, hosts));
    } else if (address.string() == null) {
      binding.wrong(address, trail, ValueForm.STRING_OR_STRINGS.text());
    } else {
      host(host, address, hosts);
    }
  }

  private static void listed(Value item, NodePath trail, List<ScalarValue> hosts, Binding binding) {
    String text = GoPrint.print(item);
    int at = text.indexOf('=') >= 0 ? text.indexOf('=') : text.indexOf(':');
    if (at < 0) {
      binding.wrong(item, trail, "host=address");
      return;
    }
    name(text.substring(0, at), item, trail, binding);
    for (String address : text.substring(at + 1).split(",", -1)) {
      host(text.substring(0, at), ScalarValue.text(address, item.origin()), hosts);
    }
  }

  private static void name(String host, Value value, NodePath trail, Binding binding) {
    if (host.isEmpty() || host.indexOf(':') >= 0 || host.indexOf('=') >= 0) {
      binding.wrong(value, trail, ValueForm.HOST_NAME.text());
    }
  }

  private static void host(String host, Value address, List<ScalarValue> hosts) {
    String text = GoPrint.print(address);
    if (text.length() > 2 && text.startsWith("[") && text.endsWith("]")) {
      text = text.substring(1, text.length() - 1);
    }
    hosts.add(ScalarValue.text(host + "=" + text, address.origin()));
  }

  private static List<Node> keys(Value value, Binding binding) {
    List<Node> items = new ArrayList<>();
    if (value instanceof MapValue map) {
      map.entries()
          .forEach(
              (id, path) ->
                  items.add(
                      binding.scalar(
                          path.isNull() ? id : id + "=" + GoPrint.print(path), path.origin())));
    }
    return items;
  }
}
