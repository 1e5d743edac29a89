package dev.paws.core.validate;

import dev.paws.core.finding.Finding;
import dev.paws.core.message.ValidateMessage;
import dev.paws.core.model.VolumeMount;
import java.util.stream.Stream;

/** Data model, Volume Mount: "type=tmpfs incompatible with volume_id or host_path". */
final class TmpfsWithoutSource implements Rule {
  @Override
  public Stream<Finding> check(ValidationSubject subject) {
    return Mounts.of(subject)
        .filter(found -> found.mount().type() == VolumeMount.Type.TMPFS)
        .flatMap(
            found ->
                found.mount().volumeId().or(found.mount()::hostPath).stream()
                    .map(source -> finding(found, source)));
  }

  private static Finding finding(Mounts.Found found, String source) {
    Place place = found.place("source");
    return place.report(
        ValidateMessage.TMPFS_WITH_SOURCE,
        found.mount().containerPath(),
        place.text().orElse(source));
  }
}
