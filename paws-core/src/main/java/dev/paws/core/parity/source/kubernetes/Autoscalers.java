package dev.paws.core.parity.source.kubernetes;

import dev.paws.core.parity.NormalValue;
import dev.paws.core.parity.NormalValue.Named;
import dev.paws.core.parity.NormalValue.Unordered;
import dev.paws.core.parity.field.KubernetesPaths;
import dev.paws.core.parity.normal.Normal;
import dev.paws.core.parity.source.ValueForm;
import dev.paws.core.tree.MappingNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Reads by what an autoscaler decides. Its API has had four versions: {@code
 * targetCPUUtilizationPercentage} of the first is one metric of the later ones, and the two betas
 * write a metric's target as keys of the metric.
 */
final class Autoscalers {
  private static final String FIRST = "targetCPUUtilizationPercentage";

  private Autoscalers() {}

  static void put(MappingNode spec, ManifestFactCollector collector) {
    List<NormalValue> metrics = new ArrayList<>();
    List<String> shown = new ArrayList<>();
    spec.text(FIRST)
        .ifPresent(
            percent -> {
              metrics.add(cpu(percent));
              shown.add("cpu " + percent + "%");
            });
    ManifestTrees.mappings(spec, "metrics")
        .forEach(
            metric -> {
              metrics.add(later(metric));
              shown.add(ValueForm.shown(metric));
            });
    if (!metrics.isEmpty()) {
      collector.put(
          KubernetesPaths.AUTOSCALER + "metrics",
          new Unordered(metrics),
          String.join(", ", shown),
          ManifestTrees.at(spec, spec.get("metrics").isPresent() ? "metrics" : FIRST));
    }
    spec.get("behavior")
        .ifPresent(
            behavior ->
                collector.put(
                    KubernetesPaths.AUTOSCALER + "behavior",
                    ManifestTrees.unordered(behavior),
                    ValueForm.shown(behavior),
                    ManifestTrees.at(spec, "behavior")));
  }

  private static NormalValue cpu(String percent) {
    return named(
        Map.of(
            "type",
            Normal.text("Resource"),
            "resource",
            named(Map.of("name", Normal.text("cpu"), "target", utilization(percent)))));
  }

  private static NormalValue utilization(String percent) {
    return named(
        Map.of("type", Normal.text("Utilization"), "averageUtilization", Normal.amount(percent)));
  }

  /** Returns a metric in the form of the present version. */
  private static NormalValue later(MappingNode metric) {
    NormalValue normal = ManifestTrees.unordered(metric);
    MappingNode resource = metric.mapping("resource").orElse(null);
    String percent = resource == null ? "" : resource.text("targetAverageUtilization").orElse("");
    if (percent.isEmpty() || resource == null) {
      return normal;
    }
    String name = resource.text("name").orElse("");
    return named(
        Map.of(
            "type",
            Normal.text("Resource"),
            "resource",
            named(Map.of("name", Normal.text(name), "target", utilization(percent)))));
  }

  private static NormalValue named(Map<String, NormalValue> entries) {
    return new Named(new TreeMap<>(entries));
  }
}
