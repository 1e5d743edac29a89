package dev.paws.core.compose.render;

import dev.paws.core.compose.value.PathRules;
import dev.paws.core.compose.value.ServiceKeys;
import dev.paws.core.compose.value.Texts;
import dev.paws.core.tree.MappingNode;
import dev.paws.core.tree.Node;
import dev.paws.core.tree.SequenceNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Selects the part of a resolved tree that the reference prints. */
public final class PrintedTree {
  /** Mappings of a service with user-given keys that cannot be written as lists of pairs. */
  private static final List<String> OTHERS =
      List.of(
          "build.ulimits",
          "depends_on",
          "logging.options",
          "models",
          "networks",
          "networks.*.driver_opts",
          "storage_opt",
          "ulimits",
          "post_start.*.environment",
          "pre_stop.*.environment",
          "develop.watch.*.exec.environment",
          "provider.options");

  /** The mappings with user-given keys, in which {@code x-} has no meaning. */
  private static final PathRules<Boolean> NAMES = names();

  /** A key that the reference accepts but does not print. */
  private static final String UNPRINTED = "gw_priority";

  private PrintedTree() {}

  /** Returns the tree without extensions below its top level, and with sections sorted by name. */
  public static MappingNode withoutExtensions(MappingNode tree) {
    Map<String, Node> entries = new TreeMap<>(Texts::compare);
    tree.entries()
        .forEach(
            (key, value) ->
                entries.put(key, key.startsWith("x-") ? value : node(value, NAMES.key(key))));
    return new MappingNode(new LinkedHashMap<>(entries), tree.keys(), tree.at());
  }

  private static Node node(Node node, @Nullable PathRules<Boolean> rules) {
    if (node instanceof SequenceNode sequence) {
      PathRules<Boolean> below = rules == null ? null : rules.item();
      List<Node> items = new ArrayList<>(sequence.items().size());
      sequence.items().forEach(item -> items.add(node(item, below)));
      return new SequenceNode(items, sequence.at());
    }
    if (!(node instanceof MappingNode map)) {
      return node;
    }
    boolean names = rules != null && rules.rule() != null;
    Map<String, Node> entries = new LinkedHashMap<>();
    map.entries()
        .forEach(
            (key, value) -> {
              if (names || !(key.startsWith("x-") || key.equals(UNPRINTED))) {
                entries.put(key, node(value, PathRules.below(rules, key)));
              }
            });
    return new MappingNode(entries, map.keys(), map.at());
  }

  private static PathRules<Boolean> names() {
    PathRules<Boolean> names =
        new PathRules<Boolean>()
            .withEach(
                "",
                List.of("services", "networks", "volumes", "secrets", "configs", "models"),
                true)
            .withEach("services.*.", ServiceKeys.NAMED, true)
            .withEach("services.*.", OTHERS, true);
    for (String section : List.of("networks", "volumes", "secrets", "configs")) {
      names.withEach(section + ".*.", List.of("labels", "driver_opts"), true);
    }
    return names.with("networks.*.ipam.config.*.aux_addresses", true);
  }
}
