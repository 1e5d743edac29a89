package dev.paws.core.validate;

import dev.paws.core.finding.Finding;
import dev.paws.core.message.ValidateMessage;
import dev.paws.core.model.HealthCheckDefinition.Check;
import dev.paws.core.model.ServiceDefinition;
import dev.paws.core.value.DurationText;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Data model, Health Check Definition: "interval must be >= timeout". If the file has no timeout it
 * is only a warning, because most files rely on the engine's default, and checks seldom take so
 * long.
 */
final class IntervalNotShorterThanTimeout implements Rule {
  @Override
  public Stream<Finding> check(ValidationSubject subject) {
    List<Finding> findings = new ArrayList<>();
    for (ServiceDefinition service : subject.environment().services()) {
      if (service.healthCheck().isPresent()) {
        Check check = service.healthCheck().get().check();
        if (!check.test().isEmpty() && check.interval().compareTo(check.timeout()) < 0) {
          findings.add(finding(subject, service, check));
        }
      }
    }
    return findings.stream();
  }

  private static Finding finding(
      ValidationSubject subject, ServiceDefinition service, Check check) {
    Place interval = subject.at("services", service.name(), "healthcheck", "interval");
    Place timeout = subject.at("services", service.name(), "healthcheck", "timeout");
    boolean timeoutIsDefault = interval.isWritten() && !timeout.isWritten();
    Place place = interval.isWritten() || !timeout.isWritten() ? interval : timeout;
    return place.report(
        timeoutIsDefault
            ? ValidateMessage.INTERVAL_SHORTER_THAN_DEFAULT_TIMEOUT
            : ValidateMessage.INTERVAL_SHORTER_THAN_TIMEOUT,
        DurationText.format(check.interval()),
        DurationText.format(check.timeout()));
  }
}
