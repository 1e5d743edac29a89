package dev.paws.core.parity.source.kubernetes;

import dev.paws.core.message.FindingCollector;
import java.util.List;
import java.util.Optional;

/**
 * All resources of an environment.
 *
 * @param problems where findings go
 */
record Cluster(List<Manifest> manifests, FindingCollector problems) {
  Cluster {
    manifests = List.copyOf(manifests);
  }

  /** The resource of a kind and name that a resource in a namespace means by it. */
  Optional<Manifest> find(String kind, String namespace, String name) {
    return of(kind, namespace).stream().filter(found -> found.name().equals(name)).findFirst();
  }

  /** The resources of a kind in a namespace; a namespace that was not written is any. */
  List<Manifest> of(String kind, String namespace) {
    return manifests.stream()
        .filter(found -> found.kind().equals(kind))
        .filter(
            found ->
                namespace.isEmpty()
                    || found.namespace().isEmpty()
                    || found.namespace().equals(namespace))
        .toList();
  }
}
