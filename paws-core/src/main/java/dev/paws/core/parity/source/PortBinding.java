package dev.paws.core.parity.source;

import java.util.Set;

/** Describes where a container's port is published on the machine. */
public final class PortBinding {
  private static final Set<String> ANY_ADDRESS = Set.of("", "0.0.0.0", "::", "[::]");

  private PortBinding() {}

  /**
   * Returns {@code 127.0.0.1:8080}; {@code 8080} if the port is published on all addresses; {@code
   * any} instead of a port that the engine chooses.
   *
   * @param address empty for all addresses
   * @param port empty or 0 if the engine chooses it
   */
  public static String text(String address, String port) {
    String shown = port.isEmpty() || port.equals("0") ? "any" : port;
    return ANY_ADDRESS.contains(address) ? shown : address + ":" + shown;
  }
}
