package dev.paws.core.validate;

import dev.paws.core.finding.Finding;
import dev.paws.core.message.ValidateMessage;
import dev.paws.core.model.ServiceDefinition;
import dev.paws.core.value.DurationText;
import java.util.stream.Stream;

/**
 * Data model, Health Check Definition: "start_period should be >= expected startup time". The
 * expected time comes from {@code x-paws.expected_startup}; without it the rule does not apply. It
 * is a warning, because the data model says "should".
 */
final class StartPeriodCoversStartup implements Rule {
  @Override
  public Stream<Finding> check(ValidationSubject subject) {
    return subject.services().flatMap(service -> check(subject, service));
  }

  private static Stream<Finding> check(ValidationSubject subject, ServiceDefinition service) {
    if (service.healthCheck().isEmpty()
        || subject.at("services", service.name(), "x-paws", "expected_startup").text().isEmpty()) {
      return Stream.empty();
    }
    Place startPeriod = subject.at("services", service.name(), "healthcheck", "start_period");
    return service.healthCheck().stream()
        .filter(health -> !health.check().test().isEmpty())
        .flatMap(
            health ->
                subject
                    .at("services", service.name(), "x-paws", "expected_startup")
                    .text()
                    .flatMap(DurationText::parse)
                    .filter(expected -> health.check().startPeriod().compareTo(expected) < 0)
                    .map(
                        expected ->
                            startPeriod.report(
                                ValidateMessage.START_PERIOD_TOO_SHORT,
                                DurationText.format(health.check().startPeriod()),
                                DurationText.format(expected)))
                    .stream());
  }
}
