package dev.paws.core.probe;

import dev.paws.core.engine.ObservedContainer;
import dev.paws.core.engine.ObservedContainer.BoundPort;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * The way to an endpoint.
 *
 * @param url the address to use on this way
 * @param inside whether the request is sent from inside the container's network; else from this
 *     process
 */
public record EndpointRoute(URI url, boolean inside) {
  private static final Set<String> ANY_ADDRESS = Set.of("", "0.0.0.0", "::");
  private static final Pattern ADDRESS = Pattern.compile("[0-9.]+|.*:.*");
  private static final int HTTP = 80;
  private static final int HTTPS = 443;

  /**
   * Returns the way to an address, as somebody in the container writes it.
   *
   * <ul>
   *   <li>A path belongs to the service's first published port, otherwise to {@code declaredPort}.
   *   <li>{@code localhost} and the service's own names mean the container: by the published port
   *       if there is one for the address's port, otherwise from inside. A port of {@code
   *       localhost} that is only published under that number means the published one.
   *   <li>A name without a dot is a name in the stack's network, so it is used from inside.
   *   <li>Everything else is used as it is, from this process.
   * </ul>
   *
   * @param declaredPort a port that the service declares without publishing it
   * @param publishedHost the host on which this process reaches published ports
   * @return empty if the address is a path and no port is known, or is not an address
   */
  public static Optional<EndpointRoute> of(
      String url,
      ObservedContainer container,
      Set<String> ownNames,
      Optional<Integer> declaredPort,
      String publishedHost) {
    URI given;
    try {
      given = new URI(url);
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
    if (given.getHost() == null) {
      return url.startsWith("/")
          ? path(given, container, declaredPort, publishedHost)
          : Optional.empty();
    }
    String host = unbracketed(given.getHost());
    boolean loopback = isLoopback(host);
    if (!loopback && !ownNames.contains(host)) {
      boolean inStack = !host.contains(".") && !ADDRESS.matcher(host).matches();
      return Optional.of(new EndpointRoute(given, inStack));
    }
    int port = port(given);
    Optional<BoundPort> bound =
        bound(container, port, false)
            .or(() -> loopback ? bound(container, port, true) : Optional.empty());
    return Optional.of(
        bound
            .map(it -> new EndpointRoute(at(given, given.getScheme(), it, publishedHost), false))
            .orElse(new EndpointRoute(given, true)));
  }

  /** Returns the names under which a container is known in its networks, its own ones included. */
  public static Set<String> names(String service, ObservedContainer container) {
    Set<String> names = new TreeSet<>(Set.of(service, container.name()));
    String hostname = container.details().config().hostname();
    if (!hostname.isEmpty()) {
      names.add(hostname);
    }
    container
        .endpoints()
        .forEach(
            endpoint -> {
              names.addAll(endpoint.aliases());
              if (!endpoint.ipAddress().isEmpty()) {
                names.add(endpoint.ipAddress());
              }
            });
    return names;
  }

  private static Optional<EndpointRoute> path(
      URI path, ObservedContainer container, Optional<Integer> declaredPort, String host) {
    Optional<BoundPort> first =
        container.ports().stream().filter(it -> it.protocol().equals("tcp")).findFirst();
    return first
        .map(it -> new EndpointRoute(at(path, "http", it, host), false))
        .or(
            () ->
                declaredPort.map(
                    port ->
                        new EndpointRoute(URI.create("http://localhost:" + port + path), true)));
  }

  private static Optional<BoundPort> bound(
      ObservedContainer container, int port, boolean byHostPort) {
    return container.ports().stream()
        .filter(it -> it.protocol().equals("tcp"))
        .filter(it -> (byHostPort ? it.hostPort() : it.containerPort()) == port)
        .findFirst();
  }

  private static URI at(URI given, String scheme, BoundPort bound, String publishedHost) {
    boolean any = ANY_ADDRESS.contains(bound.hostIp()) || isLoopback(bound.hostIp());
    String host = any ? publishedHost : bound.hostIp();
    String path =
        given.getRawPath() == null || given.getRawPath().isEmpty() ? "/" : given.getRawPath();
    String query = given.getRawQuery() == null ? "" : "?" + given.getRawQuery();
    return URI.create(
        scheme
            + "://"
            + (host.contains(":") ? "[" + host + "]" : host)
            + ":"
            + bound.hostPort()
            + path
            + query);
  }

  private static int port(URI url) {
    return url.getPort() >= 0 ? url.getPort() : "https".equals(url.getScheme()) ? HTTPS : HTTP;
  }

  private static boolean isLoopback(String host) {
    return host.equals("localhost") || host.startsWith("127.") || host.equals("::1");
  }

  private static String unbracketed(String host) {
    return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
  }
}
