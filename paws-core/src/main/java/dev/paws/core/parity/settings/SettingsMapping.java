package dev.paws.core.parity.settings;

import dev.paws.core.file.FilePaths;
import dev.paws.core.finding.Finding;
import dev.paws.core.finding.Position;
import dev.paws.core.message.NameHint;
import dev.paws.core.message.ParityMessage;
import dev.paws.core.message.ValuePhrase;
import dev.paws.core.parity.Location;
import dev.paws.core.yaml.ListValue;
import dev.paws.core.yaml.MapValue;
import dev.paws.core.yaml.ScalarValue;
import dev.paws.core.yaml.Value;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** A mapping of {@code paws.yaml} while it is read. */
record SettingsMapping(MapValue map, String path, Path folder, List<Finding> findings) {

  /** Reports all keys but these. */
  SettingsMapping checked(String what, Set<String> keys) {
    for (String key : map.names()) {
      if (!keys.contains(key) && !key.startsWith("x-")) {
        findings.add(
            ParityMessage.UNKNOWN_KEY.at(
                map.keyAt(key),
                child(key),
                key,
                what,
                String.join(", ", keys.stream().sorted().toList()),
                NameHint.of(key, keys)));
      }
    }
    return this;
  }

  Optional<String> text(String key) {
    Value value = map.get(key);
    if (value == null || value.isNull()) {
      return Optional.empty();
    }
    if (value instanceof ScalarValue scalar) {
      return Optional.of(scalar.print());
    }
    wrong(key, value.kind(), ValuePhrase.TEXT);
    return Optional.empty();
  }

  Optional<String> required(String key, String what) {
    Optional<String> text = text(key).filter(it -> !it.isBlank());
    if (text.isEmpty()) {
      findings.add(ParityMessage.MISSING_KEY.at(map.at(), path, key, what));
    }
    return text;
  }

  /** Returns the texts of a list; a single text counts as a list of one. */
  List<String> texts(String key) {
    Value value = map.get(key);
    if (value instanceof ListValue list) {
      return list.items().stream().flatMap(item -> itemText(key, item)).toList();
    }
    return text(key).stream().toList();
  }

  private Stream<String> itemText(String key, Value item) {
    if (item instanceof ScalarValue scalar && !scalar.isNull()) {
      return Stream.of(scalar.print());
    }
    wrong(key, item.kind(), ValuePhrase.TEXT);
    return Stream.of();
  }

  Optional<Path> path(String key) {
    return text(key).flatMap(text -> toPath(key, text));
  }

  List<Path> paths(String key) {
    return texts(key).stream().flatMap(text -> toPath(key, text).stream()).toList();
  }

  private Optional<Path> toPath(String key, String text) {
    try {
      return Optional.of(FilePaths.resolve(folder, text).normalize());
    } catch (InvalidPathException e) {
      wrong(key, text, ValuePhrase.PATH);
      return Optional.empty();
    }
  }

  Optional<LocalDate> date(String key) {
    Optional<String> text = text(key);
    try {
      return text.map(it -> LocalDate.parse(it.replaceFirst("[T ]\\d\\d:\\d\\d.*", "")));
    } catch (DateTimeParseException e) {
      wrong(key, text.orElse(""), ValuePhrase.DATE);
      return Optional.empty();
    }
  }

  /** Returns the mapping below a key; empty if there is none. */
  Optional<SettingsMapping> entry(String key) {
    Value value = map.get(key);
    if (value == null || value.isNull()) {
      return Optional.empty();
    }
    if (value instanceof MapValue below) {
      return Optional.of(new SettingsMapping(below, child(key), folder, findings));
    }
    wrong(key, value.kind(), ValuePhrase.MAPPING);
    return Optional.empty();
  }

  /** Returns the mappings in the list below a key. */
  List<SettingsMapping> entries(String key) {
    Value value = map.get(key);
    if (value == null || value.isNull()) {
      return List.of();
    }
    if (!(value instanceof ListValue list)) {
      wrong(key, value.kind(), ValuePhrase.LIST);
      return List.of();
    }
    List<SettingsMapping> entries = new java.util.ArrayList<>();
    for (int i = 0; i < list.items().size(); i++) {
      String at = child(key) + "[" + i + "]";
      if (list.items().get(i) instanceof MapValue item) {
        entries.add(new SettingsMapping(item, at, folder, findings));
      } else {
        Value item = list.items().get(i);
        findings.add(
            ParityMessage.WRONG_VALUE.at(item.at(), at, item.kind(), ValuePhrase.MAPPING.text()));
      }
    }
    return entries;
  }

  void wrong(String key, String value, ValuePhrase expected) {
    findings.add(ParityMessage.WRONG_VALUE.at(at(key), child(key), value, expected.text()));
  }

  Position at(String key) {
    return map.keyAt(key);
  }

  Location where() {
    return new Location(map.at(), path);
  }

  Location where(String key) {
    return new Location(map.keyAt(key), child(key));
  }

  String child(String key) {
    return path.isEmpty() ? key : path + "." + key;
  }
}
