package dev.paws.core.parity;

import java.util.List;

/**
 * Services that belong together though their names differ ({@code services} in {@code paws.yaml}).
 *
 * @param source names in the source, several for the members of a cluster
 * @param target names in the target, several for the members of a cluster
 * @param where the position of the entry
 */
public record ServiceMapping(List<String> source, List<String> target, Location where) {
  public ServiceMapping {
    source = List.copyOf(source);
    target = List.copyOf(target);
  }
}
