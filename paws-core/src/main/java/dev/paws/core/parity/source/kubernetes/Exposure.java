package dev.paws.core.parity.source.kubernetes;

import dev.paws.core.message.ParityPhrase;
import dev.paws.core.parity.Location;
import dev.paws.core.parity.field.KubernetesPaths;
import dev.paws.core.parity.field.NetworkingPaths;
import dev.paws.core.parity.normal.Normal;
import dev.paws.core.tree.MappingNode;
import dev.paws.core.tree.Node;
import dev.paws.core.tree.SequenceNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Reads which ports of a container can be reached from outside the cluster: host ports, node ports,
 * load balancers, ingresses. A Service within the cluster publishes nothing, as a Compose network
 * publishes nothing.
 */
final class Exposure {
  /** Other options of a Service, with the API server's defaults. */
  private static final Map<String, String> OPTIONS =
      Map.of(
          "externalTrafficPolicy", "Cluster",
          "internalTrafficPolicy", "Cluster",
          "sessionAffinity", "None",
          "loadBalancerClass", "",
          "loadBalancerSourceRanges", "",
          "externalIPs", "",
          "publishNotReadyAddresses", "false");

  private final WorkloadContainer part;
  private final Cluster cluster;
  private final ManifestFactCollector collector;
  private final Ingresses ingresses;
  private final Map<String, Set<String>> bindings = new TreeMap<>();
  private final Map<String, List<Location>> where = new TreeMap<>();

  Exposure(WorkloadContainer part, Cluster cluster, ManifestFactCollector collector) {
    this.part = part;
    this.cluster = cluster;
    this.collector = collector;
    this.ingresses = new Ingresses(cluster, part.workload().namespace(), collector);
  }

  void put() {
    for (MappingNode port : ManifestTrees.mappings(part.container(), "ports")) {
      String host = port.text("hostPort").orElse("");
      if (!host.isEmpty()) {
        String address = port.text("hostIP").orElse("");
        boolean any = address.isEmpty() || address.equals("0.0.0.0");
        bind(
            port.text("containerPort").orElse("") + "/" + ContainerPorts.protocol(port),
            any ? host : address + ":" + host,
            ManifestTrees.at(port, "hostPort"));
      }
    }
    for (Manifest service : services()) {
      service(service);
    }
    // an ingress leads to a Service of any type; an entry with a published port says more
    bindings.forEach(
        (target, published) ->
            collector.put(
                NetworkingPaths.PORTS + target,
                Normal.unordered(published),
                String.join(", ", published),
                where.getOrDefault(target, List.of())));
  }

  /** Returns the Services that lead to the container's pod. */
  List<Manifest> services() {
    Map<String, String> labels = Manifest.labels(part.pod());
    return cluster.of("Service", part.workload().namespace()).stream()
        .filter(
            service -> {
              Map<String, String> selector =
                  Manifest.texts(service.spec().flatMap(spec -> spec.mapping("selector")));
              return !selector.isEmpty() && labels.entrySet().containsAll(selector.entrySet());
            })
        .toList();
  }

  private void service(Manifest service) {
    MappingNode spec = service.spec().orElse(service.root());
    String type = spec.text("type").orElse("ClusterIP");
    List<String> known = new ArrayList<>();
    for (MappingNode port : ManifestTrees.mappings(spec, "ports")) {
      String number = port.text("port").orElse("");
      String wanted = port.text("targetPort").filter(text -> !text.equals("0")).orElse(number);
      if (!isMine(wanted)) {
        continue;
      }
      String target =
          ContainerPorts.number(part.container(), wanted) + "/" + ContainerPorts.protocol(port);
      known.add(ParityPhrase.FROM_TO.text(number, target));
      String node =
          port.text("nodePort").filter(it -> !ServerChoices.isNodePort(service, it)).orElse("any");
      if (type.equals("NodePort")) {
        bind(
            target,
            node,
            ManifestTrees.at(
                port.positionOf(port.get("nodePort").isPresent() ? "nodePort" : "port"),
                service.title()));
      } else if (type.equals("LoadBalancer")) {
        bind(target, number, ManifestTrees.at(port.positionOf("port"), service.title()));
      }
      ingresses.put(service, port, target);
    }
    if (!known.isEmpty()) {
      known.sort(null); // the order of a Service's ports means nothing
      String headless = spec.text("clusterIP").filter("None"::equals).orElse("");
      collector.put(
          KubernetesPaths.SERVICES + service.name(),
          Normal.ordered(List.of(type, headless, known.toString())),
          (headless.isEmpty() ? "" : ParityPhrase.HEADLESS.text())
              + type
              + " "
              + String.join(", ", known),
          ManifestTrees.at(service.at(), service.title()));
      options(service, spec);
    }
  }

  /** Adds the options that decide who may connect, and how. */
  private void options(Manifest service, MappingNode spec) {
    String prefix = KubernetesPaths.SERVICE_OPTIONS + service.name() + ".";
    Manifest.annotations(service.root())
        .forEach(
            (name, value) -> {
              if (!ToolMarks.isAnnotation(name)) {
                collector.put(
                    prefix + KubernetesPaths.ANNOTATIONS + name,
                    Normal.text(value),
                    value,
                    ManifestTrees.at(service.root(), "metadata"));
              }
            });
    OPTIONS.forEach(
        (key, usual) -> {
          Node value = spec.get(key).orElse(null);
          if (value instanceof SequenceNode) {
            List<String> texts = ManifestTrees.texts(spec, key);
            String shown = String.join(", ", texts);
            collector.put(
                prefix + key, Normal.unordered(texts), shown, ManifestTrees.at(spec, key));
          } else if (value != null) {
            collector.scalar(spec, key, prefix + key, Normal::text, usual);
          }
        });
  }

  /** Returns whether this container of the pod listens on the port. */
  private boolean isMine(String port) {
    if (ContainerPorts.named(part.container(), port).isPresent()) {
      return true;
    }
    return part.kind() == WorkloadContainer.Kind.MAIN
        && ManifestTrees.mappings(part.podSpec(), "containers").stream()
            .noneMatch(other -> ContainerPorts.named(other, port).isPresent());
  }

  private void bind(String target, String binding, List<Location> at) {
    bindings.computeIfAbsent(target, key -> new TreeSet<>()).add(binding);
    where.computeIfAbsent(target, key -> new ArrayList<>()).addAll(at);
  }
}
