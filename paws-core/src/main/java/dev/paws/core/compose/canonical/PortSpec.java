package dev.paws.core.compose.canonical;

import dev.paws.core.compose.value.Texts;
import dev.paws.core.value.IpAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Ports in short form: {@code [[IP:]PUBLISHED:]TARGET[/PROTOCOL]}, each port alone or a range
 * (Compose specification, services.ports).
 */
final class PortSpec {
  /** One port of a short form.
   *
   * @param host the address to publish on; may be empty
   * @param published the port or range on the host; may be empty */
  record Port(String host, String published, int target, String protocol) {}

  /** Thrown for a malformed short form; the message says what is wrong with it. */
  static final class Malformed extends Exception {
    Malformed(String reason) {
      super(reason, null, false, false);
    }
  }

  private static final int TOO_LARGE = 65536;

  private PortSpec() {}

  /** Returns the ports of a short form, sorted as text ("100/tcp" before "98/tcp"). */
  static List<Port> parse(String text) throws Malformed {
    int last = text.lastIndexOf(':');
    int before = last < 0 ? -1 : text.lastIndexOf(':', last - 1);
    String container = text.substring(last + 1);
    String published = last < 0 ? "" : text.substring(before + 1, last);
    String host = before < 0 ? "" : text.substring(0, before);

    String[] parts = container.split("/", -1);
    String target = parts[0];
    String protocol = parts.length < 2 || parts[1].isEmpty() ? "tcp" : parts[1];
    if (target.isEmpty()) {
      throw new Malformed("it names no port of the container");
    }
    String address = address(host);
    int[] targets = range(target, "container");
    int[] hosts = published.isEmpty() ? new int[] {0, 0} : range(published, "published");
    boolean spread = targets[0] != targets[1];
    if (!published.isEmpty() && spread && targets[1] - targets[0] != hosts[1] - hosts[0]) {
      throw new Malformed("the ranges " + published + " and " + target + " differ in length");
    }
    String lower = protocol.toLowerCase(Locale.ROOT);
    if (!List.of("tcp", "udp", "sctp").contains(lower)) {
      throw new Malformed("protocol " + protocol + " is none of tcp, udp and sctp");
    }
    List<Port> ports = new ArrayList<>(targets[1] - targets[0] + 1);
    for (int i = 0; i <= targets[1] - targets[0]; i++) {
      String shown = published.isEmpty() ? "" : Integer.toString(hosts[0] + i);
      if (!spread && hosts[0] != hosts[1]) {
        shown = shown + "-" + hosts[1];
      }
      ports.add(new Port(address, shown, targets[0] + i, lower));
    }
    ports.sort((a, b) -> Texts.compare(a.target() + "/", b.target() + "/"));
    return ports;
  }

  private static String address(String host) throws Malformed {
    String address = host;
    if (host.startsWith("[")) {
      int close = host.indexOf(']');
      if (close != host.length() - 1) {
        throw new Malformed("IP address " + host + " is not valid");
      }
      address = host.substring(1, close);
    }
    if (address.equals(host) && host.indexOf(':') >= 0) {
      throw new Malformed("an IPv6 address needs brackets, as [" + host + "]");
    }
    if (!address.isEmpty() && !IpAddress.isValid(address)) {
      throw new Malformed("IP address " + host + " is not valid");
    }
    return address;
  }

  private static int[] range(String text, String which) throws Malformed {
    String[] parts = text.split("-", -1);
    Integer start = port(parts[0]);
    Integer end = parts.length == 1 ? start : port(parts[1]);
    if (start == null || end == null || end < start) {
      throw new Malformed("the " + which + " port " + text + " is not a port or a range of ports");
    }
    return new int[] {start, end};
  }

  private static @Nullable Integer port(String text) {
    if (text.isEmpty()) {
      return null;
    }
    int port = 0;
    for (int i = 0; i < text.length(); i++) {
      char digit = text.charAt(i);
      if (digit < '0' || digit > '9') {
        return null;
      }
      port = Math.min(port * 10 + digit - '0', TOO_LARGE);
    }
    return port == TOO_LARGE ? null : port;
  }
}
