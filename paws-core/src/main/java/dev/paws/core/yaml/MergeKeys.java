package dev.paws.core.yaml;

import dev.paws.core.message.YamlMessage;

/** Adds what the key {@code <<} names to a mapping. */
final class MergeKeys {
  private MergeKeys() {}

  /** Adds the keys of a mapping, or of a list of mappings, that the mapping does not have. */
  static void merge(MapValue map, Value merged) {
    if (merged instanceof MapValue source) {
      source
          .entries()
          .forEach(
              (key, value) -> {
                if (!map.has(key)) {
                  map.put(key, value.marked(Origin.Rule.MERGED, ""), source.keyAt(key));
                }
              });
    } else if (merged instanceof ListValue sources
        && sources.items().stream().allMatch(MapValue.class::isInstance)) {
      sources.items().forEach(source -> merge(map, source));
    } else {
      throw new YamlProblem(YamlMessage.MERGE_KEY, merged.at(), merged.kind());
    }
  }
}
