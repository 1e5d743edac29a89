package dev.paws.core.preflight;

import dev.paws.core.desired.DesiredNetwork;
import dev.paws.core.desired.DesiredVolume;
import dev.paws.core.message.PreflightMessage;

/** Checks that external networks and volumes exist. */
final class ExternalRule implements Rule {
  @Override
  public void apply(PreflightContext check) {
    for (DesiredNetwork network : check.networks()) {
      String name = network.spec().name();
      boolean exists =
          check.facts().observed().networks().stream()
              .anyMatch(found -> found.name().equals(name) || found.id().equals(name));
      if (network.external() && !exists) {
        check.report(
            PreflightMessage.EXTERNAL_NETWORK_MISSING,
            check.place("networks", network.key(), network.at()),
            name);
      }
    }
    for (DesiredVolume volume : check.volumes()) {
      String name = volume.spec().name();
      boolean exists =
          check.facts().observed().volumes().stream().anyMatch(found -> found.name().equals(name));
      if (volume.external() && !exists) {
        check.report(
            PreflightMessage.EXTERNAL_VOLUME_MISSING,
            check.place("volumes", volume.key(), volume.at()),
            name);
      }
    }
  }
}
