package dev.paws.docker.transport;

import dev.paws.core.message.TransportPhrase;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.net.URI;
import java.net.UnixDomainSocketAddress;
import java.net.UnknownHostException;
import java.nio.channels.SocketChannel;
import java.util.Optional;
import java.util.function.Supplier;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;

/** Opens connections to one engine. */
final class Connector {
  private final URI engine;
  private final Optional<Supplier<SSLContext>> tls;

  Connector(URI engine, Optional<Supplier<SSLContext>> tls) {
    this.engine = engine;
    this.tls = tls;
  }

  /** Returns the value of the {@code Host} header. */
  String host() {
    return isUnix() ? "localhost" : engine.getHost() + ":" + engine.getPort();
  }

  /** Returns the prefix of every path. */
  String pathPrefix() {
    String path = isUnix() || engine.getRawPath() == null ? "" : engine.getRawPath();
    return path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
  }

  Connection connect() throws IOException {
    return isUnix() ? unix() : network();
  }

  private boolean isUnix() {
    return "unix".equals(engine.getScheme());
  }

  private Connection unix() throws IOException {
    SocketChannel channel = SocketChannel.open(UnixDomainSocketAddress.of(engine.getPath()));
    return plain(channel);
  }

  private static Connection plain(SocketChannel channel) {
    return new Connection(
        new ChannelInput(channel), new ChannelOutput(channel), channel, channel::shutdownOutput);
  }

  private Connection network() throws IOException {
    InetSocketAddress address = new InetSocketAddress(engine.getHost(), engine.getPort());
    if (address.isUnresolved()) {
      throw new UnknownHostException(TransportPhrase.NO_HOST.text(engine.getHost()));
    }
    SocketChannel channel = SocketChannel.open(address);
    boolean complete = false;
    try {
      channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
      channel.setOption(StandardSocketOptions.SO_KEEPALIVE, true);
      Connection connection = tls.isPresent() ? secured(channel, tls.get().get()) : plain(channel);
      complete = true;
      return connection;
    } finally {
      if (!complete) {
        channel.close();
      }
    }
  }

  private Connection secured(SocketChannel channel, SSLContext context) throws IOException {
    SSLSocket socket =
        (SSLSocket)
            context
                .getSocketFactory()
                .createSocket(channel.socket(), engine.getHost(), engine.getPort(), true);
    SSLParameters parameters = socket.getSSLParameters();
    // Without this, the certificate of any host would be accepted.
    parameters.setEndpointIdentificationAlgorithm("HTTPS");
    socket.setSSLParameters(parameters);
    socket.startHandshake();
    // Closes the channel, because closing the TLS socket would first write to a silent engine.
    return new Connection(
        socket.getInputStream(), socket.getOutputStream(), channel, socket::shutdownOutput);
  }
}
