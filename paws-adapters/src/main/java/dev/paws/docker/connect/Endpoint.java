package dev.paws.docker.connect;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A possible address of an engine.
 *
 * @param uri {@code unix:///path} or {@code tcp://host:port}
 * @param tls the material to secure the connection; empty: plaintext
 * @param origin the setting that named it, for messages
 * @param fromEnvironment whether Docker's own programs use it too if they are started with the same
 *     environment
 */
public record Endpoint(URI uri, Optional<TlsMaterial> tls, String origin, boolean fromEnvironment) {
  static Endpoint unix(Path socket, String origin) {
    return new Endpoint(
        URI.create("unix://" + socket.toUri().getRawPath()), Optional.empty(), origin, false);
  }

  /** Returns the address as Docker's own programs write it: a socket's path has no escapes. */
  public String address() {
    return "unix".equals(uri.getScheme()) ? "unix://" + uri.getPath() : uri.toString();
  }

  /** Returns the address and the setting that named it. */
  public String described() {
    return address() + " (" + origin + ")";
  }

  /** Returns this endpoint as one that Docker's own programs use too. */
  Endpoint ofEnvironment() {
    return new Endpoint(uri, tls, origin, true);
  }

  /** Returns the socket's file; empty if it is not a socket. */
  public Optional<Path> socket() {
    return "unix".equals(uri.getScheme()) ? Optional.of(Path.of(uri.getPath())) : Optional.empty();
  }
}
