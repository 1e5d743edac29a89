package dev.paws.core.run.health;

import dev.paws.core.engine.ObservedContainer;
import dev.paws.core.file.FileAccess;
import dev.paws.core.message.FindingCollector;
import dev.paws.core.message.HealthPhrase;
import dev.paws.core.model.HealthEndpoint;
import dev.paws.core.model.HealthEndpoint.Method;
import dev.paws.core.model.mapping.EndpointAccess;
import dev.paws.core.probe.EndpointRequest;
import dev.paws.core.probe.EndpointRoute;
import dev.paws.core.probe.HttpReply;
import dev.paws.core.probe.HttpReply.Failed;
import dev.paws.core.probe.HttpReply.Fault;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Makes requests out of definitions and sends them; blocks. */
record EndpointRequests(HealthRequest request, FileAccess files, EndpointSender sender) {
  private static final long LARGEST_CA = 1L << 20;
  private static final int OK = 200;

  /** Returns the reply of an endpoint of a definition. */
  HttpReply send(Subject subject, ObservedContainer container, int index, int expectedStatus) {
    HealthEndpoint endpoint = subject.endpoints().get(index);
    List<EndpointAccess> list = request.access().getOrDefault(subject.service(), List.of());
    EndpointAccess access = index < list.size() ? list.get(index) : EndpointAccess.NONE;
    Optional<String> certificates = Optional.empty();
    if (access.ca().isPresent()) {
      String name = access.ca().get();
      try {
        byte[] bytes = files.read(request.folder().resolve(name), LARGEST_CA);
        certificates = Optional.of(new String(bytes, StandardCharsets.US_ASCII));
      } catch (IOException e) {
        return new Failed(
            Fault.MISCONFIGURED, HealthPhrase.NO_CA.text(name, FindingCollector.reason(e)));
      }
    }
    Optional<String> password =
        access.basicAuth().map(it -> request.environment().getOrDefault(it, ""));
    if (password.filter(String::isEmpty).isPresent()) {
      return new Failed(
          Fault.MISCONFIGURED, HealthPhrase.NO_VARIABLE.text(access.basicAuth().get()));
    }
    return send(
        subject,
        container,
        endpoint.url(),
        new EndpointRequest(
            URI.create("http://localhost"),
            endpoint.method(),
            expectedStatus,
            Duration.ofMillis(endpoint.timeoutMs()),
            password,
            certificates,
            names(subject, endpoint.url()),
            false));
  }

  /** Returns the reply of a cluster's own interface. */
  HttpReply send(
      Subject subject,
      ObservedContainer container,
      String url,
      Optional<String> basicAuth,
      Duration timeout) {
    return send(
        subject,
        container,
        url,
        new EndpointRequest(
            URI.create("http://localhost"),
            Method.GET,
            OK,
            timeout,
            basicAuth,
            Optional.empty(),
            names(subject, url),
            true));
  }

  private HttpReply send(
      Subject subject, ObservedContainer container, String url, EndpointRequest prepared) {
    Optional<EndpointRoute> route =
        EndpointRoute.of(
            url, container, subject.names(), subject.declaredPort(), request.publishedHost());
    return route.isEmpty()
        ? new Failed(Fault.MISCONFIGURED, HealthPhrase.NO_URL.text())
        : sender.send(route.get(), prepared, container);
  }

  /** Returns the names that a certificate may be for: those of the service and of the address. */
  private static Set<String> names(Subject subject, String url) {
    Set<String> names = new TreeSet<>(subject.names());
    names.add("localhost");
    if (!url.startsWith("/")) {
      Optional.ofNullable(URI.create(url).getHost()).ifPresent(names::add);
    }
    return names;
  }
}
