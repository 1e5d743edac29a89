package dev.paws.core.validate;

import dev.paws.core.finding.Finding;
import dev.paws.core.message.ValidateMessage;
import dev.paws.core.model.NetworkDefinition;
import dev.paws.core.model.ServiceDefinition;
import dev.paws.core.model.VolumeDefinition;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Data model: unique service, volume and network ids. */
final class UniqueIds implements Rule {
  @Override
  public Stream<Finding> check(ValidationSubject subject) {
    Map<String, Long> services = new LinkedHashMap<>();
    for (ServiceDefinition service : subject.environment().services()) {
      services.merge(service.id(), 1L, Long::sum);
    }
    Map<String, Long> volumes = new LinkedHashMap<>();
    for (VolumeDefinition volume : subject.environment().volumes()) {
      volumes.merge(volume.id(), 1L, Long::sum);
    }
    Map<String, Long> networks = new LinkedHashMap<>();
    for (NetworkDefinition network : subject.environment().networks()) {
      networks.merge(network.id(), 1L, Long::sum);
    }
    List<Finding> findings = new ArrayList<>();
    repeated(subject, "services", services, findings);
    repeated(subject, "volumes", volumes, findings);
    repeated(subject, "networks", networks, findings);
    return findings.stream();
  }

  private static void repeated(
      ValidationSubject subject, String kind, Map<String, Long> ids, List<Finding> findings) {
    for (Map.Entry<String, Long> id : ids.entrySet()) {
      if (id.getValue() > 1) {
        findings.add(
            subject
                .at(kind)
                .report(ValidateMessage.ID_NOT_UNIQUE, kind, id.getKey(), id.getValue()));
      }
    }
  }
}
