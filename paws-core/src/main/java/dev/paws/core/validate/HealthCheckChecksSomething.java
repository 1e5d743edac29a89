package dev.paws.core.validate;

import dev.paws.core.finding.Finding;
import dev.paws.core.message.ValidateMessage;
import java.util.stream.Stream;

/** Data model, Health Check Definition: "At least one of test, endpoints must be defined". */
final class HealthCheckChecksSomething implements Rule {
  @Override
  public Stream<Finding> check(ValidationSubject subject) {
    return subject
        .services()
        .filter(
            service ->
                service
                    .healthCheck()
                    .filter(
                        health -> health.check().test().isEmpty() && health.endpoints().isEmpty())
                    .isPresent())
        .map(
            service ->
                subject
                    .at("services", service.name(), "healthcheck")
                    .report(ValidateMessage.NOTHING_TO_CHECK, service.name()));
  }
}
