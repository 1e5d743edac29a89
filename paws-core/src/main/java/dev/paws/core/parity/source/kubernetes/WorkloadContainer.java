package dev.paws.core.parity.source.kubernetes;

import dev.paws.core.tree.MappingNode;

/**
 * One container of a workload.
 *
 * @param workload the resource that runs it
 * @param pod the pod's template, or the pod itself: {@code metadata} and {@code spec}
 * @param container its definition
 * @param service its name as a service
 */
record WorkloadContainer(
    Manifest workload, MappingNode pod, MappingNode container, String service, Kind kind) {
  /** The role of a container in its pod. */
  enum Kind {
    MAIN,
    SIDECAR,
    INIT
  }

  MappingNode podSpec() {
    return pod.mapping("spec").orElse(container);
  }

  String containerName() {
    return container.text("name").orElse("");
  }
}
