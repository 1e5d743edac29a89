package dev.paws.core.preflight;

import dev.paws.core.desired.DesiredService;
import dev.paws.core.desired.Positions.Place;
import dev.paws.core.desired.PullPolicy;
import dev.paws.core.engine.ImageDetails;
import dev.paws.core.engine.PullCheck;
import dev.paws.core.message.PreflightMessage;
import dev.paws.core.preflight.PreflightFacts.ImageFact;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Checks that images are present, or can be pulled or built, and are for the engine's platform. */
final class ImageRule implements Rule {
  @Override
  public void apply(PreflightContext check) {
    Set<String> built = ImageNeeds.built(check.services());
    Set<String> reported = new HashSet<>();
    for (DesiredService service : check.services()) {
      ImageFact fact = check.facts().images().get(ImageNeeds.need(service));
      String image = service.container().image();
      if (fact == null) {
        continue;
      }
      if (service.build().isEmpty() && built.contains(image) && check.options().mayBuild()) {
        continue; // another service builds it
      }
      Place place = check.place(service, "image");
      if (reported.add(image + service.container().platform())) {
        presence(check, service, fact, place);
        fact.present().ifPresent(details -> platform(check, service, details, place));
      }
    }
  }

  private static void presence(
      PreflightContext check, DesiredService service, ImageFact fact, Place place) {
    String image = service.container().image();
    boolean present = fact.present().isPresent();
    if (service.build().isPresent()) {
      if (!present && !check.options().mayBuild()) {
        check.report(PreflightMessage.IMAGE_NOT_BUILT, place, image);
      }
      return;
    }
    if (service.pullPolicy() == PullPolicy.NEVER) {
      if (!present) {
        check.report(PreflightMessage.IMAGE_NEVER_PULLED, place, image);
      }
      return;
    }
    Optional<String> refusal = fact.pull().flatMap(ImageRule::refusal);
    if (refusal.isPresent() && !present) {
      check.report(PreflightMessage.IMAGE_UNAVAILABLE, place, image, refusal.get());
    } else if (refusal.isPresent() && service.pullPolicy() == PullPolicy.ALWAYS) {
      check.report(PreflightMessage.IMAGE_NOT_RENEWED, place, image, refusal.get());
    }
  }

  private static Optional<String> refusal(PullCheck pull) {
    return pull instanceof PullCheck.Unavailable unavailable
        ? Optional.of(unavailable.reason())
        : Optional.empty();
  }

  private static void platform(
      PreflightContext check, DesiredService service, ImageDetails image, Place place) {
    String reference = service.container().image();
    Optional<String> wanted = service.container().platform();
    String engine = Platforms.of(check.facts().engine());
    if (wanted.isPresent() && !Platforms.same(wanted.get(), image.platform())) {
      check.report(
          PreflightMessage.IMAGE_PLATFORM, place, reference, image.platform(), wanted.get());
    } else if (wanted.isEmpty() && !Platforms.same(engine, image.platform())) {
      check.report(PreflightMessage.IMAGE_EMULATED, place, reference, image.platform(), engine);
    }
  }
}
