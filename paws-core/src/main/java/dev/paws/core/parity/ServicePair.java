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
 */
public record ServicePair(String name, List<ParityService> source, List<ParityService> target) {
  public ServicePair {
    source = List.copyOf(source);
    target = List.copyOf(target);
  }
}
