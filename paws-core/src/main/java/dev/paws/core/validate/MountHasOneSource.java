package dev.paws.core.validate;

import dev.paws.core.finding.Finding;
import dev.paws.core.message.ValidateMessage;
import dev.paws.core.model.VolumeMount;
import java.util.stream.Stream;

/**
 * Data model, Volume Mount: "Either volume_id or host_path must be set (not both)". A tmpfs has
 * neither; {@link TmpfsWithoutSource} checks it. In Compose files, an anonymous volume breaks the
 * rule.
 */
final class MountHasOneSource implements Rule {
  @Override
  public Stream<Finding> check(ValidationSubject subject) {
    return Mounts.of(subject)
        .filter(found -> found.mount().type() != VolumeMount.Type.TMPFS)
        .flatMap(MountHasOneSource::check);
  }

  private static Stream<Finding> check(Mounts.Found found) {
    VolumeMount mount = found.mount();
    boolean volume = mount.volumeId().isPresent();
    boolean path = mount.hostPath().isPresent();
    if (volume && path) {
      return Stream.of(
          found
              .place()
              .report(
                  ValidateMessage.MOUNT_WITH_TWO_SOURCES,
                  mount.containerPath(),
                  mount.volumeId().orElse(""),
                  mount.hostPath().orElse("")));
    }
    return volume || path
        ? Stream.empty()
        : Stream.of(
            found.place().report(ValidateMessage.MOUNT_WITHOUT_SOURCE, mount.containerPath()));
  }
}
