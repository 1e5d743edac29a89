package dev.paws.core.lifecycle;

import dev.paws.core.model.EnvironmentState;

/**
 * What a look into a cluster showed, which the state of its containers alone does not: a quorum
 * that is lost, a leader that is missing.
 *
 * @param name the cluster's name, for example {@code etcd}
 * @param services names of the services that are its members
 * @param state {@code HEALTHY}; {@code DEGRADED} if it works without some of its members; {@code
 *     FAILED} if it does not work
 * @param reason why it is not healthy; empty if it is
 */
public record ClusterVerdict(
    String name, java.util.List<String> services, EnvironmentState state, String reason) {
  public ClusterVerdict {
    services = java.util.List.copyOf(services);
  }
}
