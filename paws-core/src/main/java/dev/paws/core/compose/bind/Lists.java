package dev.paws.core.compose.bind;

import dev.paws.core.compose.tree.Node;
import dev.paws.core.compose.value.GoPrint;
import dev.paws.core.compose.value.ListValue;
import dev.paws.core.compose.value.MapValue;
import dev.paws.core.compose.value.Origin;
import dev.paws.core.compose.value.ScalarValue;
import dev.paws.core.compose.value.Texts;
import dev.paws.core.compose.value.Trail;
import dev.paws.core.compose.value.Value;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The normal forms of fields that are sequences of texts. */
enum Lists implements Form {
  /** Texts; empty is left out. */
  TEXTS,
  /** One text or several. */
  TEXT_OR_TEXTS,
  /** Texts and numbers. */
  ANY_TEXTS,
  /** A command: split if it is one text, null if it is missing. */
  COMMAND,
  /** A health check's test. */
  TEST,
  /** Host names and addresses. */
  HOSTS,
  /** SSH keys. */
  SSH;

  @Override
  public @Nullable Node bind(@Nullable Value value, Trail trail, Binding binding) {
    if (value == null || value.isNull()) {
      return this == COMMAND ? binding.scalar(null, Origin.NOWHERE) : null;
    }
    List<Node> items =
        switch (this) {
          case HOSTS -> hosts(value, trail, binding);
          case SSH -> keys(value, trail, binding);
          default -> texts(value, trail, binding);
        };
    boolean omitted = items == null || (items.isEmpty() && this != COMMAND);
    return omitted || items == null ? null : binding.sequence(items, value.origin());
  }

  private @Nullable List<Node> texts(Value value, Trail trail, Binding binding) {
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
    if (!(value instanceof ScalarValue scalar) || scalar.string() == null || this == TEXTS) {
      binding.wrong(value, trail, "a list of strings");
      return null;
    }
    String text = scalar.print();
    List<String> words =
        switch (this) {
          case COMMAND -> ShellWords.split(text);
          case TEST -> List.of("CMD-SHELL", text);
          default -> List.of(text);
        };
    if (words == null) {
      binding.wrong(value, trail, "a command whose quotes and parentheses match");
      return null;
    }
    List<Node> items = new ArrayList<>(words.size());
    words.forEach(word -> items.add(binding.scalar(word, scalar.origin())));
    return items;
  }

  private @Nullable Node item(Value value, Trail trail, Binding binding) {
    if (!(value instanceof ScalarValue scalar)) {
      binding.wrong(value, trail, "a string");
      return null;
    }
    String text =
        this == ANY_TEXTS || scalar.isNull()
            ? scalar.print()
            : Scalars.text(scalar, trail, binding);
    return text == null ? null : binding.scalar(scalar.isNull() ? "" : text, scalar.origin());
  }

  private static @Nullable List<Node> hosts(Value value, Trail trail, Binding binding) {
    List<ScalarValue> hosts = new ArrayList<>();
    if (value instanceof MapValue map) {
      for (String host : map.names()) {
        Value address = map.get(host);
        if (address instanceof ListValue list) {
          list.items().forEach(item -> host(host, item, hosts));
        } else if (address instanceof ScalarValue) {
          host(host, address, hosts);
        }
        name(host, address == null ? map : address, trail, binding);
      }
    } else if (value instanceof ListValue list) {
      for (int i = 0; i < list.items().size(); i++) {
        listed(list.items().get(i), trail.item(i), hosts, binding);
      }
    } else {
      binding.wrong(value, trail, "a list or a mapping");
      return null;
    }
    hosts.sort(Comparator.comparing(ScalarValue::print, Texts::compare));
    List<Node> items = new ArrayList<>(hosts.size());
    hosts.forEach(host -> items.add(binding.scalar(host.print(), host.origin())));
    return items;
  }

  private static void listed(Value item, Trail trail, List<ScalarValue> hosts, Binding binding) {
    String text = item instanceof ScalarValue scalar ? scalar.print() : "";
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

  private static void name(String host, Value value, Trail trail, Binding binding) {
    if (host.isEmpty() || host.indexOf(':') >= 0 || host.indexOf('=') >= 0) {
      binding.wrong(value, trail, "a host name without : and =");
    }
  }

  private static void host(String host, Value address, List<ScalarValue> hosts) {
    String text = address instanceof ScalarValue scalar && !scalar.isNull() ? scalar.print() : "";
    if (text.length() > 2 && text.startsWith("[") && text.endsWith("]")) {
      text = text.substring(1, text.length() - 1);
    }
    hosts.add(ScalarValue.text(host + "=" + text, address.origin()));
  }

  private static @Nullable List<Node> keys(Value value, Trail trail, Binding binding) {
    if (!(value instanceof MapValue map)) {
      binding.wrong(value, trail, "a list or a mapping");
      return null;
    }
    List<Node> items = new ArrayList<>();
    for (String id : map.names()) {
      Value path = map.get(id);
      if (path == null || path.isNull()) {
        items.add(binding.scalar(id, path == null ? map.origin() : path.origin()));
      } else {
        items.add(binding.scalar(id + "=" + GoPrint.print(path), path.origin()));
      }
    }
    return items;
  }
}
