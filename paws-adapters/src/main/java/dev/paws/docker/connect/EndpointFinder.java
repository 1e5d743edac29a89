package dev.paws.docker.connect;

import dev.paws.core.engine.EngineException;
import dev.paws.core.engine.EngineFailure;
import dev.paws.core.message.ConnectionPhrase;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds the engine's address. The first of these that is set decides: {@code paws.dockerHost},
 * {@code DOCKER_HOST}, {@code DOCKER_CONTEXT}, the Docker configuration's current context, the
 * usual sockets of engines, on Windows the usual pipe (Docker CLI, "docker context").
 */
public final class EndpointFinder {
  private static final String UNIX = "unix://";
  private static final String WINDOWS_PIPE = "npipe:////./pipe/docker_engine";
  private static final int PLAIN_PORT = 2375;
  private static final int TLS_PORT = 2376;

  private final Map<String, String> environment;
  private final Path home;
  private final Path root;
  private final boolean windows;

  /**
   * Creates a finder for one user.
   *
   * @param environment environment variables
   * @param home the user's home folder
   * @param root the file system's root
   * @param windows whether engines are reached as on Windows
   */
  public EndpointFinder(Map<String, String> environment, Path home, Path root, boolean windows) {
    this.environment = Map.copyOf(environment);
    this.home = home;
    this.root = root;
    this.windows = windows;
  }

  /**
   * Returns the endpoints to try, in order; only one if a setting names it.
   *
   * @param own the value of {@code paws.dockerHost}
   * @throws EngineException {@code Misconfigured} if a setting cannot be used as it is
   */
  public List<Endpoint> find(Optional<String> own) {
    if (own.isPresent() && !own.get().isBlank()) {
      return List.of(endpoint(own.get().strip(), "paws.dockerHost"));
    }
    Optional<String> host = variable("DOCKER_HOST");
    if (host.isPresent()) {
      return List.of(endpoint(host.get(), "DOCKER_HOST").ofEnvironment());
    }
    DockerContexts contexts = new DockerContexts(configFolder(), this::endpoint);
    Optional<Endpoint> context =
        variable("DOCKER_CONTEXT").isPresent()
            ? contexts.named(variable("DOCKER_CONTEXT").get(), "DOCKER_CONTEXT")
            : contexts.current();
    return context.map(Endpoint::ofEnvironment).map(List::of).orElseGet(this::usualPlaces);
  }

  /** Returns the folder of Docker's {@code config.json}. */
  public Path configFolder() {
    return variable("DOCKER_CONFIG").map(Path::of).orElse(home.resolve(".docker"));
  }

  private List<Endpoint> usualPlaces() {
    return windows
        ? List.of(endpoint(WINDOWS_PIPE, ConnectionPhrase.USUAL_PIPE.text()))
        : usualSockets();
  }

  private List<Endpoint> usualSockets() {
    List<Path> paths = new ArrayList<>();
    Optional<String> runtime = variable("XDG_RUNTIME_DIR");
    paths.add(root.resolve("var/run/docker.sock"));
    if (runtime.isPresent()) {
      paths.add(Path.of(runtime.get()).resolve("docker.sock"));
    }
    paths.add(home.resolve(".docker/run/docker.sock"));
    paths.add(home.resolve(".docker/desktop/docker.sock"));
    paths.add(home.resolve(".colima/default/docker.sock"));
    paths.add(home.resolve(".colima/docker.sock"));
    paths.add(home.resolve(".orbstack/run/docker.sock"));
    paths.add(home.resolve(".rd/docker.sock"));
    if (runtime.isPresent()) {
      paths.add(Path.of(runtime.get()).resolve("podman/podman.sock"));
    }
    paths.add(root.resolve("run/podman/podman.sock"));
    List<Endpoint> sockets = new ArrayList<>();
    for (Path path : paths) {
      sockets.add(Endpoint.unix(path, ConnectionPhrase.USUAL_SOCKET.text()));
    }
    return sockets;
  }

  private Endpoint endpoint(String host, String origin) {
    return endpoint(host, origin, Optional.empty());
  }

