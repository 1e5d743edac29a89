package dev.paws.core.parity.source.kubernetes;

import dev.paws.core.message.KubernetesMessage;
import dev.paws.core.message.ParityPhrase;
import dev.paws.core.tree.MappingNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds the containers of all workloads and their names as services. The main container has its
 * workload's name, without the release's name before it. Another container has its own name if no
 * other has that name, else it follows the workload's.
 */
final class WorkloadContainers {
  private final Cluster cluster;
  private final Map<String, Integer> uses = new HashMap<>();

  WorkloadContainers(Cluster cluster) {
    this.cluster = cluster;
  }

  List<WorkloadContainer> all() {
    List<Manifest> workloads =
        cluster.manifests().stream()
            .filter(manifest -> ResourceKinds.WORKLOADS.contains(manifest.kind()))
            .toList();
    Map<Manifest, String> names = names(workloads);
    names.values().forEach(this::use);
    List<WorkloadContainer> raw = new ArrayList<>();
    for (Manifest workload : workloads) {
      pod(workload)
          .ifPresent(
              pod -> containers(workload, pod, names.getOrDefault(workload, workload.name()), raw));
    }
    raw.stream()
        .filter(part -> part.kind() != WorkloadContainer.Kind.MAIN)
        .forEach(p -> use(p.containerName()));
    return raw.stream()
        .map(
            part ->
                part.kind() != WorkloadContainer.Kind.MAIN
                        && uses.getOrDefault(part.containerName(), 0) == 1
                    ? new WorkloadContainer(
                        part.workload(),
                        part.pod(),
                        part.container(),
                        part.containerName(),
                        part.kind())
                    : part)
        .toList();
  }

  private void use(String name) {
    uses.merge(name, 1, Integer::sum);
  }

  /**
   * Returns the names of workloads: {@code demo-web} of the release demo is web, unless there is
   * another web.
   */
  private static Map<Manifest, String> names(List<Manifest> workloads) {
    Map<String, Integer> count = new HashMap<>();
    workloads.forEach(workload -> count.merge(bare(workload), 1, Integer::sum));
    Map<Manifest, String> names = new java.util.LinkedHashMap<>();
    Map<String, Integer> taken = new HashMap<>();
    for (Manifest workload : workloads) {
      String name = count.getOrDefault(bare(workload), 0) == 1 ? bare(workload) : workload.name();
      int again = taken.merge(name, 1, Integer::sum);
      names.put(
          workload,
          again == 1
              ? name
              : name
                  + "."
                  + workload.kind().toLowerCase(java.util.Locale.ROOT)
                  + (again == 2 ? "" : again));
    }
    return names;
  }

  private static String bare(Manifest workload) {
    String release =
        Manifest.labels(workload.root()).getOrDefault("app.kubernetes.io/instance", "");
    String name = workload.name().replaceAll("-+$", "");
    return !release.isEmpty() && name.startsWith(release + "-")
        ? name.substring(release.length() + 1)
        : name;
  }

  private Optional<MappingNode> pod(Manifest workload) {
    Optional<MappingNode> pod =
        switch (workload.kind()) {
          case "Pod" -> Optional.of(workload.root());
          case "CronJob" ->
              ManifestTrees.below(workload.root(), "spec", "jobTemplate", "spec", "template");
          default -> ManifestTrees.below(workload.root(), "spec", "template");
        };
    Optional<MappingNode> complete = pod.filter(found -> found.mapping("spec").isPresent());
    if (complete.isEmpty()) {
      missing(workload, workload.root(), "spec", ParityPhrase.POD_TEMPLATE.text());
    }
    return complete;
  }

  @SuppressWarnings("ReferenceEquality") // this very container, not one that is written alike
  private void containers(
      Manifest workload, MappingNode pod, String name, List<WorkloadContainer> parts) {
    MappingNode spec = pod.mapping("spec").orElseThrow();
    List<MappingNode> containers = ManifestTrees.mappings(spec, "containers");
    if (containers.isEmpty()) {
      missing(workload, spec, "containers", "container");
      return;
    }
    MappingNode main = main(workload, pod, name, containers);
    for (MappingNode container : containers) {
      boolean isMain = container.equals(main);
      add(
          workload,
          pod,
          container,
          name,
          isMain ? WorkloadContainer.Kind.MAIN : WorkloadContainer.Kind.SIDECAR,
          parts);
    }
    for (MappingNode container : ManifestTrees.mappings(spec, "initContainers")) {
      boolean stays = container.text("restartPolicy").filter("Always"::equals).isPresent();
      add(
          workload,
          pod,
          container,
          name,
          stays ? WorkloadContainer.Kind.SIDECAR : WorkloadContainer.Kind.INIT,
          parts);
    }
  }

  private static MappingNode main(
      Manifest workload, MappingNode pod, String name, List<MappingNode> containers) {
    String chosen =
        Manifest.annotations(pod).getOrDefault("kubectl.kubernetes.io/default-container", "");
    for (String wanted : List.of(chosen, name, workload.name())) {
      for (MappingNode container : containers) {
        if (!wanted.isEmpty() && container.text("name").filter(wanted::equals).isPresent()) {
          return container;
        }
      }
    }
    return containers.get(0);
  }

  private void add(
      Manifest workload,
      MappingNode pod,
      MappingNode container,
      String name,
      WorkloadContainer.Kind kind,
      List<WorkloadContainer> parts) {
    String own = container.text("name").orElse("");
    if (own.isEmpty()) {
      missing(workload, container, "", "name");
      return;
    }
    if (container.text("image").isEmpty()) {
      missing(workload, container, "name", "image");
    }
    String service = kind == WorkloadContainer.Kind.MAIN ? name : name + "-" + own;
    parts.add(new WorkloadContainer(workload, pod, container, service, kind));
  }

  private void missing(Manifest workload, MappingNode in, String key, String what) {
    cluster
        .problems()
        .report(
            KubernetesMessage.MISSING_FIELD,
            key.isEmpty() ? in.at() : in.positionOf(key),
            "",
            what,
            workload.title());
  }
}
