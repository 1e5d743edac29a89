package dev.paws.core.cluster;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Collects what is found about one cluster. */
public final class StateBuilder {
  private final String kind;
  private String name;
  private Optional<String> leader = Optional.empty();
  private Optional<Quorum> quorum = Optional.empty();
  private final List<ClusterMember> members = new ArrayList<>();
  private final List<ClusterFinding> findings = new ArrayList<>();
  private final Map<String, String> facts = new LinkedHashMap<>();

  /**
   * Begins a cluster.
   *
   * @param name its name; the kind's if it is empty
   */
  public StateBuilder(String kind, String name) {
    this.kind = kind;
    this.name = name.isEmpty() ? kind : name;
  }

  public StateBuilder named(String newName) {
    name = newName.isEmpty() ? name : newName;
    return this;
  }

  public StateBuilder leader(String newLeader) {
    leader = Optional.of(newLeader);
    return this;
  }

  public StateBuilder quorum(Quorum newQuorum) {
    quorum = Optional.of(newQuorum);
    return this;
  }

  public StateBuilder member(ClusterMember member) {
    members.add(member);
    return this;
  }

  /** Adds a fact about the whole cluster; an empty value is left out. */
  public StateBuilder fact(String key, Object value) {
    if (!String.valueOf(value).isEmpty()) {
      facts.put(key, String.valueOf(value));
    }
    return this;
  }

  /** Adds a finding about the whole cluster. */
  public StateBuilder finding(Condition effect, String text) {
    findings.add(new ClusterFinding(effect, Optional.empty(), text));
    return this;
  }

  /** Adds a finding about one member. */
  public StateBuilder finding(Condition effect, ClusterNode node, String text) {
    findings.add(new ClusterFinding(effect, Optional.of(node.service()), text));
    return this;
  }

  /** Returns whether there is a finding with this effect or a worse one. */
  public boolean isAtLeast(Condition effect) {
    return findings.stream().anyMatch(it -> it.effect().compareTo(effect) >= 0);
  }

  /** Returns the state; its condition is the worst effect of a finding. */
  public ClusterState build() {
    List<ClusterFinding> sorted = new ArrayList<>(findings);
    sorted.sort(Comparator.comparing(ClusterFinding::effect).reversed());
    Condition condition = sorted.isEmpty() ? Condition.HEALTHY : sorted.get(0).effect();
    return new ClusterState(kind, name, condition, leader, quorum, members, sorted, facts);
  }
}
