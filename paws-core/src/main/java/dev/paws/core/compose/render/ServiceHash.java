package dev.paws.core.compose.render;

import dev.paws.core.compose.bind.Binder;
import dev.paws.core.compose.reference.Behaviour;
import dev.paws.core.compose.reference.ComposeVersion;
import dev.paws.core.tree.MappingNode;
import dev.paws.core.tree.Node;
import dev.paws.core.value.Sha256;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Computes the hash that shows whether a container still matches its service: SHA-256 of the
 * service as compact JSON, without the keys that do not affect containers (build, pull policy,
 * number of replicas).
 */
public final class ServiceHash {
  private ServiceHash() {}

  /** Returns the hash of a printed service in hexadecimal digits, as a version computes it. */
  public static String of(MappingNode service, ComposeVersion version) {
    Map<String, Node> entries = inPrintingOrder(service);
    entries.remove("build");
    entries.remove("pull_policy");
    entries.remove("scale");
    if (version.has(Behaviour.HASH_WITHOUT_DEPENDENCIES)) {
      entries.remove("depends_on");
      entries.remove("profiles");
    }
    service
        .mapping("deploy")
        .ifPresent(
            deploy -> {
              Map<String, Node> rest = new LinkedHashMap<>(deploy.entries());
              rest.remove("replicas");
              entries.put("deploy", new MappingNode(rest, Map.of(), deploy.at()));
            });
    String json = GoJson.compact(new MappingNode(entries, Map.of(), service.at()));
    return Sha256.hex(json);
  }

  /** Keys that were added after reading, such as a provider's variables, come last in the map. */
  private static Map<String, Node> inPrintingOrder(MappingNode service) {
    Map<String, Node> rest = new LinkedHashMap<>(service.entries());
    Map<String, Node> ordered = new LinkedHashMap<>();
    for (String field : Binder.serviceFields()) {
      Node value = rest.remove(field);
      if (value != null) {
        ordered.put(field, value);
      }
    }
    ordered.putAll(rest);
    return ordered;
  }
}
