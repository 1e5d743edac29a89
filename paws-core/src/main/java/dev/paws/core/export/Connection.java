package dev.paws.core.export;

import dev.paws.core.desired.ConnectionHint;
import dev.paws.core.desired.DesiredService;
import dev.paws.core.engine.spec.NetworkingSpec.Publish;
import dev.paws.core.export.ImageLogin.Fact;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A server that an application connects to.
 *
 * @param port the port in its container
 * @param ports all TCP ports that it publishes
 * @param facts its login, as far as it is known
 */
record Connection(
    String service, Technology technology, int port, List<Integer> ports, Map<String, Fact> facts) {
  /** Labels by which Spring Boot recognises, or ignores, the services of a Compose file. */
  private static final String SPRING_NAME = "org.springframework.boot.service-connection";

  private static final String SPRING_IGNORE = "org.springframework.boot.ignore";

  /**
   * Returns the connection to a service; empty if it is none, or publishes no port for it. What
   * {@code x-paws.connection} says goes before Spring Boot's labels, and these before the image.
   */
  static Optional<Connection> of(DesiredService service) {
    Optional<ConnectionHint> hint = service.connection();
    Map<String, String> labels = service.container().labels();
    boolean ignored =
        hint.isPresent() ? hint.get().isNone() : "true".equals(labels.get(SPRING_IGNORE));
    if (ignored) {
      return Optional.empty();
    }
    return hint.flatMap(ConnectionHint::type)
        .flatMap(Technology::named)
        .or(() -> Optional.ofNullable(labels.get(SPRING_NAME)).flatMap(Technology::named))
        .or(() -> Technology.ofImage(service.container().image()))
        .flatMap(technology -> of(service, technology, hint));
  }

  private static Optional<Connection> of(
      DesiredService service, Technology technology, Optional<ConnectionHint> hint) {
    List<Integer> ports =
        service.container().network().ports().stream()
            .filter(port -> port.protocol().equals("tcp"))
            .map(Publish::containerPort)
            .distinct()
            .toList();
    Optional<Integer> port =
        hint.flatMap(ConnectionHint::port)
            .or(() -> ports.stream().filter(it -> it == technology.port()).findFirst())
            .or(() -> ports.size() == 1 ? Optional.of(ports.get(0)) : Optional.empty());
    Map<String, Fact> facts =
        new HashMap<>(technology.login().read(service.container().process().environment()));
    hint.ifPresent(
        it -> {
          it.username().ifPresent(text -> facts.put(ImageLogin.USERNAME, Fact.literal(text)));
          it.password().ifPresent(text -> facts.put(ImageLogin.PASSWORD, Fact.literal(text)));
          it.database().ifPresent(text -> facts.put(ImageLogin.DATABASE, Fact.literal(text)));
        });
    return port.map(it -> new Connection(service.name(), technology, it, ports, facts));
  }

  Optional<Fact> fact(String name) {
    return Optional.ofNullable(facts.get(name));
  }

  /** Returns a port if it is published. */
  Optional<Integer> published(int containerPort) {
    return ports.contains(containerPort) ? Optional.of(containerPort) : Optional.empty();
  }
}
