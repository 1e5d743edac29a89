package dev.paws.docker.connect;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A place where an engine may be.
 *
 * @param uri {@code unix:///path} or {@code tcp://host:port}
 * @param tls with what to secure the connection, if it is to be
 * @param origin which setting led here, for people
 */
public record Endpoint(URI uri, Optional<TlsMaterial> tls, String origin) {
  static Endpoint unix(Path socket, String origin) {
    return new Endpoint(
        URI.create("unix://" + socket.toUri().getRawPath()), Optional.empty(), origin);
  }

  /** Where it is, as Docker's own programs write it: a socket's path has no escapes. */
  public String address() {
    return "unix".equals(uri.getScheme()) ? "unix://" + uri.getPath() : uri.toString();
  }

  /** Where it is and why it was looked for there. */
  public String described() {
    return address() + " (" + origin + ")";
  }

  /** Whether Docker's own programs, started with the same environment, go there too. */
  public boolean fromEnvironment() {
    return origin.startsWith("DOCKER_HOST") || origin.startsWith("Docker context");
  }

  /** The socket's file, where it is one. */
  public Optional<Path> socket() {
    return "unix".equals(uri.getScheme()) ? Optional.of(Path.of(uri.getPath())) : Optional.empty();
  }
}
