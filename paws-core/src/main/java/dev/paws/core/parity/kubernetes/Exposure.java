package dev.paws.core.parity.kubernetes;

import dev.paws.core.compose.tree.MappingNode;
import dev.paws.core.parity.Location;
import dev.paws.core.parity.NormalValue;
import dev.paws.core.parity.normal.Normal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What of a container can be reached from outside the cluster: host ports, node ports, load
 * balancers, ingresses. A Service within the cluster publishes nothing, as a Compose network does
 * not.
 */
final class Exposure {
  private final Part part;
  private final Cluster cluster;
  private final Sheet sheet;
  private final Map<String, Set<String>> bindings = new TreeMap<>();
  private final Map<String, List<Location>> where = new TreeMap<>();

  Exposure(Part part, Cluster cluster, Sheet sheet) {
    this.part = part;
    this.cluster = cluster;
    this.sheet = sheet;
  }

  void put() {
    for (MappingNode port : Trees.mappings(part.container(), "ports")) {
      String host = port.text("hostPort").orElse("");
      if (!host.isEmpty()) {
        String address = port.text("hostIP").orElse("");
        boolean any = address.isEmpty() || address.equals("0.0.0.0");
        bind(
            port.text("containerPort").orElse("") + "/" + ContainerPorts.protocol(port),
            any ? host : address + ":" + host,
            Sheet.at(port, "hostPort"));
      }
    }
    for (Manifest service : services()) {
      service(service);
    }
    bindings.forEach(
        (target, published) ->
            sheet.put(
                "networking.ports." + target,
                Normal.unordered(published),
                String.join(", ", published),
                where.getOrDefault(target, List.of())));
  }

  /** The Services that lead to the container's pod. */
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
    for (MappingNode port : Trees.mappings(spec, "ports")) {
      String number = port.text("port").orElse("");
      String wanted = port.text("targetPort").filter(text -> !text.equals("0")).orElse(number);
      if (!isMine(wanted)) {
        continue;
      }
      String target =
          ContainerPorts.number(part.container(), wanted) + "/" + ContainerPorts.protocol(port);
      known.add(number + " to " + target);
      String node = port.text("nodePort").orElse("any");
      if (type.equals("NodePort")) {
        bind(target, node, Sheet.at(port, port.get("nodePort").isPresent() ? "nodePort" : "port"));
      } else if (type.equals("LoadBalancer")) {
        bind(target, number, Sheet.at(port, "port"));
      } else {
        ingresses(service, port, target);
      }
    }
    if (!known.isEmpty()) {
      sheet.put(
          "kubernetes.service." + service.name(),
          Normal.ordered(
              List.of(
                  type,
                  spec.text("clusterIP").filter("None"::equals).orElse(""),
                  known.toString())),
          type + " " + String.join(", ", known),
          Sheet.at(service.at(), service.title()));
    }
  }

  /** Whether this container, of those in the pod, answers at the port. */
  private boolean isMine(String port) {
    if (ContainerPorts.named(part.container(), port).isPresent()) {
      return true;
    }
    return part.kind() == Part.Kind.MAIN
        && Trees.mappings(part.podSpec(), "containers").stream()
            .noneMatch(other -> ContainerPorts.named(other, port).isPresent());
  }

  private void ingresses(Manifest service, MappingNode port, String target) {
    for (Manifest ingress : cluster.of("Ingress", part.workload().namespace())) {
      MappingNode spec = ingress.spec().orElse(ingress.root());
      for (MappingNode rule : Trees.mappings(spec, "rules")) {
        for (MappingNode path :
            Trees.below(rule, "http")
                .map(http -> Trees.mappings(http, "paths"))
                .orElse(List.of())) {
          String route = rule.text("host").orElse("*") + path.text("path").orElse("/");
          backend(path.mapping("backend").orElse(path), ingress, service, port, target, route);
        }
      }
      spec.mapping("defaultBackend")
          .ifPresent(backend -> backend(backend, ingress, service, port, target, "*"));
    }
  }

  private void backend(
      MappingNode backend,
      Manifest ingress,
      Manifest service,
      MappingNode port,
      String target,
      String route) {
    MappingNode to = backend.mapping("service").orElse(backend);
    String name = to.text("name").or(() -> to.text("serviceName")).orElse("");
    MappingNode asked = to.mapping("port").orElse(to);
    String number =
        asked
            .text("number")
            .or(() -> asked.text("name"))
            .or(() -> to.text("servicePort"))
            .orElse("");
    boolean leadsHere =
        name.equals(service.name())
            && (number.isEmpty()
                || port.text("port").filter(number::equals).isPresent()
                || port.text("name").filter(number::equals).isPresent());
    if (!leadsHere) {
      return;
    }
    List<Location> at = Sheet.at(backend.at(), ingress.title());
    sheet.put(
        "kubernetes.ingress." + ingress.name() + "." + route, Normal.text(target), target, at);
    String shown = "through the ingress " + route;
    sheet.put("networking.ports." + target, new NormalValue.Unknown(shown), shown, at);
  }

  private void bind(String target, String binding, List<Location> at) {
    bindings.computeIfAbsent(target, key -> new TreeSet<>()).add(binding);
    where.computeIfAbsent(target, key -> new ArrayList<>()).addAll(at);
  }
}
