package dev.paws.core.parity.source.kubernetes;

import dev.paws.core.parity.NormalValue;
import dev.paws.core.parity.NormalValue.Named;
import dev.paws.core.parity.NormalValue.Unordered;
import dev.paws.core.tree.Node;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What an API server adds to objects by itself, beyond plain defaults: ports of nodes, tolerations
 * of pods, and the missing half of a strategy.
 */
final class ServerChoices {
  private static final String LAST_APPLIED = "kubectl.kubernetes.io/last-applied-configuration";

  /** Added by the admission plugin DefaultTolerationSeconds. */
  private static final List<String> TOLERATIONS =
      List.of(toleration("not-ready"), toleration("unreachable"));

  private static final Map<String, Map<String, String>> ROLLING =
      Map.of(
          "strategy",
          Map.of("maxSurge", "25%", "maxUnavailable", "25%"),
          "updateStrategy",
          Map.of("partition", "0", "maxUnavailable", "1", "maxSurge", "0"));

  private ServerChoices() {}

  private static String toleration(String condition) {
    return "{effect=NoExecute, key=node.kubernetes.io/%s, operator=Exists, tolerationSeconds=300}"
        .formatted(condition);
  }

  /**
   * Returns whether the server chose the port of a Service on the nodes. What {@code kubectl apply}
   * and the server note about an object shows who did; without such notes, the manifest did.
   */
  static boolean isNodePort(Manifest service, String port) {
    String applied = Manifest.annotations(service.root()).getOrDefault(LAST_APPLIED, "");
    if (!applied.isEmpty()) {
      return !applied.contains("\"nodePort\":" + port);
    }
    Node fields =
        service
            .root()
            .mapping("metadata")
            .flatMap(metadata -> metadata.get("managedFields"))
            .orElse(null);
    return fields != null && !String.valueOf(fields.plain()).contains("f:nodePort");
  }

  /** Returns the value of a field without what the server adds by itself. */
  static NormalValue without(String key, NormalValue value) {
    if (key.equals("tolerations") && value instanceof Unordered all) {
      return new Unordered(
          all.items().stream()
              .filter(it -> !TOLERATIONS.contains(String.valueOf(it.plain())))
              .toList());
    }
    Map<String, String> usual = ROLLING.get(key);
    return usual != null && value instanceof Named strategy ? stated(strategy, usual) : value;
  }

  private static NormalValue stated(Named strategy, Map<String, String> usual) {
    SortedMap<String, NormalValue> entries = new TreeMap<>(strategy.entries());
    if (entries.get("rollingUpdate") instanceof Named rolling) {
      SortedMap<String, NormalValue> stated = new TreeMap<>(rolling.entries());
      stated.entrySet().removeIf(it -> isUsual(usual.get(it.getKey()), it.getValue()));
      entries.put("rollingUpdate", new Named(stated));
      if (stated.isEmpty()) {
        entries.remove("rollingUpdate");
      }
    }
    entries
        .entrySet()
        .removeIf(it -> it.getKey().equals("type") && isUsual("RollingUpdate", it.getValue()));
    return new Named(entries);
  }

  private static boolean isUsual(
      @org.jspecify.annotations.Nullable String usual, NormalValue value) {
    return usual != null && usual.equals(String.valueOf(value.plain()));
  }

  /** Returns whether nothing is left of a value. */
  static boolean isNothing(NormalValue value) {
    return (value instanceof Named named && named.entries().isEmpty())
        || (value instanceof Unordered list && list.items().isEmpty());
  }
}
