package dev.paws.core.parity.semantic;

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
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads settings from the texts of configuration files. */
final class Settings {
  /** The text of a setting, and its line from 1. */
  record Setting(String text, int line) {}

  private Settings() {}

  /**
   * Returns a setting in a file; empty if the file does not set it.
   *
   * @param file its name, whose ending decides between YAML, properties and plain settings
   * @param key the setting's name
   * @param word which word after the name, from 1; 0 for all
   * @param all whether repeated settings add up; else the last one counts
   */
  static Optional<Setting> find(String file, String text, String key, int word, boolean all) {
    if (file.endsWith(".yml") || file.endsWith(".yaml")) {
      return yaml(text, key);
    }
    boolean properties = file.endsWith(".properties");
    List<String> name = Arrays.asList(key.split(" ", -1));
    List<String> values = new ArrayList<>();
    int at = 0;
    int number = 0;
    for (String raw : text.lines().toList()) {
      number++;
      String line = raw.strip();
      if (line.isEmpty() || line.startsWith("#") || line.startsWith("!") || line.startsWith("[")) {
        continue;
      }
      String plain = properties ? line : line.replaceFirst("\\s+#.*$", "");
      int end = after(plain, name);
      if (end >= 0) {
        String value = plain.substring(end).replaceFirst("^\\s*[=:]?\\s*", "").strip();
        if (!all) {
          values.clear();
        }
        at = number;
        values.add(value);
      }
    }
    if (values.isEmpty()) {
      return Optional.empty();
    }
    String value = String.join(" ", values);
    List<String> words = Arrays.asList(value.split("\\s+", -1));
    if (word > words.size()) {
      return Optional.empty();
    }
    return Optional.of(new Setting(word == 0 ? value : words.get(word - 1), at));
  }

  /** Returns the index at which the value begins; -1 if the line does not set the name. */
  private static int after(String line, List<String> name) {
    int at = 0;
    for (String part : name) {
      while (at < line.length() && Character.isWhitespace(line.charAt(at))) {
        at++;
      }
      if (!line.regionMatches(true, at, part, 0, part.length())) {
        return -1;
      }
      at += part.length();
      if (at < line.length() && " \t=:".indexOf(line.charAt(at)) < 0) {
        return -1;
      }
    }
    return at;
  }

  /** Returns a setting in YAML by its path of keys with dots; keys may contain dots themselves. */
  static Optional<Setting> yaml(String text, String key) {
    List<YamlDocument> documents =
        new YamlReader(
                Limits.DEFAULT, new NodeBudget(Limits.DEFAULT.nodes() / 10), new FindingCollector())
            .read("", text.getBytes(StandardCharsets.UTF_8));
    Optional<Setting> found = Optional.empty();
    for (YamlDocument document : documents) {
      Value value = at(document.root(), key);
      if (value != null && !value.isNull()) {
        found = Optional.of(new Setting(shown(value), value.at().line()));
      }
    }
    return found;
  }

  private static @Nullable Value at(@Nullable Value value, String key) {
    if (!(value instanceof MapValue map)) {
      return null;
    }
    Value whole = map.get(key);
    if (whole != null) {
      return whole;
    }
    for (int dot = key.indexOf('.'); dot > 0; dot = key.indexOf('.', dot + 1)) {
      Value below = at(map.get(key.substring(0, dot)), key.substring(dot + 1));
      if (below != null) {
        return below;
      }
    }
    return null;
  }

  private static String shown(Value value) {
    if (value instanceof ScalarValue scalar) {
      return scalar.print();
    }
    return value instanceof ListValue list
        ? list.items().stream().map(Settings::shown).collect(Collectors.joining(","))
        : value.toString();
  }
}
