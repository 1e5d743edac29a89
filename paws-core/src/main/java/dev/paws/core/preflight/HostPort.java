package dev.paws.core.preflight;

/**
 * A port of the host.
 *
 * @param address the address it is bound to; empty: all of them
 * @param port the number
 * @param protocol {@code tcp}, {@code udp} or {@code sctp}
 */
public record HostPort(String address, int port, String protocol) {
  private static final String ALL_V4 = "0.0.0.0";
  private static final String ALL_V6 = "::";

  /** Returns whether the two cannot be bound together. */
  boolean conflictsWith(HostPort other) {
    return port == other.port
        && protocol.equals(other.protocol)
        && (address.equals(other.address) || covers(other) || other.covers(this));
  }

  private boolean covers(HostPort other) {
    if (address.isEmpty()) {
      return true;
    }
    return other.isV6() ? address.equals(ALL_V6) : address.equals(ALL_V4);
  }

  private boolean isV6() {
    return address.indexOf(':') >= 0;
  }

  /** Returns {@code 127.0.0.1:80/tcp}, or {@code 80/tcp} on all addresses. */
  @Override
  public String toString() {
    String host = address.isEmpty() ? "" : (isV6() ? "[" + address + "]" : address) + ":";
    return host + port + "/" + protocol;
  }
}
