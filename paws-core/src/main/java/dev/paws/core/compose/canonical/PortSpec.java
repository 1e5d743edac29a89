package dev.paws.core.compose.canonical;

import dev.paws.core.compose.value.Texts;
import dev.paws.core.message.LoadPhrase;
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
  /**
   * One port of a short form.
   *
   * @param host the address to publish on; may be empty
   * @param published the port or range on the host; may be empty
   */
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
      throw new Malformed(LoadPhrase.NO_CONTAINER_PORT.text());
    }
    String address = address(host);
    int[] targets = range(target, "container");
    int[] hosts = published.isEmpty() ? new int[] {0, 0} : range(published, "published");
    boolean spread = targets[0] != targets[1];
    if (!published.isEmpty() && spread && targets[1] - targets[0] != hosts[1] - hosts[0]) {
      throw new Malformed(LoadPhrase.RANGES_DIFFER.text(published, target));
    }
    String lower = protocol.toLowerCase(Locale.ROOT);
    if (!List.of("tcp", "udp", "sctp").contains(lower)) {
      throw new Malformed(LoadPhrase.PROTOCOL.text(protocol));
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
        throw new Malformed(LoadPhrase.IP_ADDRESS.text(host));
      }
      address = host.substring(1, close);
    }
    if (address.equals(host) && host.indexOf(':') >= 0) {
      throw new Malformed(LoadPhrase.BRACKETS.text(host));
    }
    if (!address.isEmpty() && !IpAddress.isValid(address)) {
      throw new Malformed(LoadPhrase.IP_ADDRESS.text(host));
    }
    return address;
  }

  private static int[] range(String text, String which) throws Malformed {
    String[] parts = text.split("-", -1);
    Integer start = port(parts[0]);
    Integer end = parts.length == 1 ? start : port(parts[1]);
    if (start == null || end == null || end < start) {
      throw new Malformed(LoadPhrase.PORT_RANGE.text(which, text));
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
