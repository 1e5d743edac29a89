package dev.paws.core.reconcile;

import dev.paws.core.engine.spec.ContainerSpec;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** References of a container to containers of other services, written {@code service:NAME}. */
public final class References {
  /** The prefix of such a reference. */
  public static final String PREFIX = "service:";

  private References() {}

  /**
   * Returns the services whose namespaces or volumes a container shares, in no particular order.
   */
  static Set<String> of(ContainerSpec spec) {
    Set<String> services = namespaces(spec);
    spec.host().volumesFrom().stream()
        .filter(value -> value.startsWith(PREFIX))
        .forEach(value -> services.add(serviceOf(value)));
    return services;
  }

  /**
   * Returns the services whose namespaces a container shares; a new process there means new
   * namespaces.
   */
  static Set<String> namespaces(ContainerSpec spec) {
    Set<String> services = new HashSet<>();
    List<String> values = new ArrayList<>();
    spec.network().mode().ifPresent(values::add);
    spec.host().ipc().ifPresent(values::add);
    spec.host().pid().ifPresent(values::add);
    for (String value : values) {
      if (value.startsWith(PREFIX)) {
        services.add(serviceOf(value));
      }
    }
    return services;
  }

  /** Returns the service that {@code service:NAME[:mode]} names. */
  public static String serviceOf(String reference) {
    String rest = reference.substring(PREFIX.length());
    int colon = rest.indexOf(':');
    return colon < 0 ? rest : rest.substring(0, colon);
  }
}
