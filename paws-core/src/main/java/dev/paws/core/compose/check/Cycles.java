package dev.paws.core.compose.check;

import dev.paws.core.message.ComposeMessage;
import dev.paws.core.message.FindingCollector;
import dev.paws.core.tree.MappingNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Finds cycles of services that depend on each other, each once. */
final class Cycles {
  private enum State {
    OPEN,
    DONE
  }

  private final Map<String, MappingNode> services;
  private final FindingCollector problems;
  private final Map<String, State> states = new HashMap<>();
  private final List<String> way = new ArrayList<>();

  Cycles(Map<String, MappingNode> services, FindingCollector problems) {
    this.services = new TreeMap<>(services);
    this.problems = problems;
  }

  void check() {
    for (String name : services.keySet()) {
      if (!states.containsKey(name)) {
        walk(name);
      }
    }
  }

  /**
   * Searches depth first without recursion, because a chain may be longer than a thread's stack.
   */
  private void walk(String start) {
    Deque<Iterator<String>> open = new ArrayDeque<>();
    enter(start, open);
    while (!open.isEmpty()) {
      Iterator<String> next = open.peek();
      if (!next.hasNext()) {
        open.pop();
        states.put(way.remove(way.size() - 1), State.DONE);
        continue;
      }
      String name = next.next();
      State state = states.get(name);
      if (state == State.OPEN) {
        report(name);
      } else if (state == null) {
        enter(name, open);
      }
    }
  }

  private void enter(String name, Deque<Iterator<String>> open) {
    states.put(name, State.OPEN);
    way.add(name);
    open.push(dependencies(name).iterator());
  }

  private Set<String> dependencies(String name) {
    Set<String> dependencies = new TreeSet<>();
    dependsOn(name).ifPresent(depends -> dependencies.addAll(depends.entries().keySet()));
    dependencies.retainAll(services.keySet());
    return dependencies;
  }

  private void report(String name) {
    List<String> cycle = new ArrayList<>(way.subList(way.indexOf(name), way.size()));
    String last = cycle.get(cycle.size() - 1);
    cycle.add(name);
    dependsOn(last)
        .ifPresent(
            depends ->
                problems.report(
                    ComposeMessage.DEPENDENCY_CYCLE,
                    depends.positionOf(name),
                    "services." + last + ".depends_on." + name,
                    String.join(" -> ", cycle)));
  }

  private Optional<MappingNode> dependsOn(String name) {
    return Optional.ofNullable(services.get(name)).flatMap(s -> s.mapping("depends_on"));
  }
}
