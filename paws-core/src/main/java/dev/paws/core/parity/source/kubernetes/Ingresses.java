package dev.paws.core.parity.source.kubernetes;

import dev.paws.core.message.ParityPhrase;
import dev.paws.core.parity.Location;
import dev.paws.core.parity.NormalValue;
import dev.paws.core.parity.field.KubernetesPaths;
import dev.paws.core.parity.field.NetworkingPaths;
import dev.paws.core.parity.normal.Normal;
import dev.paws.core.tree.MappingNode;
import java.util.List;

/** Reads which ports of a container an Ingress leads to, and how. */
final class Ingresses {
  private final Cluster cluster;
  private final String namespace;
  private final ManifestFactCollector collector;

  Ingresses(Cluster cluster, String namespace, ManifestFactCollector collector) {
    this.cluster = cluster;
    this.namespace = namespace;
    this.collector = collector;
  }

  /**
   * Adds all routes to a Service's port.
   *
   * @param target the container's port behind it, such as {@code 8080/tcp}
   */
  void put(Manifest service, MappingNode port, String target) {
    for (Manifest ingress : cluster.of("Ingress", namespace)) {
      MappingNode spec = ingress.spec().orElse(ingress.root());
      for (MappingNode rule : ManifestTrees.mappings(spec, "rules")) {
        String host = rule.text("host").orElse("*");
        for (MappingNode path :
            ManifestTrees.below(rule, "http")
                .map(http -> ManifestTrees.mappings(http, "paths"))
                .orElse(List.of())) {
          MappingNode backend = path.mapping("backend").orElse(path);
          if (leads(backend, service, port)) {
            String route = host + path.text("path").orElse("/");
            String kind = path.text("pathType").orElse("ImplementationSpecific");
            route(ingress, route, target, kind, ManifestTrees.at(backend.at(), ingress.title()));
            tls(ingress, spec, host, route);
          }
        }
      }
      spec.mapping("defaultBackend")
          .filter(backend -> leads(backend, service, port))
          .ifPresent(
              backend ->
                  route(
                      ingress,
                      "*",
                      target,
                      "all",
                      ManifestTrees.at(backend.at(), ingress.title())));
    }
  }

  private static boolean leads(MappingNode backend, Manifest service, MappingNode port) {
    MappingNode to = backend.mapping("service").orElse(backend);
    String name = to.text("name").or(() -> to.text("serviceName")).orElse("");
    String number =
        to.mapping("port")
            .map(found -> found.text("number").or(() -> found.text("name")))
            .orElseGet(() -> to.text("servicePort"))
            .orElse("");
    return name.equals(service.name())
        && (number.isEmpty()
            || port.text("port").filter(number::equals).isPresent()
            || port.text("name").filter(number::equals).isPresent());
  }

  private void route(
      Manifest ingress, String route, String target, String kind, List<Location> at) {
    String path = KubernetesPaths.INGRESS + ingress.name() + "." + route + ".backend";
    collector.put(path, Normal.ordered(List.of(target, kind)), target + " (" + kind + ")", at);
    String shown = ParityPhrase.THROUGH_INGRESS.text(route);
    collector.put(NetworkingPaths.PORTS + target, new NormalValue.Unknown(shown), shown, at);
    MappingNode spec = ingress.spec().orElse(ingress.root());
    String options = KubernetesPaths.INGRESS_OPTIONS + ingress.name() + ".";
    Manifest.annotations(ingress.root())
        .forEach(
            (name, value) -> {
              if (!ToolMarks.isAnnotation(name)) {
                boolean isClass = name.equals("kubernetes.io/ingress.class");
                collector.put(
                    options + (isClass ? "ingressClassName" : name),
                    Normal.text(value),
                    value,
                    ManifestTrees.at(ingress.root(), "metadata"));
              }
            });
    collector.scalar(spec, "ingressClassName", options + "ingressClassName", Normal::text, "");
  }

  /** Adds whether a route is encrypted with TLS. */
  private void tls(Manifest ingress, MappingNode spec, String host, String route) {
    String path =
        KubernetesPaths.INGRESS + ingress.name() + "." + route + "." + KubernetesPaths.TLS;
    boolean on = false;
    for (MappingNode entry : ManifestTrees.mappings(spec, "tls")) {
      List<String> hosts = ManifestTrees.texts(entry, "hosts");
      on |= hosts.isEmpty() || hosts.stream().anyMatch(name -> covers(name, host));
    }
    if (on) {
      collector.put(path, new NormalValue.Flag(true), "on", ManifestTrees.at(spec, "tls"));
    } else {
      collector.imply(path, new NormalValue.Flag(false), "off");
    }
  }

  private static boolean covers(String name, String host) {
    boolean wildcard = name.startsWith("*.") && host.indexOf('.') > 0;
    return name.equals(host)
        || (wildcard && host.substring(host.indexOf('.')).equals(name.substring(1)));
  }
}
