package dev.paws.core.validate;

import dev.paws.core.finding.Finding;
import dev.paws.core.message.LoadPhrase;
import dev.paws.core.message.ValidateMessage;
import dev.paws.core.model.HealthCheckDefinition;
import dev.paws.core.model.NetworkDefinition;
import dev.paws.core.model.ServiceDefinition;
import dev.paws.core.model.ServiceDependency;
import dev.paws.core.model.VolumeDefinition;
import dev.paws.core.model.VolumeMount;
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
    Set<String> services = names(subject.services().map(ServiceDefinition::id));
    Set<String> volumes = names(subject.environment().volumes().stream().map(VolumeDefinition::id));
    Set<String> networks =
        names(subject.environment().networks().stream().map(NetworkDefinition::name));
    return subject
        .services()
        .flatMap(
            service ->
                Stream.of(
                        dependencies(subject, service, services),
                        volumes(subject, service, volumes),
                        networks(subject, service, networks),
                        owners(subject, service))
                    .flatMap(findings -> findings));
  }

  private static Stream<Finding> dependencies(
      ValidationSubject subject, ServiceDefinition service, Set<String> known) {
    return service.dependencies().stream()
        .filter(dependency -> !known.contains(dependency.dependsOnServiceId()))
        .filter(ReferencesResolve::isRequired)
        .map(
            dependency ->
                unknown(
                    subject.at("services", service.name(), "depends_on"),
                    "service",
                    dependency.dependsOnServiceId(),
                    known));
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

  private static Stream<Finding> networks(
      ValidationSubject subject, ServiceDefinition service, Set<String> known) {
    return service.networking().networks().stream()
        .filter(name -> !known.contains(name))
        .map(
            name ->
                unknown(
                    subject.at("services", service.name(), "networks"), "network", name, known));
  }

  /** Reports parts of a service that have the id of another service. */
  private static Stream<Finding> owners(ValidationSubject subject, ServiceDefinition service) {
    Stream<String> owners =
        Stream.of(
                service.dependencies().stream().map(ServiceDependency::serviceId),
                service.storage().volumes().stream().map(VolumeMount::serviceId),
                service.healthCheck().stream().map(HealthCheckDefinition::serviceId))
            .flatMap(ids -> ids);
    return owners
        .distinct()
        .filter(id -> !id.equals(service.id()))
        .map(
            id ->
                unknown(
                    subject.at("services", service.name()), "service", id, List.of(service.id())));
  }

  private static Set<String> names(Stream<String> names) {
    return names.collect(Collectors.toCollection(LinkedHashSet::new));
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
