package dev.paws.core.parity.source.kubernetes;

import dev.paws.core.parity.NormalValue;
import dev.paws.core.parity.NormalValue.Unordered;
import dev.paws.core.parity.field.KubernetesPaths;
import dev.paws.core.parity.normal.Normal;
import dev.paws.core.parity.source.ValueForm;
import dev.paws.core.tree.MappingNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads what a cluster allows a pod: connections, evictions, calls of the API. */
final class PodPolicies {
  private final WorkloadContainer part;
  private final Cluster cluster;
  private final ManifestFactCollector collector;

  private PodPolicies(WorkloadContainer part, Cluster cluster, ManifestFactCollector collector) {
    this.part = part;
    this.cluster = cluster;
    this.collector = collector;
  }

  static void put(WorkloadContainer part, Cluster cluster, ManifestFactCollector collector) {
    PodPolicies policies = new PodPolicies(part, cluster, collector);
    policies.selecting("NetworkPolicy", "podSelector", KubernetesPaths.NETWORK_POLICY);
    policies.selecting("PodDisruptionBudget", "selector", KubernetesPaths.DISRUPTION_BUDGET);
    policies.roles();
  }

  /** Adds the resources of a kind whose selector finds the pod. */
  private void selecting(String kind, String selector, String prefix) {
    Map<String, String> labels = Manifest.labels(part.pod());
    for (Manifest found : cluster.of(kind, part.workload().namespace())) {
      MappingNode spec = found.spec().orElse(found.root());
      MappingNode wanted = spec.mapping(selector).orElse(MappingNode.EMPTY);
      boolean byLabels =
          labels.entrySet().containsAll(Manifest.texts(wanted.mapping("matchLabels")).entrySet());
      if (byLabels && wanted.get("matchExpressions").isEmpty()) {
        MappingNode rest = without(spec, selector);
        collector.put(
            prefix + found.name(),
            ManifestTrees.unordered(rest),
            ValueForm.shown(rest),
            ManifestTrees.at(found.at(), found.title()));
      }
    }
  }

  private static MappingNode without(MappingNode map, String key) {
    Map<String, dev.paws.core.tree.Node> entries = new LinkedHashMap<>(map.entries());
    entries.remove(key);
    return new MappingNode(entries, map.keys(), map.at());
  }

  private void roles() {
    String account =
        part.podSpec()
            .text("serviceAccountName")
            .or(() -> part.podSpec().text("serviceAccount"))
            .orElse("default");
    for (String kind : List.of("RoleBinding", "ClusterRoleBinding")) {
      for (Manifest binding : cluster.of(kind, part.workload().namespace())) {
        boolean mine =
            ManifestTrees.mappings(binding.root(), "subjects").stream()
                .filter(it -> it.text("kind").orElse("").equals("ServiceAccount"))
                .anyMatch(it -> it.text("name").orElse("").equals(account));
        if (mine) {
          role(binding);
        }
      }
    }
  }

  /** Adds the rules of the role that a binding gives, or the role's name if it is unknown. */
  private void role(Manifest binding) {
    MappingNode to = binding.root().mapping("roleRef").orElse(MappingNode.EMPTY);
    String kind = to.text("kind").orElse("Role");
    String name = to.text("name").orElse("");
    List<NormalValue> rules = new ArrayList<>(List.of(Normal.text(binding.kind())));
    List<String> shown = new ArrayList<>();
    for (MappingNode rule :
        cluster
            .find(kind, kind.equals("Role") ? part.workload().namespace() : "", name)
            .map(role -> ManifestTrees.mappings(role.root(), "rules"))
            .orElse(List.of())) {
      rules.add(ManifestTrees.unordered(rule));
      shown.add(ValueForm.shown(rule));
    }
    collector.put(
        KubernetesPaths.ROLE + kind + " " + name,
        new Unordered(rules),
        shown.isEmpty() ? binding.title() : String.join(", ", shown),
        ManifestTrees.at(binding.at(), binding.title()));
  }
}
