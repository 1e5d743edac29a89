package dev.paws.core.compose.render;

import dev.paws.core.tree.MappingNode;
import dev.paws.core.tree.Node;
import dev.paws.core.tree.ScalarNode;
import dev.paws.core.tree.SequenceNode;
import dev.paws.core.yaml.GoNumber;
import java.util.Iterator;
import java.util.Map;

/** Writes JSON as Go's {@code encoding/json} does, which also escapes {@code < > &}. */
public final class GoJson {
  private final StringBuilder out = new StringBuilder(4096);
  private final boolean indent;

  private GoJson(boolean indent) {
    this.indent = indent;
  }

  /** Returns JSON on several lines, indented by two spaces. */
  public static String indented(Node node) {
    GoJson text = new GoJson(true);
    text.node(node, 0);
    return text.out.toString();
  }

  /** Returns JSON on one line, without spaces. */
  public static String compact(Node node) {
    GoJson text = new GoJson(false);
    text.node(node, 0);
    return text.out.toString();
  }

  private void node(Node node, int level) {
    if (node instanceof MappingNode map) {
      mapping(map, level);
    } else if (node instanceof SequenceNode sequence) {
      sequence(sequence, level);
    } else {
      scalar((ScalarNode) node);
    }
  }

  private void mapping(MappingNode map, int level) {
    if (map.entries().isEmpty()) {
      out.append("{}");
      return;
    }
    out.append('{');
    Iterator<Map.Entry<String, Node>> entries = map.entries().entrySet().iterator();
    while (entries.hasNext()) {
      Map.Entry<String, Node> entry = entries.next();
      line(level + 1);
      string(entry.getKey());
      out.append(indent ? ": " : ":");
      node(entry.getValue(), level + 1);
      out.append(entries.hasNext() ? "," : "");
    }
    line(level);
    out.append('}');
  }

  private void sequence(SequenceNode sequence, int level) {
    if (sequence.items().isEmpty()) {
      out.append("[]");
      return;
    }
    out.append('[');
    Iterator<Node> items = sequence.items().iterator();
    while (items.hasNext()) {
      line(level + 1);
      node(items.next(), level + 1);
      out.append(items.hasNext() ? "," : "");
    }
    line(level);
    out.append(']');
  }

  private void line(int level) {
    if (indent) {
      out.append('\n');
      for (int i = 0; i < level; i++) {
        out.append("  ");
      }
    }
  }

  private void scalar(ScalarNode scalar) {
    Object value = scalar.value();
    if (value instanceof String text) {
      string(text);
    } else if (value instanceof Double number) {
      out.append(GoNumber.json(number));
    } else {
      out.append(value);
    }
  }

  private void string(String text) {
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"' -> out.append("\\\"");
        case '\\' -> out.append("\\\\");
        case '\n' -> out.append("\\n");
        case '\r' -> out.append("\\r");
        case '\t' -> out.append("\\t");
        case '\b' -> out.append("\\b");
        case '\f' -> out.append("\\f");
        case '<', '>', '&', '\u2028', '\u2029' -> escape(c);
        default -> {
          if (c < ' ') {
            escape(c);
          } else {
            out.append(c);
          }
        }
      }
    }
    out.append('"');
  }

  private void escape(char c) {
    out.append("\\u").append(Character.forDigit(c >> 12, 16));
    out.append(Character.forDigit(c >> 8 & 15, 16));
    out.append(Character.forDigit(c >> 4 & 15, 16));
    out.append(Character.forDigit(c & 15, 16));
  }
}
