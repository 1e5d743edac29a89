package dev.paws.core.model;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * An address range of a network (data model, supporting type {@code IPAMConfig}).
 *
 * @param subnet in CIDR notation, as {@code 172.18.0.0/16}; empty where the engine chooses
 * @param ipRange the part of the subnet that addresses are given out of
 */
public record IpamConfig(String subnet, Optional<String> gateway, Optional<String> ipRange) {
  public IpamConfig {
    requireNonNull(subnet, "subnet");
    requireNonNull(gateway, "gateway");
    requireNonNull(ipRange, "ipRange");
  }
}
