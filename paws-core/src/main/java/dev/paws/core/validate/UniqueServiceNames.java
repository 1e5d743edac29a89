package dev.paws.core.validate;

import dev.paws.core.finding.Finding;
import dev.paws.core.message.ValidateMessage;
import dev.paws.core.model.ServiceDefinition;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Data model, Service Definition: "name must be unique within EnvironmentConfiguration". In a
 * Compose file, a second service of the same name is a duplicate key, which loading refuses.
 */
final class UniqueServiceNames implements Rule {
  @Override
  public Stream<Finding> check(ValidationSubject subject) {
    Map<String, Long> names = new LinkedHashMap<>();
    for (ServiceDefinition service : subject.environment().services()) {
      names.merge(service.name(), 1L, Long::sum);
    }
    List<Finding> findings = new ArrayList<>();
    for (Map.Entry<String, Long> name : names.entrySet()) {
      if (name.getValue() > 1) {
        findings.add(
            subject
                .at("services", name.getKey())
                .report(ValidateMessage.SERVICE_NAME_NOT_UNIQUE, name.getKey(), name.getValue()));
      }
    }
    return findings.stream();
  }
}
