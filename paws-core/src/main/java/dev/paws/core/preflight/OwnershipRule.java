package dev.paws.core.preflight;

import dev.paws.core.desired.DesiredNetwork;
import dev.paws.core.desired.DesiredService;
import dev.paws.core.desired.DesiredVolume;
import dev.paws.core.engine.ObservedContainer;
import dev.paws.core.engine.ObservedNetwork;
import dev.paws.core.engine.ObservedVolume;
import dev.paws.core.message.PreflightMessage;
import dev.paws.core.message.PreflightPhrase;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Checks that the names of new resources are not taken by resources that others created. Docker
 * Compose uses an existing volume of that name after a warning, and so does Paws; it could not use
 * a container or network.
 */
final class OwnershipRule implements Rule {
  @Override
  public void apply(PreflightContext check) {
    for (DesiredService service : check.services()) {
      containers(check, service);
    }
    for (DesiredNetwork network : check.networks()) {
      if (!network.external()) {
        networks(check, network);
      }
    }
    for (DesiredVolume volume : check.volumes()) {
      if (!volume.external()) {
        volumes(check, volume);
      }
    }
  }

  private static void containers(PreflightContext check, DesiredService service) {
    Set<String> wanted = new HashSet<>();
    wanted.add(service.container().name());
    for (int number = 2; number <= service.replicas(); number++) {
      wanted.add(check.desired().project() + "-" + service.name() + "-" + number);
    }
    for (ObservedContainer container : check.facts().observed().containers()) {
      if (wanted.contains(container.name()) && !check.isOurs(container.labels())) {
        check.report(
            PreflightMessage.CONTAINER_OF_OTHERS,
            service.customName().isPresent()
                ? check.place(service, "container_name")
                : check.place(service),
            container.name(),
            owner(container.labels()));
      }
    }
  }

  private static void networks(PreflightContext check, DesiredNetwork network) {
    for (ObservedNetwork found : check.facts().observed().networks()) {
      if (found.name().equals(network.spec().name()) && !check.isOurs(found.labels())) {
        check.report(
            PreflightMessage.NETWORK_OF_OTHERS,
            check.place("networks", network.key(), network.at()),
            found.name(),
            owner(found.labels()));
      }
    }
  }

  private static void volumes(PreflightContext check, DesiredVolume volume) {
    for (ObservedVolume found : check.facts().observed().volumes()) {
      if (found.name().equals(volume.spec().name()) && !check.isOurs(found.labels())) {
        check.report(
            PreflightMessage.VOLUME_OF_OTHERS,
            check.place("volumes", volume.key(), volume.at()),
            found.name(),
            owner(found.labels()));
      }
    }
  }

  private static String owner(Map<String, String> labels) {
    String project = labels.getOrDefault(PreflightContext.PROJECT_LABEL, "");
    return project.isEmpty()
        ? PreflightPhrase.MADE_BY_HAND.text()
        : PreflightPhrase.OF_PROJECT.text(project);
  }
}
