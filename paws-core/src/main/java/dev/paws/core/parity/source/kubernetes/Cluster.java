package dev.paws.core.parity.source.kubernetes;

import dev.paws.core.message.FindingCollector;
import java.util.List;
import java.util.Optional;

/**
 * All resources of an environment.
 *
 * @param manifests the resources
 * @param problems receives findings
 */
record Cluster(List<Manifest> manifests, FindingCollector problems) {
  Cluster {
    manifests = List.copyOf(manifests);
  }

  /**
   * Returns the resource that another resource in the namespace refers to by kind and name; empty
   * if it is not among the manifests.
   */
  Optional<Manifest> find(String kind, String namespace, String name) {
    return of(kind, namespace).stream().filter(found -> found.name().equals(name)).findFirst();
  }

  /** Returns the resources of a kind in a namespace. A resource without a namespace matches any. */
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
