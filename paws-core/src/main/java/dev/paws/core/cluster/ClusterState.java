package dev.paws.core.cluster;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The state of a cluster.
 *
 * @param kind the kind of cluster, such as {@code etcd}
 * @param name its name; the kind's if it has none
 * @param leader the name of its leader or primary, if it has exactly one
 * @param quorum its votes, if its kind has votes
 * @param members its members, in the order of their services
 * @param findings what is worth knowing, the worst first
 * @param facts anything else, by name, in the order in which it is shown
 */
public record ClusterState(
    String kind,
    String name,
    Condition condition,
    Optional<String> leader,
    Optional<Quorum> quorum,
    List<ClusterMember> members,
    List<ClusterFinding> findings,
    Map<String, String> facts) {
  public ClusterState {
    members = List.copyOf(members);
    findings = List.copyOf(findings);
    facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
  }

  /** Returns the services of its members, without repetition. */
  public List<String> services() {
    return members.stream().map(ClusterMember::service).distinct().toList();
  }
}
