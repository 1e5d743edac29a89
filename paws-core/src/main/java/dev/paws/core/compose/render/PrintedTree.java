package dev.paws.core.compose.render;

import dev.paws.core.compose.reference.Behaviour;
import dev.paws.core.compose.reference.ComposeVersion;
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

  private final ComposeVersion version;

  private PrintedTree(ComposeVersion version) {
    this.version = version;
  }

  /** Returns the tree without extensions below its top level, and with sections sorted by name. */
  public static MappingNode of(MappingNode tree, ComposeVersion version) {
    PrintedTree printed = new PrintedTree(version);
    Map<String, Node> entries = new TreeMap<>(Texts::compare);
    tree.entries()
        .forEach(
            (key, value) -> {
              if (!key.equals("models")) { // the reference reads and uses, but never prints it
                entries.put(
                    key, key.startsWith("x-") ? value : printed.node(value, NAMES.key(key)));
              }
            });
    return new MappingNode(new LinkedHashMap<>(entries), tree.keys(), tree.at());
  }

  private Node node(Node node, @Nullable PathRules<Boolean> rules) {
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
              if (names || isPrinted(key, value)) {
                entries.put(key, node(value, PathRules.below(rules, key)));
              }
            });
    return new MappingNode(entries, map.keys(), map.at());
  }

  /** Returns whether the reference prints a key. Some that it reads it leaves out. */
  private boolean isPrinted(String key, Node value) {
    return switch (key) {
      case "gw_priority" -> version.has(Behaviour.GATEWAY_PRIORITY);
      case "create_host_path" ->
          !version.has(Behaviour.CREATE_HOST_PATH) || Boolean.FALSE.equals(value.plain());
      default -> !key.startsWith("x-");
    };
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
