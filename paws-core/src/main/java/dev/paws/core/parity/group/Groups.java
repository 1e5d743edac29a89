package dev.paws.core.parity.group;

import dev.paws.core.parity.ParityService;
import dev.paws.core.parity.ServicePair;
import java.util.List;

/** Finds and levels the members of clusters. */
public final class Groups {
  private Groups() {}

  /**
   * Pairs of which one side or both are clusters, among services that have no counterpart of their
   * own name.
   */
  public static List<ServicePair> match(List<ParityService> source, List<ParityService> target) {
    return List.of();
  }

  /**
   * The pair with names made the same that differ only by a member's number: each service of the
   * result can be compared with each of the other side.
   */
  public static ServicePair levelled(ServicePair pair) {
    return pair;
  }
}
