package dev.paws.core.preflight;

import dev.paws.core.desired.DesiredNetwork;
import dev.paws.core.desired.Positions.Place;
import dev.paws.core.engine.ObservedNetwork;
import dev.paws.core.engine.spec.NetworkSpec;
import dev.paws.core.message.PreflightMessage;
import dev.paws.core.value.IpRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Checks that subnets are free. An engine refuses a subnet that overlaps another of its networks.
 * It accepts one that overlaps an interface of this machine, and one of the two is then cut off. A
 * subnet within a larger network of this machine hides a part of it, which is a warning.
 */
final class SubnetRule implements Rule {
  private static final Set<String> PREDEFINED = Set.of("bridge", "host", "none", "podman");

  private record Subnet(DesiredNetwork network, String text, IpRange range, Place place) {}

  @Override
  public void apply(PreflightContext check) {
    List<Subnet> subnets = new ArrayList<>();
    for (DesiredNetwork network : check.networks()) {
      if (!network.external()) {
        subnets.addAll(subnets(check, network));
      }
    }
    for (int i = 0; i < subnets.size(); i++) {
      Subnet subnet = subnets.get(i);
      if (!reportStack(check, subnet, subnets.subList(0, i)) && !isThere(check, subnet)) {
        reportWorld(check, subnet);
      }
    }
  }

  private static List<Subnet> subnets(PreflightContext check, DesiredNetwork network) {
    List<Subnet> subnets = new ArrayList<>();
    List<NetworkSpec.Pool> pools = network.spec().pools();
    for (int i = 0; i < pools.size(); i++) {
      String text = pools.get(i).subnet().orElse("");
      Place place =
          check.place(
              "networks",
              network.key(),
              network.at(),
              "ipam",
              "config",
              String.valueOf(i),
              "subnet");
      IpRange.parse(text).ifPresent(range -> subnets.add(new Subnet(network, text, range, place)));
    }
    return subnets;
  }

  private static boolean reportStack(PreflightContext check, Subnet subnet, List<Subnet> before) {
    Optional<Subnet> other =
        before.stream().filter(one -> one.range().overlaps(subnet.range())).findFirst();
    other.ifPresent(
        one ->
            check.report(
                PreflightMessage.SUBNETS_OF_THE_STACK,
                subnet.place(),
                subnet.text(),
                one.text(),
                one.network().key()));
    return other.isPresent();
  }

  /** Returns whether the engine already has the network with that subnet. */
  private static boolean isThere(PreflightContext check, Subnet subnet) {
    return check.facts().observed().networks().stream()
        .anyMatch(
            network ->
                network.name().equals(subnet.network().spec().name())
                    && network.subnets().contains(subnet.text()));
  }

  private static void reportWorld(PreflightContext check, Subnet subnet) {
    for (ObservedNetwork network : check.facts().observed().networks()) {
      Optional<String> overlapping = overlapping(subnet, network.subnets());
      if (overlapping.isPresent() && !network.name().equals(subnet.network().spec().name())) {
        check.report(
            PREDEFINED.contains(network.name())
                ? PreflightMessage.SUBNET_OF_ENGINE
                : PreflightMessage.SUBNET_OF_NETWORK,
            subnet.place(),
            subnet.text(),
            overlapping.get(),
            network.name());
        return;
      }
    }
    for (HostNetwork host : check.facts().hostNetworks()) {
      Optional<IpRange> range = IpRange.parse(host.subnet());
      if (range.isPresent() && range.get().overlaps(subnet.range()) && !isEngines(check, host)) {
        boolean within = !host.connected() || range.get().prefix() < subnet.range().prefix();
        check.report(
            within ? PreflightMessage.SUBNET_WITHIN_ROUTE : PreflightMessage.SUBNET_OF_INTERFACE,
            subnet.place(),
            subnet.text(),
            host.subnet(),
            host.name());
        return;
      }
    }
  }

  private static Optional<String> overlapping(Subnet subnet, List<String> others) {
    return others.stream()
        .filter(text -> IpRange.parse(text).filter(subnet.range()::overlaps).isPresent())
        .findFirst();
  }

  /**
   * Returns whether the interface is the bridge of a network of the engine, which was checked
   * already.
   */
  private static boolean isEngines(PreflightContext check, HostNetwork host) {
    return check.facts().observed().networks().stream()
        .anyMatch(network -> network.subnets().contains(host.subnet()));
  }
}
