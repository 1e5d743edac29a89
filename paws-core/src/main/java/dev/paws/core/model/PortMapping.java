package dev.paws.core.model;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * A port of a container on the host (data model, supporting type).
 *
 * @param hostPort 0 where the engine chooses
 * @param hostIp address of the host to bind to; all where absent
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
