package dev.paws.core.validate;

import dev.paws.core.finding.Finding;
import dev.paws.core.message.ValidateMessage;
import dev.paws.core.model.ServiceDefinition;
import dev.paws.core.model.ServiceDependency;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Data model, Service Dependency: "condition=service_healthy requires dependency to have health
 * check defined".
 */
final class HealthyDependencyHasHealthCheck implements Rule {
  @Override
  public Stream<Finding> check(ValidationSubject subject) {
    Map<String, ServiceDefinition> byId = subject.servicesById();
    return subject.services().flatMap(service -> check(subject, service, byId));
  }

  private static Stream<Finding> check(
      ValidationSubject subject, ServiceDefinition service, Map<String, ServiceDefinition> byId) {
    return service.dependencies().stream()
        .filter(dependency -> dependency.condition() == ServiceDependency.Condition.SERVICE_HEALTHY)
        .flatMap(
            dependency -> Optional.ofNullable(byId.get(dependency.dependsOnServiceId())).stream())
        .filter(needed -> needed.healthCheck().isEmpty())
        .map(
            needed ->
                subject
                    .at("services", service.name(), "depends_on", needed.name(), "condition")
                    .report(
                        ValidateMessage.HEALTHY_DEPENDENCY_WITHOUT_HEALTH_CHECK,
                        service.name(),
                        needed.name()));
  }
}
