package dev.paws.core.validate;

import dev.paws.core.finding.Finding;
import dev.paws.core.message.ValidateMessage;
import dev.paws.core.model.ServiceDefinition;
import dev.paws.core.model.ServiceDependency;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Data model, Service Dependency: "condition=service_healthy requires dependency to have health
 * check defined".
 */
final class HealthyDependencyHasHealthCheck implements Rule {
  @Override
  public Stream<Finding> check(ValidationSubject subject) {
    Map<String, ServiceDefinition> byId = subject.servicesById();
    List<Finding> findings = new ArrayList<>();
    for (ServiceDefinition service : subject.environment().services()) {
      for (ServiceDependency dependency : service.dependencies()) {
        ServiceDefinition needed = byId.get(dependency.dependsOnServiceId());
        if (dependency.condition() == ServiceDependency.Condition.SERVICE_HEALTHY
            && needed != null
            && needed.healthCheck().isEmpty()) {
          findings.add(finding(subject, service, needed));
        }
      }
    }
    return findings.stream();
  }

  private static Finding finding(
      ValidationSubject subject, ServiceDefinition service, ServiceDefinition needed) {
    return subject
        .at("services", service.name(), "depends_on", needed.name(), "condition")
        .report(
            ValidateMessage.HEALTHY_DEPENDENCY_WITHOUT_HEALTH_CHECK, service.name(), needed.name());
  }
}
