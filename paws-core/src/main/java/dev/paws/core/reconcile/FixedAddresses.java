package dev.paws.core.reconcile;

import dev.paws.core.desired.Dependency;
import dev.paws.core.desired.Desired;
import dev.paws.core.desired.DesiredService;
import dev.paws.core.engine.spec.NetworkingSpec.Endpoint;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds services whose fixed address another one may take: engines give a container without a fixed
 * address any free address of the network when it starts.
 */
public final class FixedAddresses {
  private FixedAddresses() {}

  /** Returns whether the service has a fixed address in any network. */
  static boolean has(DesiredService service) {
    for (Endpoint endpoint : service.container().network().endpoints()) {
      if (isFixed(endpoint)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Returns whether a service gets any free address of a network in which the holder has a fixed
   * one.
   */
  public static boolean mayBeTakenBy(DesiredService holder, DesiredService taker) {
    for (Endpoint endpoint : holder.container().network().endpoints()) {
      if (isFixed(endpoint) && mayTake(taker, endpoint)) {
        return true;
      }
    }
    return false;
  }

  /** Returns whether the service gets any free address of this network. */
  public static boolean mayTake(DesiredService service, Endpoint fixed) {
    for (Endpoint endpoint : service.container().network().endpoints()) {
      if (endpoint.network().equals(fixed.network()) && !isFixed(endpoint)) {
        return true;
      }
    }
    return false;
  }

  /** Returns the services that start before this one because it depends on them. */
  public static List<DesiredService> startedBefore(Desired desired, DesiredService service) {
    Set<String> names = new LinkedHashSet<>();
    collect(desired, service, names);
    names.remove(service.name());
    return names.stream().flatMap(name -> desired.service(name).stream()).toList();
  }

  private static void collect(Desired desired, DesiredService service, Set<String> names) {
    for (Dependency dependency : service.dependencies()) {
      if (names.add(dependency.service())) {
        desired.service(dependency.service()).ifPresent(next -> collect(desired, next, names));
      }
    }
  }

  private static boolean isFixed(Endpoint endpoint) {
    return endpoint.ipv4().isPresent() || endpoint.ipv6().isPresent();
  }
}
