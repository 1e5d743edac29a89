package dev.paws.core.compose.value;

import dev.paws.core.message.LoadPhrase;
import dev.paws.core.yaml.MapValue;
import dev.paws.core.yaml.NodePath;
import dev.paws.core.yaml.ScalarValue;
import dev.paws.core.yaml.Value;
import java.util.Optional;
import java.util.Set;

/**
 * Gives advice for an item such as {@code - ./data: /data}: a colon and a blank make a mapping of
 * what was meant as one text.
 */
final class ItemAdvice {
  /** Lists that may be written as a mapping instead. */
  private static final Set<String> NAMES = Set.of("depends_on", "networks");

  /** Lists of {@code KEY=VALUE}, which may be written as a mapping too. */
  private static final Set<String> PAIRS =
      Set.of("environment", "labels", "annotations", "sysctls", "args", "storage_opt");

  /** Lists whose items have parts with a colon between them. */
  private static final Set<String> COLONS =
      Set.of(
          "ports",
          "volumes",
          "links",
          "external_links",
          "volumes_from",
          "devices",
          "tmpfs",
          "extra_hosts",
          "security_opt");

  private ItemAdvice() {}

  /** Returns what to write instead of an item; empty if it is something else. */
  static Optional<String> of(Value item, NodePath trail) {
    NodePath list = trail.parent();
    if (!trail.index() || list == null || item instanceof ScalarValue) {
      return Optional.empty();
    }
    if (PAIRS.contains(list.step())) {
      return Optional.of(pair(item));
    }
    if (!(item instanceof MapValue map)) {
      return Optional.empty();
    }
    return NAMES.contains(list.step())
        ? Optional.of(LoadPhrase.WRITE_MAPPING.text())
        : only(map).map(entry -> text(list.step(), entry));
  }

  private static String pair(Value item) {
    return (item instanceof MapValue map ? only(map) : Optional.<Entry>empty())
        .filter(entry -> !entry.value().isEmpty())
        .map(entry -> LoadPhrase.WRITE_PAIR_OF.text(entry.key(), entry.value()))
        .orElseGet(LoadPhrase.WRITE_PAIR::text);
  }

  private static String text(String list, Entry entry) {
    if (entry.value().isEmpty()) {
      return LoadPhrase.WITHOUT_COLON.text(entry.key());
    }
    return COLONS.contains(list)
        ? LoadPhrase.WITHOUT_BLANK.text(entry.key(), entry.value())
        : LoadPhrase.QUOTE_TEXT.text(entry.key(), entry.value());
  }

  /** A key and its plain value, which is empty if nothing is written. */
  private record Entry(String key, String value) {}

  private static Optional<Entry> only(MapValue map) {
    if (map.names().size() != 1) {
      return Optional.empty();
    }
    String key = map.names().get(0);
    return !key.isEmpty() && map.get(key) instanceof ScalarValue value
        ? Optional.of(new Entry(key, value.isNull() ? "" : value.print()))
        : Optional.empty();
  }
}
