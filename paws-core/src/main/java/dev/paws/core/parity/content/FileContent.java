package dev.paws.core.parity.content;

import dev.paws.core.message.FindingCollector;
import dev.paws.core.yaml.Limits;
import dev.paws.core.yaml.ListValue;
import dev.paws.core.yaml.MapValue;
import dev.paws.core.yaml.NodeBudget;
import dev.paws.core.yaml.ScalarValue;
import dev.paws.core.yaml.Value;
import dev.paws.core.yaml.YamlDocument;
import dev.paws.core.yaml.YamlReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Reads files of known formats as settings by key. */
public final class FileContent {
  /** In characters; a longer file is compared line by line. */
  private static final int LONGEST = 200_000;

  private static final Pattern ASSIGNED = Pattern.compile("[\\w.\\-\\[\\]/]+\\s*[=:].*");
  private static final Pattern SQL_STYLE = Pattern.compile("[a-z_.]+\\s*=\\s*\\S.*");

  private FileContent() {}

  /**
   * Returns the settings of a file by key, with lists as {@code key[0]}; empty if the file's name
   * is of no known format, or if the file cannot be read as that format.
   *
   * @param name the file's name or path
   */
  public static Optional<SortedMap<String, String>> settings(String name, String text) {
    String lower = name.toLowerCase(Locale.ROOT);
    if (text.length() > LONGEST) {
      return Optional.empty();
    }
    if (lower.matches(".*\\.(ya?ml|json)")) {
      return tree(name, text);
    }
    if (lower.matches(".*\\.properties") || lower.matches(".*(^|[/.])env(\\.\\w+)?")) {
      return lines(text, ASSIGNED, "#!", false);
    }
    if (lower.matches(".*\\.(ini|cnf|toml)")) {
      return text.contains("\"\"\"") || text.contains("[[")
          ? Optional.empty()
          : lines(text, ASSIGNED, "#;", true);
    }
    // postgresql.conf and its like; other servers read their lines in order
    return lower.matches(".*\\.conf") ? lines(text, SQL_STYLE, "#", false) : Optional.empty();
  }

  private static Optional<SortedMap<String, String>> tree(String name, String text) {
    FindingCollector problems = new FindingCollector();
    List<YamlDocument> documents =
        new YamlReader(Limits.DEFAULT, new NodeBudget(Limits.DEFAULT.nodes()), problems)
            .read(name, text.getBytes(StandardCharsets.UTF_8));
    if (problems.hasErrors() || documents.isEmpty()) {
      return Optional.empty();
    }
    SortedMap<String, String> settings = new TreeMap<>();
    for (int i = 0; i < documents.size(); i++) {
      flatten(documents.size() == 1 ? "" : i + ":", documents.get(i).root(), settings);
    }
    return Optional.of(settings);
  }

  private static void flatten(String key, Value value, SortedMap<String, String> settings) {
    if (value instanceof MapValue map) {
      if (map.entries().isEmpty()) {
        settings.put(key, "{}");
      }
      map.entries()
          .forEach(
              (name, item) -> flatten(key.isEmpty() ? name : key + "." + name, item, settings));
    } else if (value instanceof ListValue list) {
      if (list.items().isEmpty()) {
        settings.put(key, "[]");
      }
      for (int i = 0; i < list.items().size(); i++) {
        flatten(key + "[" + i + "]", list.items().get(i), settings);
      }
    } else if (value instanceof ScalarValue scalar) {
      settings.put(key, scalar.value() == null ? "" : scalar.print());
    }
  }

  /** Returns assignments by name, the last one of each; empty if a line is something else. */
  private static Optional<SortedMap<String, String>> lines(
      String text, Pattern form, String comments, boolean sections) {
    SortedMap<String, String> settings = new TreeMap<>();
    String section = "";
    for (String line : joined(text)) {
      String bare = line.strip();
      if (bare.isEmpty() || comments.indexOf(bare.charAt(0)) >= 0) {
        continue;
      }
      if (sections && bare.matches("\\[[^\\]]+]")) {
        section = bare + ".";
        continue;
      }
      String assigned = bare.startsWith("export ") ? bare.substring(7) : bare;
      if (!form.matcher(assigned).matches()) {
        return Optional.empty();
      }
      int sign = sign(assigned);
      settings.put(
          section + assigned.substring(0, sign).strip(),
          SettingValue.unquoted(assigned.substring(sign + 1).strip()));
    }
    return settings.isEmpty() ? Optional.empty() : Optional.of(settings);
  }

  private static int sign(String line) {
    int equal = line.indexOf('=');
    int colon = line.indexOf(':');
    return equal < 0 ? colon : colon < 0 ? equal : Math.min(equal, colon);
  }

  /** Returns the lines, with those that a backslash continues in one. */
  private static List<String> joined(String text) {
    List<String> lines = new ArrayList<>();
    StringBuilder open = new StringBuilder();
    for (String line : text.split("\\r?\\n", -1)) {
      if (line.endsWith("\\")) {
        open.append(line, 0, line.length() - 1);
      } else {
        lines.add(open + (open.isEmpty() ? line : line.strip()));
        open.setLength(0);
      }
    }
    if (!open.isEmpty()) {
      lines.add(open.toString());
    }
    return lines;
  }
}
