package dev.paws.core.compose.render;

import dev.paws.core.compose.tree.MappingNode;
import dev.paws.core.compose.tree.Node;
import dev.paws.core.compose.tree.ScalarNode;
import dev.paws.core.compose.tree.SequenceNode;
import dev.paws.core.compose.value.GoNumber;
import dev.paws.core.compose.value.Texts;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** YAML in block style, two spaces of indentation, texts in quotes wherever they need them. */
public final class YamlText {
  /** Keys whose null says nothing. */
  private static final Set<String> COMMANDS = Set.of("command", "entrypoint");

  private final StringBuilder out = new StringBuilder(4096);

  private YamlText() {}

  /** A resolved tree; its sections sorted by name, the project's name first. */
  public static String of(MappingNode tree) {
    Map<String, Node> sections = new TreeMap<>(Texts::compare);
    sections.putAll(tree.entries());
    YamlText text = new YamlText();
    Node name = sections.remove("name");
    if (name != null) {
      text.entry("name", name, 0);
    }
    sections.forEach((key, value) -> text.entry(key, value, 0));
    return text.out.toString();
  }

  private void entry(String key, Node value, int level) {
    if (COMMANDS.contains(key) && value instanceof ScalarNode scalar && scalar.isNull()) {
      return;
    }
    indent(level);
    // the reference prints these two as its own language spells them, and reads them in lower case
    out.append(
        scalar(key.equals("Path") || key.equals("Rate") || key.equals("Weight") ? low(key) : key));
    out.append(':');
    below(value, level + 1);
  }

  private static String low(String key) {
    return key.toLowerCase(java.util.Locale.ROOT);
  }

  private void below(Node value, int level) {
    if (value instanceof MappingNode map && !map.entries().isEmpty()) {
      out.append('\n');
      int start = out.length();
      map.entries().forEach((key, item) -> entry(key, item, level));
      if (out.length() == start) {
        out.setLength(start - 1);
        out.append(" {}\n");
      }
    } else if (value instanceof SequenceNode list && !list.items().isEmpty()) {
      out.append('\n');
      list.items().forEach(item -> item(item, level));
    } else {
      out.append(' ').append(flat(value)).append('\n');
    }
  }

  private void item(Node value, int level) {
    indent(level);
    out.append('-');
    if (value instanceof MappingNode map && !map.entries().isEmpty()) {
      int start = out.length();
      map.entries().forEach((key, item) -> entry(key, item, level + 1));
      // the first key stands beside the dash
      out.delete(start, Math.min(out.length(), start + 2 * level + 1));
      if (out.length() == start) {
        out.append(" {}\n");
      }
    } else {
      below(value, level + 1);
    }
  }

  private void indent(int level) {
    out.append("  ".repeat(level));
  }

  private static String flat(Node value) {
    if (value instanceof MappingNode) {
      return "{}";
    }
    if (value instanceof SequenceNode) {
      return "[]";
    }
    Object plain = ((ScalarNode) value).value();
    if (plain instanceof String text) {
      return scalar(text);
    }
    return plain instanceof Double number ? GoNumber.json(number) : String.valueOf(plain);
  }

  private static String scalar(String text) {
    if (isPlain(text)) {
      return text;
    }
    return JsonText.quoted(text);
  }

  private static boolean isPlain(String text) {
    if (text.isEmpty() || text.length() > 200) {
      return false;
    }
    char first = text.charAt(0);
    if (!(Character.isLetter(first) || first == '/' || first == '_') || first > 127) {
      return false;
    }
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean word = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
      if (!word && "_-./@+=".indexOf(c) < 0) {
        return false;
      }
    }
    return !Set.of("true", "false", "null", "yes", "no", "on", "off", "y", "n", "nan", "inf")
        .contains(low(text));
  }
}
