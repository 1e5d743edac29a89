package dev.paws.core.validate;

import dev.paws.core.finding.Finding;
import dev.paws.core.message.LoadPhrase;
import dev.paws.core.message.ValidateMessage;
import dev.paws.core.model.ServiceDefinition;
import java.util.stream.Stream;

/**
 * Data model, Service Definition: "type=infrastructure services must have health_check defined". A
 * check in the image does not count, because readers of the files cannot see it.
 */
final class InfrastructureHasHealthCheck implements Rule {
  @Override
  public Stream<Finding> check(ValidationSubject subject) {
    return subject
        .services()
        .filter(service -> service.type() == ServiceDefinition.Type.INFRASTRUCTURE)
        .filter(service -> service.healthCheck().isEmpty())
        .map(
            service ->
                subject
                    .at("services", service.name())
                    .report(
                        ValidateMessage.INFRASTRUCTURE_WITHOUT_HEALTH_CHECK,
                        service.name(),
                        reason(subject, service)));
  }

  private static String reason(ValidationSubject subject, ServiceDefinition service) {
    for (String key : new String[] {"type", "role"}) {
      Place said = subject.at("services", service.name(), "x-paws", key);
      if (said.isWritten()) {
        return LoadPhrase.TYPE_IS_SET.text(key, said.text().orElse(""));
      }
    }
    return subject.tree().entries().isEmpty()
        ? LoadPhrase.TYPE_OF_MODEL.text()
        : LoadPhrase.TYPE_IS_GUESSED.text(service.container().image());
  }
}
