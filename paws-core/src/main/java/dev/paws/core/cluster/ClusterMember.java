package dev.paws.core.cluster;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A member of a cluster.
 *
 * @param service its service
 * @param container its container; empty if there is none
 * @param name its name in the cluster
 * @param role such as {@code leader}, {@code replica} or {@code voter}; empty if it does not answer
 * @param state such as {@code running}; if it does not answer, why
 * @param lagBytes how far it is behind the leader, in bytes; empty if that is unknown
 * @param facts anything else, by name, in the order in which it is shown
 */
public record ClusterMember(
    String service,
    String container,
    String name,
    String role,
    String state,
    Optional<Long> lagBytes,
    Map<String, String> facts) {
  public ClusterMember {
    facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
  }

  /** Creates a member without a lag. */
  public ClusterMember(ClusterNode node, String role, String state, Map<String, String> facts) {
    this(node.service(), node.container(), node.service(), role, state, Optional.empty(), facts);
  }
}
