package dev.paws.core.parity.source.kubernetes;

import dev.paws.core.message.FindingCollector;
import dev.paws.core.message.KubernetesMessage;
import dev.paws.core.parity.Fact;
import dev.paws.core.parity.NormalValue;
import dev.paws.core.parity.NormalValue.Amount;
import dev.paws.core.parity.NormalValue.Bytes;
import dev.paws.core.parity.field.KubernetesPaths;
import dev.paws.core.parity.field.LimitPaths;
import dev.paws.core.parity.normal.Normal;
import dev.paws.core.tree.MappingNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.function.Function;

/** Reads limits and requests. */
final class Resources {
  private Resources() {}

  static void put(
      MappingNode container, FindingCollector problems, ManifestFactCollector collector) {
    Optional<MappingNode> limits = ManifestTrees.below(container, "resources", "limits");
    Optional<MappingNode> requests = ManifestTrees.below(container, "resources", "requests");
    one(limits, "cpu", LimitPaths.CPU_LIMIT, Resources::cpu, problems, collector);
    one(limits, "memory", LimitPaths.MEMORY_LIMIT, Resources::bytes, problems, collector);
    one(requests, "cpu", LimitPaths.CPU_RESERVATION, Resources::cpu, problems, collector);
    one(requests, "memory", LimitPaths.MEMORY_RESERVATION, Resources::bytes, problems, collector);
    // a limit without a request is also the request (Kubernetes, "Resource Management")
    follow(collector, LimitPaths.CPU_LIMIT, LimitPaths.CPU_RESERVATION);
    follow(collector, LimitPaths.MEMORY_LIMIT, LimitPaths.MEMORY_RESERVATION);
    collector.imply(LimitPaths.CPU_LIMIT, Normal.amount(0), "0");
    collector.imply(LimitPaths.MEMORY_LIMIT, new Bytes(0), "0");
    collector.imply(LimitPaths.CPU_RESERVATION, Normal.amount(0), "0");
    collector.imply(LimitPaths.MEMORY_RESERVATION, new Bytes(0), "0");
    for (String kind : new String[] {"limits", "requests"}) {
      ManifestTrees.below(container, "resources", kind)
          .ifPresent(
              map ->
                  map.entries().keySet().stream()
                      .filter(key -> !key.equals("cpu") && !key.equals("memory"))
                      .forEach(
                          key ->
                              collector.scalar(
                                  map,
                                  key,
                                  KubernetesPaths.RESOURCES + kind + "." + key,
                                  Resources::cpu,
                                  "")));
    }
  }

  private static void one(
      Optional<MappingNode> map,
      String key,
      String path,
      Function<String, NormalValue> form,
      FindingCollector problems,
      ManifestFactCollector collector) {
    MappingNode found = map.orElse(null);
    if (found == null || found.get(key).isEmpty()) {
      return;
    }
    String text = found.text(key).orElse("");
    if (Quantity.parse(text).isEmpty()) {
      problems.report(KubernetesMessage.BAD_QUANTITY, found.positionOf(key), "", text);
    }
    collector.put(path, form.apply(text), text, ManifestTrees.at(found, key));
  }

  private static void follow(ManifestFactCollector collector, String limit, String request) {
    Fact stated = collector.facts().get(limit);
    if (stated != null) {
      collector.imply(request, stated.value(), stated.shown());
    }
  }

  static NormalValue cpu(String text) {
    return Quantity.parse(text).<NormalValue>map(Amount::new).orElse(Normal.text(text));
  }

  static NormalValue bytes(String text) {
    return Quantity.parse(text)
        .filter(number -> number.compareTo(BigDecimal.valueOf(Long.MAX_VALUE)) < 0)
        .<NormalValue>map(number -> new Bytes(number.setScale(0, RoundingMode.UP).longValue()))
        .orElse(Normal.text(text));
  }
}
