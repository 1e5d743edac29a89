package dev.paws.core.sim;

import dev.paws.core.desired.Dependency;
import dev.paws.core.desired.Dependency.Condition;
import dev.paws.core.desired.Desired;
import dev.paws.core.desired.DesiredNetwork;
import dev.paws.core.desired.DesiredService;
import dev.paws.core.desired.DesiredVolume;
import dev.paws.core.engine.spec.NetworkSpec;
import dev.paws.core.engine.spec.VolumeSpec;
import dev.paws.core.finding.Position;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Describes the desired state of the project {@code p} with its default network in a few words. */
public final class Stack {
  private final List<DesiredService> services = new ArrayList<>();
  private final List<DesiredNetwork> networks = new ArrayList<>();
  private final List<DesiredVolume> volumes = new ArrayList<>();

  private Stack() {
    networks.add(new DesiredNetwork("default", false, network("p_default", "bridge"), at()));
  }

  /** Returns a project without services. */
  public static Stack empty() {
    return new Stack();
  }

  /** Adds a service whose image has its name. */
  public Stack service(String name) {
    return service(name, it -> it);
  }

  /** Adds a service with this description. */
  public Stack service(String name, UnaryOperator<ServiceOf> how) {
    services.add(how.apply(new ServiceOf(name)).build());
    return this;
  }

  /** Adds a network. */
  public Stack network(String key, boolean external) {
    networks.add(
        new DesiredNetwork(key, external, network(external ? key : "p_" + key, "bridge"), at()));
    return this;
  }

  /** Sets another driver for the default network. */
  public Stack defaultDriver(String driver) {
    networks.set(0, new DesiredNetwork("default", false, network("p_default", driver), at()));
    return this;
  }

  /** Adds a volume. */
  public Stack volume(String key, String driver, boolean external) {
    String name = external ? key : "p_" + key;
    volumes.add(
        new DesiredVolume(key, external, new VolumeSpec(name, driver, Map.of(), Map.of()), at()));
    return this;
  }

  public Desired desired() {
    return new Desired("p", services, networks, volumes);
  }

  /** Returns a required dependency. */
  public static Dependency on(String service, Condition condition) {
    return new Dependency(service, condition, true, false);
  }

  static Position at() {
    return new Position("compose.yaml", 1, 1);
  }

  private static NetworkSpec network(String name, String driver) {
    return new NetworkSpec(
        name, driver, Map.of(), false, false, Optional.empty(), "", Map.of(), List.of(), Map.of());
  }
}
