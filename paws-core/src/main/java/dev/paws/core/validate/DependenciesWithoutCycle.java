package dev.paws.core.validate;

import dev.paws.core.finding.Finding;
import dev.paws.core.message.ValidateMessage;
import dev.paws.core.model.ServiceDefinition;
import dev.paws.core.model.ServiceDependency;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Data model, Service Definition: "dependencies cannot create circular graphs"; Service Dependency:
 * "Must not create dependency cycles". Each cycle is reported once, as the shortest path from its
 * first service by name back to it.
 */
final class DependenciesWithoutCycle implements Rule {
  @Override
  public Stream<Finding> check(ValidationSubject subject) {
    Map<String, Set<String>> graph = withoutEnds(graph(subject));
    Set<String> reported = new HashSet<>();
    List<Finding> findings = new ArrayList<>();
    for (String start : graph.keySet()) {
      if (!reported.contains(start)) {
        List<String> circle = shortestWayBack(graph, start);
        if (!circle.isEmpty()) {
          reported.addAll(circle);
          findings.add(finding(subject, circle));
        }
      }
    }
    return findings.stream();
  }

  private static Finding finding(ValidationSubject subject, List<String> circle) {
    List<String> entries = new ArrayList<>();
    for (int i = 0; i + 1 < circle.size(); i++) {
      entries.add(subject.at("services", circle.get(i), "depends_on", circle.get(i + 1)).path());
    }
    return subject
        .at("services", circle.get(0), "depends_on", circle.get(1))
        .report(
            ValidateMessage.DEPENDENCY_CYCLE,
            String.join(" -> ", circle),
            String.join(", ", entries));
  }

  private static Map<String, Set<String>> graph(ValidationSubject subject) {
    Map<String, ServiceDefinition> byId = subject.servicesById();
    Map<String, Set<String>> graph = new TreeMap<>();
    for (ServiceDefinition service : subject.environment().services()) {
      Set<String> needed = graph.computeIfAbsent(service.name(), name -> new TreeSet<>());
      for (ServiceDependency dependency : service.dependencies()) {
        ServiceDefinition other = byId.get(dependency.dependsOnServiceId());
        if (other != null) {
          needed.add(other.name());
        }
      }
    }
    return graph;
  }

  /**
   * Returns the graph after removing services without dependencies until none is left to remove;
   * empty if there is no cycle, which is the common case and must be fast.
   */
  private static Map<String, Set<String>> withoutEnds(Map<String, Set<String>> graph) {
    Map<String, Set<String>> left = new TreeMap<>(graph);
    Map<String, List<String>> users = new HashMap<>();
    Map<String, Integer> needs = new HashMap<>();
    Deque<String> ends = new ArrayDeque<>();
    for (Map.Entry<String, Set<String>> entry : graph.entrySet()) {
      for (String name : entry.getValue()) {
        users.computeIfAbsent(name, n -> new ArrayList<>()).add(entry.getKey());
      }
      needs.put(entry.getKey(), entry.getValue().size());
      if (entry.getValue().isEmpty()) {
        ends.add(entry.getKey());
      }
    }
    while (!ends.isEmpty()) {
      String end = ends.remove();
      left.remove(end);
      for (String user : users.getOrDefault(end, List.of())) {
        if (needs.merge(user, -1, Integer::sum) == 0) {
          ends.add(user);
        }
      }
    }
    return left;
  }

  /**
   * Returns the services on the shortest path from a service back to it; empty if there is none.
   */
  private static List<String> shortestWayBack(Map<String, Set<String>> graph, String start) {
    Map<String, String> cameFrom = new HashMap<>();
    Deque<String> reached = new ArrayDeque<>(List.of(start));
    while (!reached.isEmpty()) {
      String service = reached.remove();
      for (String needed : graph.getOrDefault(service, Set.of())) {
        if (cameFrom.putIfAbsent(needed, service) == null) {
          reached.add(needed);
        }
      }
      if (cameFrom.containsKey(start)) {
        return way(cameFrom, start);
      }
    }
    return List.of();
  }

  private static List<String> way(Map<String, String> cameFrom, String start) {
    List<String> way = new ArrayList<>(List.of(start));
    String service = start;
    do {
      service = cameFrom.getOrDefault(service, start);
      way.add(service);
    } while (!service.equals(start));
    Collections.reverse(way);
    return way;
  }
}
