package dev.paws.core.validate;

import dev.paws.core.finding.Finding;
import dev.paws.core.message.ValidateMessage;
import dev.paws.core.model.ServiceDefinition;
import java.util.LinkedHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Data model, Service Definition: "name must be unique within EnvironmentConfiguration". In a
 * Compose file, a second service of the same name is a duplicate key, which loading refuses.
 */
final class UniqueServiceNames implements Rule {
  @Override
  public Stream<Finding> check(ValidationSubject subject) {
    return subject
        .services()
        .collect(
            Collectors.groupingBy(
                ServiceDefinition::name, LinkedHashMap::new, Collectors.counting()))
        .entrySet()
        .stream()
        .filter(entry -> entry.getValue() > 1)
        .map(
            entry ->
                subject
                    .at("services", entry.getKey())
                    .report(
                        ValidateMessage.SERVICE_NAME_NOT_UNIQUE, entry.getKey(), entry.getValue()));
  }
}
