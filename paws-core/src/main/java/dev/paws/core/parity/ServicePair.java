package dev.paws.core.parity;

import java.util.List;

/**
 * Services that are compared with each other. Several on one side are members of a cluster: their
 * instances add up, and each member is compared with each definition of the other side. Before
 * that, names that differ only in a member's number are made equal.
 *
 * @param name the name in reports
 * @param source the services of the source
 * @param target the services of the target
 * @param because why services with different names are compared, for people; empty if they have the
 *     same name, are members of a cluster, or the user mapped them
 */
public record ServicePair(
    String name, List<ParityService> source, List<ParityService> target, String because) {
  public ServicePair {
    source = List.copyOf(source);
    target = List.copyOf(target);
  }

  /** Creates a pair that needs no explanation. */
  public ServicePair(String name, List<ParityService> source, List<ParityService> target) {
    this(name, source, target, "");
  }
}
