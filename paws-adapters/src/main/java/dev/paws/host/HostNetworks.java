package dev.paws.host;

import dev.paws.core.preflight.HostNetwork;
import java.net.InetAddress;
import java.net.InterfaceAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The networks of this machine's interfaces and, on Linux, those behind a router. */
final class HostNetworks {
  private static final int INTERFACE = 0;
  private static final int DESTINATION = 1;
  private static final int GATEWAY = 2;
  private static final int MASK = 7;

  private final Path routes;

  HostNetworks(Path routes) {
    this.routes = routes;
  }

  List<HostNetwork> all() {
    List<HostNetwork> all = new ArrayList<>(connected());
    all.addAll(routed());
    return all;
  }

  private static List<HostNetwork> connected() {
    List<HostNetwork> networks = new ArrayList<>();
    try {
      for (NetworkInterface nic : NetworkInterface.networkInterfaces().toList()) {
        if (!nic.isLoopback() && nic.isUp()) {
          for (InterfaceAddress address : nic.getInterfaceAddresses()) {
            subnet(address.getAddress(), address.getNetworkPrefixLength())
                .ifPresent(subnet -> networks.add(new HostNetwork(nic.getName(), subnet, true)));
          }
        }
      }
    } catch (SocketException e) {
      return networks; // what could be read
    }
    return networks;
  }

  /** Returns the network of an address; empty for a single host and for link-local addresses. */
  static Optional<String> subnet(InetAddress address, int prefix) {
    byte[] bytes = address.getAddress();
    int bits = bytes.length * 8;
    if (prefix <= 0 || prefix >= bits || address.isLinkLocalAddress()) {
      return Optional.empty();
    }
    for (int bit = prefix; bit < bits; bit++) {
      bytes[bit / 8] &= (byte) ~(0x80 >> (bit % 8));
    }
    try {
      String network = InetAddress.getByAddress(bytes).getHostAddress();
      return Optional.of(network + "/" + prefix);
    } catch (UnknownHostException e) {
      return Optional.empty();
    }
  }

  /**
   * Reads routes from {@code /proc/net/route}, whose addresses are in the byte order of the
   * machine.
   */
  private List<HostNetwork> routed() {
    List<HostNetwork> networks = new ArrayList<>();
    for (String line : Lines.of(routes)) {
      String[] fields = line.strip().split("\\s+", -1);
      if (fields.length > MASK && fields[MASK].matches("[0-9A-Fa-f]{8}")) {
        int prefix = Integer.bitCount(Integer.parseUnsignedInt(fields[MASK], 16));
        int address = Integer.reverseBytes(Integer.parseUnsignedInt(fields[DESTINATION], 16));
        boolean byRouter = !fields[GATEWAY].equals("00000000");
        if (byRouter && prefix > 0 && prefix < 32) {
          String text =
              "%d.%d.%d.%d/%d"
                  .formatted(
                      address >>> 24,
                      (address >>> 16) & 0xff,
                      (address >>> 8) & 0xff,
                      address & 0xff,
                      prefix);
          networks.add(new HostNetwork(fields[INTERFACE], text, false));
        }
      }
    }
    return networks;
  }
}
