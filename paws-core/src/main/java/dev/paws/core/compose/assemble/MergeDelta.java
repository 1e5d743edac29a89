package dev.paws.core.compose.assemble;

import dev.paws.core.yaml.MapValue;
import dev.paws.core.yaml.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * The part of a model that a document changed: its keys, and its resources within the sections.
 * Everything else was checked with an earlier document, so that many files cost no more than one.
 */
final class MergeDelta {
  private static final List<String> SECTIONS =
      List.of("services", "networks", "volumes", "secrets", "configs");

  private final MapValue model;
  private final List<Part> parts = new ArrayList<>();

  /** A section of the model, and a view of it with the names that the document changed. */
  private record Part(String key, MapValue section, MapValue view, List<String> names) {}

  private final MapValue view;
  private final List<String> keys;

  MergeDelta(MapValue model, MapValue document) {
    this.model = model;
    this.view = new MapValue(model.origin());
    this.keys = document.names();
    for (String key : keys) {
      Value value = Objects.requireNonNull(model.get(key));
      if (SECTIONS.contains(key)
          && value instanceof MapValue section
          && document.get(key) instanceof MapValue changes) {
        value = section(key, section, changes.names());
      }
      view.put(key, value, model.keyAt(key));
    }
  }

  private MapValue section(String key, MapValue section, List<String> names) {
    MapValue part = new MapValue(section.origin());
    for (String name : names) {
      part.put(name, Objects.requireNonNull(section.get(name)), section.keyAt(name));
    }
    parts.add(new Part(key, section, part, names));
    return part;
  }

  /** Returns the part as a separate model; changes to it take effect with {@link #written}. */
  MapValue view() {
    return view;
  }

  /** Writes the part back. */
  void written() {
    for (Part part : parts) {
      copy(part.names(), part.view(), part.section());
      view.put(part.key(), part.section());
    }
    copy(keys, view, model);
  }

  private static void copy(List<String> keys, MapValue from, MapValue to) {
    for (String key : keys) {
      Value value = from.get(key);
      if (value == null) {
        to.remove(key);
      } else {
        to.put(key, value);
      }
    }
  }
}
