package dev.paws.core.validate;

import dev.paws.core.finding.Finding;
import dev.paws.core.message.LoadPhrase;
import dev.paws.core.message.ValidateMessage;
import dev.paws.core.model.NetworkDefinition;
import dev.paws.core.model.ServiceDefinition;
import dev.paws.core.model.ServiceDependency;
import dev.paws.core.model.VolumeDefinition;
import dev.paws.core.model.VolumeMount;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Data model, relationships: a dependency references a service, a mount of type volume belongs to a
 * volume, a service is attached to networks, and the parts of a service have its id. For Compose
 * files, the loader has already refused references that do not resolve.
 */
final class ReferencesResolve implements Rule {
  @Override
  public Stream<Finding> check(ValidationSubject subject) {
    Set<String> services = new LinkedHashSet<>();
    for (ServiceDefinition service : subject.environment().services()) {
      services.add(service.id());
    }
    Set<String> volumes = new LinkedHashSet<>();
    for (VolumeDefinition volume : subject.environment().volumes()) {
      volumes.add(volume.id());
    }
    Set<String> networks = new LinkedHashSet<>();
    for (NetworkDefinition network : subject.environment().networks()) {
      networks.add(network.name());
    }
    List<Finding> findings = new ArrayList<>();
    for (ServiceDefinition service : subject.environment().services()) {
      dependencies(subject, service, services, findings);
      volumes(subject, service, volumes).forEach(findings::add);
      networks(subject, service, networks, findings);
      owners(subject, service, findings);
    }
    return findings.stream();
  }

  private static void dependencies(
      ValidationSubject subject,
      ServiceDefinition service,
      Set<String> known,
      List<Finding> findings) {
    Place place = subject.at("services", service.name(), "depends_on");
    for (ServiceDependency dependency : service.dependencies()) {
      String id = dependency.dependsOnServiceId();
      if (!known.contains(id) && isRequired(dependency)) {
        findings.add(unknown(place, "service", id, known));
      }
    }
  }

  /**
   * Returns whether the dependency is required; an optional one may be on a service whose profile
   * is inactive.
   */
  private static boolean isRequired(ServiceDependency dependency) {
    return dependency.metadata().criticality() == ServiceDependency.Criticality.REQUIRED;
  }

  private static Stream<Finding> volumes(
      ValidationSubject subject, ServiceDefinition service, Set<String> known) {
    return Mounts.of(subject, service)
        .filter(found -> found.mount().type() == VolumeMount.Type.VOLUME)
        .flatMap(
            found ->
                found.mount().volumeId().stream()
                    .filter(id -> !known.contains(id))
                    .map(id -> unknown(found.place(), "volume", id, known)));
  }

  private static void networks(
      ValidationSubject subject,
      ServiceDefinition service,
      Set<String> known,
      List<Finding> findings) {
    for (String name : service.networking().networks()) {
      if (!known.contains(name)) {
        Place place = subject.at("services", service.name(), "networks");
        findings.add(unknown(place, "network", name, known));
      }
    }
  }

  /** Reports parts of a service that have the id of another service. */
  private static void owners(
      ValidationSubject subject, ServiceDefinition service, List<Finding> findings) {
    Set<String> owners = new LinkedHashSet<>();
    for (ServiceDependency dependency : service.dependencies()) {
      owners.add(dependency.serviceId());
    }
    for (VolumeMount mount : service.storage().volumes()) {
      owners.add(mount.serviceId());
    }
    if (service.healthCheck().isPresent()) {
      owners.add(service.healthCheck().get().serviceId());
    }
    owners.remove(service.id());
    for (String id : owners) {
      Place place = subject.at("services", service.name());
      findings.add(unknown(place, "service", id, List.of(service.id())));
    }
  }

  private static Finding unknown(Place place, String kind, String id, Collection<String> known) {
    String others =
        known.isEmpty()
            ? LoadPhrase.NONE_EXISTS.text()
            : known.stream().map(ReferencesResolve::asWritten).collect(Collectors.joining(", "));
    return place.report(ValidateMessage.UNKNOWN_REFERENCE, kind, asWritten(id), others);
  }

  /** Returns the name in the file for an id of the model. */
  private static String asWritten(String id) {
    return id.substring(id.lastIndexOf('/') + 1);
  }
}
