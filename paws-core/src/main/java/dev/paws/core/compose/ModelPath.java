package dev.paws.core.compose;

import dev.paws.core.tree.MappingNode;
import dev.paws.core.tree.Node;
import dev.paws.core.tree.SequenceNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Follows paths such as {@code services.web.ports[0].target} into a model. */
final class ModelPath {
  private ModelPath() {}

  /** Returns the nodes from the root to the value at a path; empty if there is no such value. */
  static List<Node> nodes(Node root, String path) {
    List<Node> way = new ArrayList<>();
    way.add(root);
    return follow(root, path, way) ? way : List.of();
  }

  private static boolean follow(Node node, String path, List<Node> way) {
    if (path.isEmpty()) {
      return true;
    }
    if (node instanceof SequenceNode sequence && path.startsWith("[")) {
      int close = path.indexOf(']');
      String index = close < 0 ? "" : path.substring(1, close);
      boolean number = !index.isEmpty() && index.chars().allMatch(c -> c >= '0' && c <= '9');
      if (!number || index.length() > 9 || Integer.parseInt(index) >= sequence.items().size()) {
        return false;
      }
      Node item = sequence.items().get(Integer.parseInt(index));
      way.add(item);
      return follow(item, rest(path, close + 1), way);
    }
    if (!(node instanceof MappingNode map)) {
      return false;
    }
    // a key may hold dots, so the longest key that fits is the right one
    Optional<String> key =
        map.entries().keySet().stream()
            .filter(name -> starts(path, name))
            .max(Comparator.comparingInt(String::length));
    Optional<Node> below = key.flatMap(map::get);
    below.ifPresent(way::add);
    return below.isPresent() && follow(below.get(), rest(path, key.get().length()), way);
  }

  private static boolean starts(String path, String key) {
    return path.startsWith(key)
        && (path.length() == key.length()
            || path.charAt(key.length()) == '.'
            || path.charAt(key.length()) == '[');
  }

  private static String rest(String path, int from) {
    return path.startsWith(".", from) ? path.substring(from + 1) : path.substring(from);
  }
}
