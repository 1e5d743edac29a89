package dev.paws.core.model.mapping;

import dev.paws.core.message.LoadPhrase;
import dev.paws.core.model.PortMapping;
import dev.paws.core.model.PortMapping.Protocol;
import dev.paws.core.model.ServiceDefinition;
import dev.paws.core.model.ServiceDefinition.Container;
import dev.paws.core.model.ServiceDefinition.Networking;
import dev.paws.core.model.ServiceDefinition.ResourceLimits;
import dev.paws.core.model.ServiceDefinition.Role;
import dev.paws.core.model.ServiceDefinition.Storage;
import dev.paws.core.model.ServiceDependency;
import dev.paws.core.model.ServiceDependency.Condition;
import dev.paws.core.model.ServiceDependency.Criticality;
import dev.paws.core.value.ByteSize;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Maps one service of the tree to a service of the data model. */
record ServiceMapping(Ids ids, MappingReader root) {
  private static final Pattern DIGITS = Pattern.compile("\\d{1,9}");

  ServiceDefinition service(MappingReader service) {
    String name = service.key();
    String id = ids.of(name);
    ServiceExtension extension = ServiceExtension.of(service);
    Container container = container(service);
    RoleTable.Guess guess =
        RoleTable.guess(
            service.text("image").orElse(name), container.entrypoint(), container.command());
    Role role = extension.role().orElse(guess.role());
    ServiceDefinition.Type type =
        extension
            .type()
            .orElseGet(() -> extension.role().flatMap(RoleTable::typeOf).orElse(guess.type()));
    return new ServiceDefinition(
        id,
        name,
        type,
        role,
        container,
        new Networking(
            service.text("hostname", name), ports(service), NetworkMapping.joined(root, service)),
        new Storage(MountMapping.mounts(service, ids), service.texts("tmpfs").orElse(List.of())),
        HealthMapping.healthCheck(service, id, extension),
        dependencies(service, id),
        limits(service),
        Variables.of(service),
        service.strings("labels"));
  }

  private Container container(MappingReader service) {
    // Compose names a built image without a name after the project and the service.
    String built = ids.project() + "-" + service.key();
    return new Container(
        service.text("image", built),
        service.text("platform"),
        service.texts("entrypoint"),
        service.texts("command"));
  }

  private static List<PortMapping> ports(MappingReader service) {
    List<PortMapping> ports = new ArrayList<>();
    for (MappingReader port : service.items("ports")) {
      ports.add(port(port));
    }
    return ports;
  }

  private static PortMapping port(MappingReader port) {
    // With a range, as without any port, the engine chooses a free port.
    int published = published(port.text("published").orElse(""));
    return new PortMapping(
        published,
        port.number("target").map(Double::intValue).orElse(0),
        port.oneOf("protocol", Protocol.class, "protocol").orElse(Protocol.TCP),
        port.text("host_ip"));
  }

  private static int published(String text) {
    return DIGITS.matcher(text).matches() ? Integer.parseInt(text) : 0;
  }

  private List<ServiceDependency> dependencies(MappingReader service, String id) {
    List<ServiceDependency> dependencies = new ArrayList<>();
    service.child("depends_on").children().forEach(it -> dependencies.add(dependency(it, id)));
    return dependencies;
  }

  private ServiceDependency dependency(MappingReader entry, String id) {
    boolean required = !entry.text("required").orElse("").equals("false");
    return new ServiceDependency(
        id,
        ids.of(entry.key()),
        entry
            .oneOf("condition", Condition.class, LoadPhrase.CONDITION.text())
            .orElse(Condition.SERVICE_STARTED),
        entry.flag("restart"),
        new ServiceDependency.Metadata(required ? Criticality.REQUIRED : Criticality.OPTIONAL));
  }

  /**
   * Returns the limits; as in Compose, those under {@code deploy} win over those of the service.
   */
  private static ResourceLimits limits(MappingReader service) {
    MappingReader resources = service.child("deploy").child("resources");
    MappingReader limits = resources.child("limits");
    MappingReader reservations = resources.child("reservations");
    return new ResourceLimits(
        cpus(either(limits.number("cpus"), service.number("cpus"))),
        memory(either(limits.text("memory"), service.text("mem_limit"))),
        cpus(reservations.number("cpus")),
        memory(either(reservations.text("memory"), service.text("mem_reservation"))));
  }

  private static <T> Optional<T> either(Optional<T> deployed, Optional<T> own) {
    return deployed.isPresent() ? deployed : own;
  }

  private static Optional<Double> cpus(Optional<Double> number) {
    return number.orElse(0.0) > 0 ? number : Optional.empty();
  }

  private static Optional<String> memory(Optional<String> bytes) {
    String text = bytes.orElse("0");
    return text.equals("0") ? Optional.empty() : Optional.of(memory(text));
  }

  /** Returns a number of bytes in the data model's form, {@code 2G}; any other text unchanged. */
  static String memory(String bytes) {
    return bytes.matches("\\d{1,18}") ? ByteSize.exact(Long.parseLong(bytes)) : bytes;
  }
}
