package dev.paws.core.parity.source.kubernetes;

import dev.paws.core.message.KubernetesMessage;
import dev.paws.core.message.ParityPhrase;
import dev.paws.core.parity.Location;
import dev.paws.core.parity.NormalValue;
import dev.paws.core.parity.field.FieldPaths;
import dev.paws.core.parity.normal.Normal;
import dev.paws.core.parity.source.ValueForm;
import dev.paws.core.tree.MappingNode;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** Reads how many pods run. */
final class PodCount {
  private static final String AUTOSCALER = "HorizontalPodAutoscaler";

  private PodCount() {}

  /** Adds the fact and returns the least number of pods. */
  static int put(WorkloadContainer part, Cluster cluster, ManifestFactCollector collector) {
    Manifest workload = part.workload();
    if (part.kind() == WorkloadContainer.Kind.INIT) {
      String shown = ParityPhrase.ONCE_A_POD.text();
      List<Location> where = ManifestTrees.at(part.container(), "name");
      collector.put(FieldPaths.INSTANCES, new NormalValue.Unknown(shown), shown, where);
      return 1;
    }
    MappingNode spec =
        ManifestTrees.below(workload.root(), "spec", "jobTemplate", "spec")
            .or(workload::spec)
            .orElse(workload.root());
    Optional<Manifest> scaler =
        cluster.of(AUTOSCALER, workload.namespace()).stream()
            .filter(found -> leadsTo(found, workload))
            .findFirst();
    if (scaler.isPresent()) {
      return scaled(scaler.get(), part, collector);
    }
    if (workload.kind().equals("DaemonSet")) {
      String shown = ParityPhrase.ONE_A_NODE.text();
      collector.put(
          FieldPaths.INSTANCES,
          new NormalValue.Unknown(shown),
          shown,
          ManifestTrees.at(workload.root(), "kind"));
      return 1;
    }
    String key = workload.kind().endsWith("Job") ? "parallelism" : "replicas";
    int count = ManifestTrees.number(spec, key).orElse(1);
    List<Location> where =
        spec.get(key).isPresent()
            ? ManifestTrees.at(spec, key)
            : ManifestTrees.at(workload.at(), "");
    collector.put(FieldPaths.INSTANCES, Normal.amount(count), String.valueOf(count), where);
    return count;
  }

  private static int scaled(
      Manifest scaler, WorkloadContainer part, ManifestFactCollector collector) {
    MappingNode spec = scaler.spec().orElse(scaler.root());
    int least = ManifestTrees.number(spec, "minReplicas").orElse(1);
    int most = ManifestTrees.number(spec, "maxReplicas").orElse(least);
    TreeMap<String, NormalValue> range = new TreeMap<>();
    range.put(KubernetesEquivalence.LEAST, Normal.amount(least));
    range.put(KubernetesEquivalence.MOST, Normal.amount(most));
    String shown = ParityPhrase.FROM_TO.text(least, most);
    collector.put(
        FieldPaths.INSTANCES,
        least == most ? Normal.amount(least) : new NormalValue.Named(range),
        shown,
        ManifestTrees.at(spec.positionOf("maxReplicas"), scaler.title()));
    if (part.kind() == WorkloadContainer.Kind.MAIN) {
      Autoscalers.put(spec, collector);
    }
    return least;
  }

  /** Reports autoscalers whose target is not among the manifests. */
  static void check(Cluster cluster) {
    for (Manifest scaler : cluster.of(AUTOSCALER, "")) {
      boolean leads =
          cluster.manifests().stream()
              .filter(found -> ResourceKinds.WORKLOADS.contains(found.kind()))
              .anyMatch(found -> leadsTo(scaler, found));
      if (!leads) {
        MappingNode spec = scaler.spec().orElse(scaler.root());
        cluster
            .problems()
            .report(
                KubernetesMessage.NO_AUTOSCALED,
                spec.positionOf("scaleTargetRef"),
                "",
                spec.mapping("scaleTargetRef")
                    .map(ValueForm::shown)
                    .orElse(ParityPhrase.NO_TARGET_REF.text()));
      }
    }
  }

  private static boolean leadsTo(Manifest scaler, Manifest workload) {
    Optional<MappingNode> target = scaler.spec().flatMap(spec -> spec.mapping("scaleTargetRef"));
    return target.flatMap(to -> to.text("name")).filter(workload.name()::equals).isPresent()
        && target.flatMap(to -> to.text("kind")).filter(workload.kind()::equals).isPresent();
  }
}
