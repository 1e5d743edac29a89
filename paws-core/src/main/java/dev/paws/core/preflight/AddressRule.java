package dev.paws.core.preflight;

import dev.paws.core.desired.DesiredNetwork;
import dev.paws.core.desired.DesiredService;
import dev.paws.core.desired.Positions.Place;
import dev.paws.core.engine.ObservedContainer;
import dev.paws.core.engine.ObservedNetwork;
import dev.paws.core.engine.spec.NetworkSpec;
import dev.paws.core.engine.spec.NetworkingSpec.Endpoint;
import dev.paws.core.message.PreflightMessage;
import dev.paws.core.message.PreflightPhrase;
import dev.paws.core.reconcile.FixedAddresses;
import dev.paws.core.reconcile.Labels;
import dev.paws.core.value.IpAddress;
import dev.paws.core.value.IpRange;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Checks that fixed addresses are in their network's subnets, and that no two containers ask for
 * the same one.
 */
final class AddressRule implements Rule {
  @Override
  public void apply(PreflightContext check) {
    Map<String, String> owners = new HashMap<>();
    for (DesiredService service : check.services()) {
      List<Endpoint> endpoints = service.container().network().endpoints();
      for (int i = 0; i < endpoints.size(); i++) {
        Endpoint endpoint = endpoints.get(i);
        String key = i < service.networks().size() ? service.networks().get(i) : "";
        endpoint
            .ipv4()
            .ifPresent(
                address ->
                    apply(
                        check,
                        service,
                        endpoint,
                        address,
                        check.place(service, "networks", key, "ipv4_address"),
                        owners));
        endpoint
            .ipv6()
            .ifPresent(
                address ->
                    apply(
                        check,
                        service,
                        endpoint,
                        address,
                        check.place(service, "networks", key, "ipv6_address"),
                        owners));
      }
    }
  }

  private static void apply(
      PreflightContext check,
      DesiredService service,
      Endpoint endpoint,
      String address,
      Place place,
      Map<String, String> owners) {
    Optional<List<String>> subnets = subnets(check, endpoint.network());
    if (subnets.isPresent() && subnets.get().stream().noneMatch(it -> contains(it, address))) {
      String known =
          subnets.get().isEmpty()
              ? PreflightPhrase.NO_SUBNETS.text()
              : String.join(", ", subnets.get());
      check.report(PreflightMessage.ADDRESS_OUTSIDE, place, address, endpoint.network(), known);
    }
    holder(check, service, endpoint, address)
        .ifPresent(
            holder ->
                check.report(
                    PreflightMessage.ADDRESS_HELD, place, address, endpoint.network(), holder));
    if (!isLeftOut(check, endpoint.network(), address)) {
      FixedAddresses.startedBefore(check.desired(), service).stream()
          .filter(before -> FixedAddresses.mayTake(before, endpoint))
          .forEach(
              before ->
                  check.report(
                      PreflightMessage.ADDRESS_MAY_BE_TAKEN,
                      place,
                      address,
                      endpoint.network(),
                      before.name()));
    }
    String other = owners.putIfAbsent(endpoint.network() + " " + address, service.name());
    if (other != null) {
      check.report(PreflightMessage.ADDRESS_TWICE, place, address, endpoint.network(), other);
    } else if (service.replicas() > 1) {
      check.report(PreflightMessage.ADDRESS_OF_REPLICAS, place, address, service.replicas());
    }
  }

  /**
   * Returns the name of a container that has the address and does not belong to the service itself.
   */
  private static Optional<String> holder(
      PreflightContext check, DesiredService service, Endpoint endpoint, String address) {
    return check.facts().observed().containers().stream()
        .filter(
            container ->
                container.endpoints().stream()
                    .anyMatch(
                        it ->
                            it.network().equals(endpoint.network())
                                && it.ipAddress().equals(address)))
        .filter(
            container ->
                !check.isOurs(container.labels())
                    || !Labels.instance(container)
                        .filter(instance -> instance.service().equals(service.name()))
                        .isPresent())
        .map(ObservedContainer::name)
        .findFirst();
  }

  /**
   * Returns whether the network assigns addresses only from a range that does not contain this one.
   */
  private static boolean isLeftOut(PreflightContext check, String network, String address) {
    return check.desired().networks().stream()
        .filter(own -> !own.external() && own.spec().name().equals(network))
        .flatMap(own -> own.spec().pools().stream())
        .flatMap(pool -> pool.ipRange().stream())
        .anyMatch(range -> !contains(range, address));
  }

  /** Returns the subnets of a network; empty if it is not known which it will have. */
  private static Optional<List<String>> subnets(PreflightContext check, String name) {
    Optional<DesiredNetwork> own =
        check.desired().networks().stream()
            .filter(network -> !network.external() && network.spec().name().equals(name))
            .findFirst();
    if (own.isPresent()) {
      boolean ownIpam = !own.get().spec().ipamDriver().isEmpty();
      List<String> subnets =
          own.get().spec().pools().stream()
              .map(NetworkSpec.Pool::subnet)
              .flatMap(Optional::stream)
              .toList();
      return subnets.isEmpty() && (ownIpam || !check.isDocker())
          ? Optional.empty()
          : Optional.of(subnets);
    }
    return check.facts().observed().networks().stream()
        .filter(network -> Stream.of(network.name(), network.id()).anyMatch(name::equals))
        .map(ObservedNetwork::subnets)
        .filter(subnets -> !subnets.isEmpty())
        .findFirst();
  }

  /** Returns whether a subnet contains an address; true if one of them cannot be read. */
  private static boolean contains(String subnet, String address) {
    Optional<IpRange> range = IpRange.parse(subnet);
    Optional<IpAddress> single = IpAddress.parse(address);
    return range.isEmpty() || single.isEmpty() || range.get().contains(single.get());
  }
}
