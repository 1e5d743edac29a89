package dev.paws.core.run.health;

import dev.paws.core.cluster.ClusterKind;
import dev.paws.core.cluster.ClusterNode;
import dev.paws.core.cluster.kind.ClusterKinds;
import dev.paws.core.engine.ObservedContainer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds the containers that are members of clusters. */
public final class ClusterMembers {
  private ClusterMembers() {}

  /** A container that is a member of a cluster of a kind. */
  public record Member(ClusterKind kind, ClusterNode node, ObservedContainer container) {}

  /** Returns the members, in the order of the files. */
  public static List<Member> of(HealthRequest request, List<ObservedContainer> containers) {
    List<Member> members = new ArrayList<>();
    for (Subject subject : Subject.of(request, containers)) {
      ClusterNode node = subject.node();
      Optional<ClusterKind> kind = ClusterKinds.of(node);
      if (kind.isPresent() && subject.container().isPresent()) {
        members.add(new Member(kind.get(), node, subject.container().get()));
      }
    }
    return members;
  }
}
