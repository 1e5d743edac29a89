package dev.paws.core.validate;

import dev.paws.core.finding.Finding;
import dev.paws.core.message.ValidateMessage;
import dev.paws.core.model.NetworkDefinition;
import dev.paws.core.model.ServiceDefinition;
import dev.paws.core.model.VolumeDefinition;
import java.util.LinkedHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Data model: unique service, volume and network ids. */
final class UniqueIds implements Rule {
  @Override
  public Stream<Finding> check(ValidationSubject subject) {
    return Stream.of(
            repeated(subject, "services", subject.services().map(ServiceDefinition::id)),
            repeated(
                subject,
                "volumes",
                subject.environment().volumes().stream().map(VolumeDefinition::id)),
            repeated(
                subject,
                "networks",
                subject.environment().networks().stream().map(NetworkDefinition::id)))
        .flatMap(findings -> findings);
  }

  private static Stream<Finding> repeated(
      ValidationSubject subject, String kind, Stream<String> ids) {
    return ids
        .collect(Collectors.groupingBy(id -> id, LinkedHashMap::new, Collectors.counting()))
        .entrySet()
        .stream()
        .filter(entry -> entry.getValue() > 1)
        .map(
            entry ->
                subject
                    .at(kind)
                    .report(ValidateMessage.ID_NOT_UNIQUE, kind, entry.getKey(), entry.getValue()));
  }
}
