package dev.paws.core.report.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Places a dependency graph in columns: what depends on nothing is in the first one, and everything
 * else right of all that it depends on. Edges that pass columns get a place in each, so that they
 * do not run through other nodes. Places in a column follow from the mean of the neighbours', which
 * keeps crossings few (the method of Sugiyama, Tagawa and Toda).
 */
final class GraphLayout {
  private static final int SWEEPS = 6;

  private final Map<String, Integer> columns = new LinkedHashMap<>();
  private final List<List<Node>> order = new ArrayList<>();
  private final Map<Node, List<Node>> left = new HashMap<>();
  private final Map<Node, List<Node>> right = new HashMap<>();
  private final List<Edge> edges = new ArrayList<>();

  /** A service, or the place of an edge that passes a column. */
  record Node(String name, int column, boolean passing) {}

  /** An edge, with its places in order, from what is needed to what needs it. */
  record Edge(List<Node> places) {}

  /**
   * Places a graph.
   *
   * @param needs what each node needs; a name that is no key is ignored
   */
  GraphLayout(Map<String, List<String>> needs) {
    needs.keySet().forEach(name -> column(name, needs, new HashSet<>()));
    int count = columns.values().stream().mapToInt(it -> it + 1).max().orElse(0);
    for (int column = 0; column < count; column++) {
      order.add(new ArrayList<>());
    }
    Map<String, Node> nodes = new TreeMap<>();
    for (String name : needs.keySet()) {
      Node node = new Node(name, columns.getOrDefault(name, 0), false);
      nodes.put(name, node);
      order.get(node.column()).add(node);
    }
    needs.forEach(
        (name, others) -> {
          for (String other : others) {
            Node from = nodes.get(other);
            Node to = nodes.get(name);
            if (from != null && to != null && from.column() < to.column()) {
              connect(from, to);
            }
          }
        });
    for (int sweep = 0; sweep < SWEEPS; sweep++) {
      sort(sweep % 2 == 0);
    }
  }

  /** Circles are refused before, and end here without harm. */
  private int column(String name, Map<String, List<String>> needs, Set<String> open) {
    Integer known = columns.get(name);
    if (known != null) {
      return known;
    }
    if (!open.add(name)) {
      return 0;
    }
    int column = 0;
    for (String other : needs.getOrDefault(name, List.of())) {
      if (needs.containsKey(other)) {
        column = Math.max(column, column(other, needs, open) + 1);
      }
    }
    columns.put(name, column);
    return column;
  }

  private void connect(Node from, Node to) {
    List<Node> places = new ArrayList<>();
    places.add(from);
    for (int column = from.column() + 1; column < to.column(); column++) {
      Node place = new Node(from.name() + "\n" + to.name(), column, true);
      order.get(column).add(place);
      places.add(place);
    }
    places.add(to);
    for (int i = 1; i < places.size(); i++) {
      left.computeIfAbsent(places.get(i), key -> new ArrayList<>()).add(places.get(i - 1));
      right.computeIfAbsent(places.get(i - 1), key -> new ArrayList<>()).add(places.get(i));
    }
    edges.add(new Edge(places));
  }

  private void sort(boolean forwards) {
    Map<Node, List<Node>> neighbours = forwards ? left : right;
    for (int i = 0; i < order.size(); i++) {
      int column = forwards ? i : order.size() - 1 - i;
      List<Node> nodes = order.get(column);
      Map<Node, Double> means = new HashMap<>();
      for (int row = 0; row < nodes.size(); row++) {
        double own = (row + 0.5) / nodes.size();
        means.put(
            nodes.get(row),
            neighbours.getOrDefault(nodes.get(row), List.of()).stream()
                .mapToDouble(this::height)
                .average()
                .orElse(own));
      }
      nodes.sort(Comparator.comparing(node -> means.getOrDefault(node, 0.0)));
    }
  }

  /** Returns how far down a node is in its column, from 0 to 1. */
  private double height(Node node) {
    List<Node> nodes = order.get(node.column());
    return (nodes.indexOf(node) + 0.5) / nodes.size();
  }

  /** Returns the nodes of each column, from top to bottom. */
  List<List<Node>> columns() {
    return order;
  }

  /** Returns all edges. */
  List<Edge> edges() {
    return edges;
  }
}
