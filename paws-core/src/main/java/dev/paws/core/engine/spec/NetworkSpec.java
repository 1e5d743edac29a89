package dev.paws.core.engine.spec;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A network to create.
 *
 * @param driver empty: the engine's default
 * @param ipamDriver empty: the engine's default
 */
public record NetworkSpec(
    String name,
    String driver,
    Map<String, String> driverOptions,
    boolean internal,
    boolean attachable,
    Optional<Boolean> enableIpv6,
    String ipamDriver,
    Map<String, String> ipamOptions,
    List<Pool> pools,
    Map<String, String> labels) {
  public NetworkSpec {
    driverOptions = Map.copyOf(driverOptions);
    ipamOptions = Map.copyOf(ipamOptions);
    pools = List.copyOf(pools);
    labels = Map.copyOf(labels);
  }

  /** An address range of a network (Compose specification, networks.ipam.config). */
  public record Pool(
      Optional<String> subnet,
      Optional<String> gateway,
      Optional<String> ipRange,
      Map<String, String> auxAddresses) {
    public Pool {
      auxAddresses = Map.copyOf(auxAddresses);
    }
  }
}
