package dev.paws.core.run;

import dev.paws.core.desired.DesiredService;
import dev.paws.core.engine.ImageDetails;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Finds images that are older than the {@code pull_policy} of a service allows. */
final class ImageAges {
  private ImageAges() {}

  /**
   * Returns the references of images that are to be pulled again. An image whose age the engine
   * does not tell is one of them, as to Docker Compose.
   */
  static Set<String> expired(UpRequest request, Map<String, ImageDetails> present) {
    Instant now = request.creation().now();
    Set<String> expired = new TreeSet<>();
    for (DesiredService service : request.desired().services()) {
      Optional<Duration> age = service.pullAfter();
      ImageDetails image = present.get(service.container().image());
      if (age.isPresent()
          && image != null
          && image.tagged().map(at -> at.plus(age.get()).isBefore(now)).orElse(true)) {
        expired.add(service.container().image());
      }
    }
    return expired;
  }
}
