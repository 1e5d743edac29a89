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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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
        if (endpoint.ipv4().isPresent()) {
          Place place = check.place(service, "networks", key, "ipv4_address");
          apply(check, service, endpoint, endpoint.ipv4().get(), place, owners);
        }
        if (endpoint.ipv6().isPresent()) {
          Place place = check.place(service, "networks", key, "ipv6_address");
          apply(check, service, endpoint, endpoint.ipv6().get(), place, owners);
        }
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
    if (subnets.isPresent() && !isInOne(subnets.get(), address)) {
      String known =
          subnets.get().isEmpty()
              ? PreflightPhrase.NO_SUBNETS.text()
              : String.join(", ", subnets.get());
      check.report(PreflightMessage.ADDRESS_OUTSIDE, place, address, endpoint.network(), known);
    }
    for (ObservedContainer container : check.facts().observed().containers()) {
      if (has(container, endpoint.network(), address) && !isOf(check, container, service)) {
        check.report(
            PreflightMessage.ADDRESS_HELD, place, address, endpoint.network(), container.name());
        break;
      }
    }
    if (!isLeftOut(check, endpoint.network(), address)) {
      for (DesiredService before : FixedAddresses.startedBefore(check.desired(), service)) {
        if (FixedAddresses.mayTake(before, endpoint)) {
          check.report(
              PreflightMessage.ADDRESS_MAY_BE_TAKEN,
              place,
              address,
              endpoint.network(),
              before.name());
        }
      }
    }
    String other = owners.putIfAbsent(endpoint.network() + " " + address, service.name());
    if (other != null) {
      check.report(PreflightMessage.ADDRESS_TWICE, place, address, endpoint.network(), other);
    } else if (service.replicas() > 1) {
      check.report(PreflightMessage.ADDRESS_OF_REPLICAS, place, address, service.replicas());
    }
  }

  private static boolean has(ObservedContainer container, String network, String address) {
    for (ObservedContainer.Endpoint endpoint : container.endpoints()) {
      if (endpoint.network().equals(network) && endpoint.ipAddress().equals(address)) {
        return true;
      }
    }
    return false;
  }

  /** Returns whether a container is an instance of a service of this project. */
  private static boolean isOf(
      PreflightContext check, ObservedContainer container, DesiredService service) {
    return check.isOurs(container.labels())
        && Labels.instance(container)
            .filter(instance -> instance.service().equals(service.name()))
            .isPresent();
  }

  /**
   * Returns whether the network assigns addresses only from a range that does not contain this one.
   */
  private static boolean isLeftOut(PreflightContext check, String network, String address) {
    Optional<DesiredNetwork> own = own(check, network);
    if (own.isEmpty()) {
      return false;
    }
    for (NetworkSpec.Pool pool : own.get().spec().pools()) {
      if (pool.ipRange().isPresent() && !contains(pool.ipRange().get(), address)) {
        return true;
      }
    }
    return false;
  }

  /** Returns the project's own network of that name. */
  private static Optional<DesiredNetwork> own(PreflightContext check, String name) {
    for (DesiredNetwork network : check.desired().networks()) {
      if (!network.external() && network.spec().name().equals(name)) {
        return Optional.of(network);
      }
    }
    return Optional.empty();
  }

  /** Returns the subnets of a network; empty if it is not known which it will have. */
  private static Optional<List<String>> subnets(PreflightContext check, String name) {
    Optional<DesiredNetwork> own = own(check, name);
    if (own.isPresent()) {
      List<String> subnets = new ArrayList<>();
      for (NetworkSpec.Pool pool : own.get().spec().pools()) {
        pool.subnet().ifPresent(subnets::add);
      }
      boolean ownIpam = !own.get().spec().ipamDriver().isEmpty();
      return subnets.isEmpty() && (ownIpam || !check.isDocker())
          ? Optional.empty()
          : Optional.of(subnets);
    }
    for (ObservedNetwork network : check.facts().observed().networks()) {
      boolean named = network.name().equals(name) || network.id().equals(name);
      if (named && !network.subnets().isEmpty()) {
        return Optional.of(network.subnets());
      }
    }
    return Optional.empty();
  }

  private static boolean isInOne(List<String> subnets, String address) {
    for (String subnet : subnets) {
      if (contains(subnet, address)) {
        return true;
      }
    }
    return false;
  }

  /** Returns whether a subnet contains an address; true if one of them cannot be read. */
  private static boolean contains(String subnet, String address) {
    Optional<IpRange> range = IpRange.parse(subnet);
    Optional<IpAddress> single = IpAddress.parse(address);
    return range.isEmpty() || single.isEmpty() || range.get().contains(single.get());
  }
}
