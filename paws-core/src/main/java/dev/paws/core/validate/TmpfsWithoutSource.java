package dev.paws.core.validate;

import dev.paws.core.finding.Finding;
import dev.paws.core.message.ValidateMessage;
import dev.paws.core.model.VolumeMount;
import java.util.stream.Stream;

/** Data model, Volume Mount: "type=tmpfs incompatible with volume_id or host_path". */
final class TmpfsWithoutSource implements Rule {
  @Override
  public Stream<Finding> check(Subject subject) {
    return Mounts.of(subject)
        .filter(found -> found.mount().type() == VolumeMount.Type.TMPFS)
        .flatMap(
            found ->
                found.mount().volumeId().or(found.mount()::hostPath).stream()
                    .map(source -> finding(subject, found, source)));
  }

  private static Finding finding(Subject subject, Mounts.Found found, String source) {
    Place place = subject.at("services", found.service(), "volumes", found.index(), "source");
    return place.report(
        ValidateMessage.TMPFS_WITH_SOURCE,
        found.mount().containerPath(),
        place.text().orElse(source));
  }
}
