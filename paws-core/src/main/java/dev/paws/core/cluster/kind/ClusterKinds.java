package dev.paws.core.cluster.kind;

import dev.paws.core.cluster.ClusterKind;
import dev.paws.core.cluster.ClusterNode;
import java.util.List;
import java.util.Optional;

/** All kinds of clusters that Paws understands. */
public final class ClusterKinds {
  private ClusterKinds() {}

  /** Returns the kinds; the first one that owns a container counts. */
  public static List<ClusterKind> all() {
    return List.of(
        new EtcdKind(),
        new PatroniKind(),
        new SentinelKind(),
        new RedisKind(),
        new PostgresqlKind(),
        new KafkaKind(),
        new RabbitmqKind(),
        new ElasticsearchKind(),
        new ActuatorKind());
  }

  /** Returns the kind of cluster to which a container belongs; empty if it is none of these. */
  public static Optional<ClusterKind> of(ClusterNode node) {
    return all().stream().filter(kind -> kind.owns(node)).findFirst();
  }
}
