package dev.paws.core.run.logs;

import dev.paws.core.engine.ObservedContainer;
import dev.paws.core.log.LogOrigin;
import dev.paws.core.reconcile.Labels;
import java.util.Set;

/**
 * Which containers are read.
 *
 * @param services only these; empty: all
 */
public record LogSources(Set<String> services) {
  private static final String ONEOFF = "com.docker.compose.oneoff";

  public LogSources {
    services = Set.copyOf(services);
  }

  /** Returns whether a container is read; commands that Docker Compose ran once are not. */
  public boolean has(ObservedContainer container) {
    String service = container.label(Labels.SERVICE);
    return !service.isEmpty()
        && !container.label(ONEOFF).equalsIgnoreCase("true")
        && (services.isEmpty() || services.contains(service));
  }

  /** Returns whether a service is read. */
  public boolean has(String service) {
    return services.isEmpty() || services.contains(service);
  }

  /** Returns the origin of a container's lines. */
  static LogOrigin origin(ObservedContainer container) {
    String number = container.label(Labels.NUMBER);
    int replica = number.matches("\\d{1,6}") ? Integer.parseInt(number) : 0;
    return new LogOrigin(container.label(Labels.SERVICE), container.name(), replica, false);
  }
}
