package dev.paws.core.parity.source.kubernetes;

import dev.paws.core.parity.ParityResource;
import dev.paws.core.parity.field.KubernetesPaths;
import dev.paws.core.parity.source.ValueForm;
import dev.paws.core.tree.MappingNode;
import java.util.ArrayList;
import java.util.List;

/** Finds claims of volumes, including those that a StatefulSet creates. */
final class Claims {
  private Claims() {}

  static List<ParityResource> of(Cluster cluster) {
    List<ParityResource> claims = new ArrayList<>();
    for (Manifest claim : cluster.of("PersistentVolumeClaim", "")) {
      claims.add(claim(claim.name(), claim.root(), claim));
    }
    for (Manifest workload : cluster.of("StatefulSet", "")) {
      MappingNode spec = workload.spec().orElse(workload.root());
      for (MappingNode template : ManifestTrees.mappings(spec, "volumeClaimTemplates")) {
        String name = template.mapping("metadata").flatMap(found -> found.text("name")).orElse("");
        claims.add(claim(name + "-" + workload.name(), template, workload));
      }
    }
    return claims;
  }

  private static ParityResource claim(String name, MappingNode claim, Manifest from) {
    ManifestFactCollector collector = new ManifestFactCollector();
    claim
        .mapping("spec")
        .ifPresent(
            spec -> {
              ManifestTrees.below(spec, "resources", "requests")
                  .ifPresent(
                      requests ->
                          collector.scalar(
                              requests, "storage", KubernetesPaths.SIZE, Resources::bytes, ""));
              for (String key : List.of("storageClassName", "accessModes")) {
                spec.get(key)
                    .ifPresent(
                        value ->
                            collector.put(
                                KubernetesPaths.ALL + key,
                                ManifestTrees.normal(value),
                                ValueForm.shown(value),
                                ManifestTrees.at(spec, key)));
              }
            });
    return new ParityResource(name, collector.facts(), ManifestTrees.at(claim.at(), from.title()));
  }
}