  /**
   * Returns the endpoint of a host in Docker's form, with the TLS material of a context, if it has
   * any.
   */
  private Endpoint endpoint(String host, String origin, Optional<TlsMaterial> contextTls) {
    URI uri = isSocket(host) ? socket(host, origin) : parse(host, origin);
    return switch (String.valueOf(uri.getScheme())) {
      case "unix" -> new Endpoint(uri, Optional.empty(), origin, false);
      case "tcp", "http" -> {
        Optional<TlsMaterial> tls = contextTls.isPresent() ? contextTls : tlsFromEnvironment(host);
        yield network(uri, tls, origin);
      }
      case "https" ->
          network(
              uri,
              Optional.of(contextTls.orElseGet(() -> TlsMaterial.in(certificates(), host))),
              origin);
      case "ssh" -> throw misconfigured(host, ConnectionPhrase.SSH.text(origin, sshTarget(uri)));
      case "npipe" -> new Endpoint(uri, Optional.empty(), origin, false);
      default -> throw misconfigured(host, ConnectionPhrase.WRONG_SCHEME.text(origin));
    };
  }

  private static boolean isSocket(String host) {
    return host.startsWith("/") || host.startsWith(UNIX);
  }

  /** A socket's path may contain spaces. It is used as it is, otherwise without its escapes. */
  private static URI socket(String host, String origin) {
    String path = host.startsWith(UNIX) ? host.substring(UNIX.length()) : host;
    try {
      URI literal = new URI("unix", "", path, null, null);
      boolean escaped = path.indexOf('%') >= 0 && !Files.exists(Path.of(path));
      return escaped ? parse(UNIX + path.replace(" ", "%20"), origin) : literal;
    } catch (URISyntaxException e) {
      throw misconfigured(host, ConnectionPhrase.NO_SOCKET_PATH.text(origin));
    } catch (InvalidPathException e) {
      throw misconfigured(host, ConnectionPhrase.NO_PATH.text(origin));
    }
  }

  private static String sshTarget(URI uri) {
    String user = uri.getUserInfo() == null ? "" : uri.getUserInfo() + "@";
    return (uri.getPort() > 0 ? "-p " + uri.getPort() + " " : "") + user + uri.getHost();
  }

  private Endpoint network(URI uri, Optional<TlsMaterial> tls, String origin) {
    if (uri.getHost() == null) {
      throw misconfigured(uri.toString(), ConnectionPhrase.NO_HOST_AND_PORT.text(origin));
    }
    int port = uri.getPort() > 0 ? uri.getPort() : tls.isPresent() ? TLS_PORT : PLAIN_PORT;
    String path = uri.getRawPath() == null ? "" : uri.getRawPath();
    return new Endpoint(
        parse("tcp://" + uri.getHost() + ":" + port + path, origin), tls, origin, false);
  }

  /** Docker's own rule: any non-empty value asks for TLS. */
  private Optional<TlsMaterial> tlsFromEnvironment(String host) {
    boolean asked = variable("DOCKER_TLS_VERIFY").isPresent() || variable("DOCKER_TLS").isPresent();
    return asked ? Optional.of(TlsMaterial.in(certificates(), host)) : Optional.empty();
  }

  private Path certificates() {
    return variable("DOCKER_CERT_PATH").map(Path::of).orElseGet(this::configFolder);
  }

  private Optional<String> variable(String name) {
    String value = environment.getOrDefault(name, "").strip();
    return value.isEmpty() ? Optional.empty() : Optional.of(value);
  }

  private static URI parse(String host, String origin) {
    try {
      return new URI(host);
    } catch (URISyntaxException e) {
      throw misconfigured(host, ConnectionPhrase.NO_ADDRESS.text(origin, e.getReason()));
    }
  }

  static EngineException misconfigured(String address, String reason) {
    return new EngineException(new EngineFailure.Misconfigured(address, reason));
  }

  /** Turns a context's host into an endpoint. */
  interface Hosts {
    Endpoint endpoint(String host, String origin, Optional<TlsMaterial> tls);
  }
}
