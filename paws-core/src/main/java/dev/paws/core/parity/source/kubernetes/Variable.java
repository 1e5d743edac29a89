package dev.paws.core.parity.source.kubernetes;

import dev.paws.core.parity.Location;
import java.util.List;

/**
 * One variable of a container.
 *
 * @param text its value; empty if only the cluster knows it
 * @param unknown why only the cluster knows it; empty if it is known
 * @param where where it comes from
 * @param secret whether it comes from a Secret
 */
record Variable(String text, String unknown, List<Location> where, boolean secret) {
  boolean isKnown() {
    return unknown.isEmpty();
  }
}
