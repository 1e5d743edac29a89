package dev.paws.core.yaml;

import dev.paws.core.message.YamlMessage;
import org.yaml.snakeyaml.events.ScalarEvent;

/** The key {@code <<}, which takes over the keys of other mappings. */
final class MergeKeys {
  static final String MERGE = "<<";
  private static final String MERGE_TAG = "tag:yaml.org,2002:merge";

  private MergeKeys() {}

  static boolean isMerge(ScalarEvent key) {
    String tag = key.getTag();
    boolean unspecific = tag == null || tag.equals("!");
    boolean tagged = unspecific ? key.isPlain() : tag.equals(MERGE_TAG);
    return tagged && MERGE.equals(key.getValue());
  }

  /**
   * Applies a merge key: keys of the mapping itself win, then those of the first mapping of a list.
   */
  static void merge(MapValue map, Value merged) {
    if (merged instanceof MapValue source) {
      source
          .entries()
          .forEach(
              (key, value) -> {
                if (!map.has(key)) {
                  map.put(key, value, source.keyAt(key));
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
