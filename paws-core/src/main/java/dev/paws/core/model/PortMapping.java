package dev.paws.core.model;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * A container's port that is published on the host (data model, supporting type).
 *
 * @param hostPort the port on the host; 0 if the engine chooses
 * @param hostIp address of the host to bind to; empty for all addresses
 */
public record PortMapping(
    int hostPort, int containerPort, Protocol protocol, Optional<String> hostIp) {
  public PortMapping {
    requireNonNull(protocol, "protocol");
    requireNonNull(hostIp, "hostIp");
  }

  /** Transport protocols. */
  public enum Protocol implements DocumentedValue {
    TCP,
    UDP
  }
}
