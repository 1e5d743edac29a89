package dev.paws.core.export;

import dev.paws.core.desired.Desired;
import dev.paws.core.engine.spec.NetworkingSpec;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The values that templates can refer to: the services of a project, their published ports and
 * variables.
 */
record TemplateVariables(Map<String, Service> services) {
  TemplateVariables {
    services = Collections.unmodifiableMap(new TreeMap<>(services));
  }

  /**
   * A service.
   *
   * @param replicas the number of its containers
   * @param ports container ports that are published
   * @param environment its resolved variables
   */
  record Service(int replicas, List<Integer> ports, Map<String, String> environment) {}

  static TemplateVariables of(Desired desired) {
    Map<String, Service> services = new TreeMap<>();
    desired
        .services()
        .forEach(
            service ->
                services.put(
                    service.name(),
                    new Service(
                        service.replicas(),
                        List.copyOf(
                            new TreeSet<>(
                                service.container().network().ports().stream()
                                    .map(NetworkingSpec.Publish::containerPort)
                                    .toList())),
                        service.container().process().environment())));
    return new TemplateVariables(services);
  }

  /**
   * Returns the services whose name a placeholder begins with, the longest name first, because
   * names may contain dots.
   */
  List<String> candidates(String placeholder) {
    List<String> names = new ArrayList<>(services.keySet());
    names.removeIf(name -> !placeholder.startsWith(name + "."));
    names.sort(Comparator.comparingInt(String::length).reversed());
    return names;
  }
}
