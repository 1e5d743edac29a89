package dev.paws.core.cluster;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.function.Function;

/** Splits the members of a kind into clusters. */
public final class NodeGroups {
  private NodeGroups() {}

  /**
   * Returns the groups of members with the same key, in the order of their first member. Members
   * without a key, which is empty, join the only other group if there is one.
   */
  public static Map<String, List<NodeAnswers>> byKey(
      List<NodeAnswers> nodes, Function<NodeAnswers, String> key) {
    Map<String, List<NodeAnswers>> groups = new LinkedHashMap<>();
    List<NodeAnswers> without = new ArrayList<>();
    for (NodeAnswers node : nodes) {
      String name = key.apply(node);
      if (name.isEmpty()) {
        without.add(node);
      } else {
        groups.computeIfAbsent(name, it -> new ArrayList<>()).add(node);
      }
    }
    if (!without.isEmpty()) {
      String only = groups.size() == 1 ? groups.keySet().iterator().next() : "";
      List<NodeAnswers> joined = new ArrayList<>();
      for (NodeAnswers node : nodes) {
        if (without.contains(node) || groups.getOrDefault(only, List.of()).contains(node)) {
          joined.add(node);
        }
      }
      groups.put(only, joined);
    }
    return groups;
  }

  /** Returns the groups of members that are linked with each other, directly or by others. */
  public static List<List<NodeAnswers>> linked(
      List<NodeAnswers> nodes, BiPredicate<NodeAnswers, NodeAnswers> link) {
    List<List<NodeAnswers>> groups = new ArrayList<>();
    for (NodeAnswers node : nodes) {
      List<NodeAnswers> group = new ArrayList<>(List.of(node));
      List<List<NodeAnswers>> apart = new ArrayList<>();
      for (List<NodeAnswers> other : groups) {
        boolean joins = other.stream().anyMatch(it -> link.test(it, node) || link.test(node, it));
        if (joins) {
          group.addAll(0, other);
        } else {
          apart.add(other);
        }
      }
      apart.add(group);
      groups = apart;
    }
    return groups;
  }
}
