package dev.paws.core.parity;

import java.util.List;

/**
 * Services that are compared with one another. More than one on a side are members of a cluster:
 * their instances add up, and each member is compared with each of the other side's definitions
 * after names that differ only by a member's number were made the same.
 *
 * @param name what reports call it
 */
public record ServicePair(String name, List<ParityService> source, List<ParityService> target) {
  public ServicePair {
    source = List.copyOf(source);
    target = List.copyOf(target);
  }
}
