package dev.paws.core.model;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;

/**
 * A network between containers (data model, entity 8).
 *
 * @param name for example {@code paws360-internal}
 * @param internal whether it has no connection to the outside
 * @param attachable whether other containers may join
 */
public record NetworkDefinition(
    String id,
    String name,
    Driver driver,
    Ipam ipam,
    Map<String, String> driverOpts,
    boolean internal,
    boolean attachable,
    Map<String, String> labels) {
  public NetworkDefinition {
    requireNonNull(id, "id");
    requireNonNull(name, "name");
    requireNonNull(driver, "driver");
    requireNonNull(ipam, "ipam");
    driverOpts = Values.map(driverOpts, "driverOpts");
    labels = Values.map(labels, "labels");
  }

  /** The driver of the network. */
  public enum Driver implements DocumentedValue {
    BRIDGE,
    OVERLAY,
    HOST,
    NONE
  }

  /**
   * How addresses are assigned.
   *
   * @param driver {@code default} if no other driver is set
   */
  public record Ipam(String driver, List<IpamConfig> config) {
    public Ipam {
      requireNonNull(driver, "driver");
      config = Values.list(config, "config");
    }
  }
}
