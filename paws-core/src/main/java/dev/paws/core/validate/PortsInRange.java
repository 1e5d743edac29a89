package dev.paws.core.validate;

import dev.paws.core.finding.Finding;
import dev.paws.core.message.ValidateMessage;
import dev.paws.core.model.PortMapping;
import dev.paws.core.model.ServiceDefinition;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Data model, PortMapping: "Port on host machine" (0: the engine chooses), "Port inside container".
 */
final class PortsInRange implements Rule {
  private static final int LAST = 65_535;

  @Override
  public Stream<Finding> check(ValidationSubject subject) {
    return subject.services().flatMap(service -> check(subject, service));
  }

  private static Stream<Finding> check(ValidationSubject subject, ServiceDefinition service) {
    List<PortMapping> ports = service.networking().ports();
    return IntStream.range(0, ports.size())
        .boxed()
        .flatMap(
            i ->
                Stream.concat(
                    check(
                        subject.at("services", service.name(), "ports", i, "published"),
                        ports.get(i).hostPort(),
                        0),
                    check(
                        subject.at("services", service.name(), "ports", i, "target"),
                        ports.get(i).containerPort(),
                        1)));
  }

  private static Stream<Finding> check(Place place, int port, int first) {
    return port >= first && port <= LAST
        ? Stream.empty()
        : Stream.of(place.report(ValidateMessage.PORT_OUT_OF_RANGE, port, first));
  }
}
