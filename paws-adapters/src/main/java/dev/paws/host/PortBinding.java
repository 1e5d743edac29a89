package dev.paws.host;

import dev.paws.core.preflight.HostPort;
import dev.paws.core.preflight.PortState;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardProtocolFamily;
import java.net.StandardSocketOptions;
import java.net.UnknownHostException;
import java.nio.channels.DatagramChannel;
import java.nio.channels.ServerSocketChannel;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Finds out whether a port is free by binding it on the exact address, as the engine will.
 *
 * <p>On Linux {@code SO_REUSEADDR} is set for TCP, as engines set it: a listener is still found,
 * and lingering connections of an earlier one are ignored. Elsewhere it would admit a second
 * listener, so it is not set. The address family is chosen explicitly, because Java's own choice
 * binds {@code ::} for {@code 0.0.0.0}.
 */
final class PortBinding {
  private static final Pattern V4 = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}");

  private final boolean reuse;

  PortBinding(boolean reuse) {
    this.reuse = reuse;
  }

  PortState state(HostPort port) {
    List<String> addresses =
        port.address().isEmpty() ? List.of("0.0.0.0", "::") : List.of(port.address());
    PortState state = PortState.UNKNOWN;
    for (String address : addresses) {
      PortState one = state(address, port);
      if (one == PortState.TAKEN || one == PortState.NO_SUCH_ADDRESS) {
        return one;
      }
      state = one == PortState.FREE ? one : state;
    }
    return state;
  }

  private PortState state(String address, HostPort port) {
    boolean v4 = V4.matcher(address).matches();
    if (!v4 && address.indexOf(':') < 0) {
      return PortState.UNKNOWN; // a host name: the engine refuses it by itself
    }
    StandardProtocolFamily family = v4 ? StandardProtocolFamily.INET : StandardProtocolFamily.INET6;
    try {
      InetSocketAddress socket = new InetSocketAddress(InetAddress.getByName(address), port.port());
      return switch (port.protocol()) {
        case "tcp" -> tcp(family, socket);
        case "udp" -> udp(family, socket);
        default -> PortState.UNKNOWN;
      };
    } catch (UnsupportedOperationException | UnknownHostException e) {
      return PortState.UNKNOWN; // no such address family here
    } catch (BindException e) {
      return refusal(e);
    } catch (IOException e) {
      return PortState.UNKNOWN;
    }
  }

  private PortState tcp(StandardProtocolFamily family, InetSocketAddress socket)
      throws IOException {
    try (ServerSocketChannel channel = ServerSocketChannel.open(family)) {
      channel.setOption(StandardSocketOptions.SO_REUSEADDR, reuse);
      channel.bind(socket, 1);
      return PortState.FREE;
    }
  }

  private static PortState udp(StandardProtocolFamily family, InetSocketAddress socket)
      throws IOException {
    try (DatagramChannel channel = DatagramChannel.open(family)) {
      channel.bind(socket);
      return PortState.FREE;
    }
  }

  /** All refusals have the same exception, so only the system's words distinguish them. */
  private static PortState refusal(BindException e) {
    String words = String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT);
    if (words.contains("cannot assign") || words.contains("can't assign")) {
      return PortState.NO_SUCH_ADDRESS;
    }
    return words.contains("permission") ? PortState.UNKNOWN : PortState.TAKEN;
  }
}
