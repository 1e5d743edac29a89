package dev.paws.core.model;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * An address range of a network (data model, supporting type {@code IPAMConfig}).
 *
 * @param subnet in CIDR notation, for example {@code 172.18.0.0/16}; empty if the engine chooses
 * @param ipRange the part of the subnet from which addresses are assigned
 */
public record IpamConfig(String subnet, Optional<String> gateway, Optional<String> ipRange) {
  public IpamConfig {
    requireNonNull(subnet, "subnet");
    requireNonNull(gateway, "gateway");
    requireNonNull(ipRange, "ipRange");
  }
}
