package dev.paws.core.preflight;

import dev.paws.core.desired.Desired;
import dev.paws.core.desired.DesiredService;
import dev.paws.core.preflight.PreflightFacts.ImageNeed;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Which images a stack needs, and which of them have to be asked for at their registry. */
final class ImageNeeds {
  /** When the registry is asked. */
  enum Ask {
    NEVER,
    IF_MISSING,
    ALWAYS
  }

  private ImageNeeds() {}

  static ImageNeed need(DesiredService service) {
    return new ImageNeed(service.container().image(), service.container().platform());
  }

  /** The images that services of the stack build. */
  static Set<String> built(Desired desired) {
    return desired.services().stream()
        .filter(service -> service.build().isPresent())
        .map(service -> service.container().image())
        .collect(Collectors.toSet());
  }

  /** Each image once, with the most that one of its services wants to know. */
  static Map<ImageNeed, Ask> of(Desired desired) {
    Set<String> built = built(desired);
    Map<ImageNeed, Ask> needs = new LinkedHashMap<>();
    for (DesiredService service : desired.services()) {
      if (service.replicas() > 0) {
        Ask ask = built.contains(service.container().image()) ? Ask.NEVER : ask(service);
        needs.merge(need(service), ask, (a, b) -> a.compareTo(b) > 0 ? a : b);
      }
    }
    return needs;
  }

  private static Ask ask(DesiredService service) {
    return switch (service.pullPolicy()) {
      case ALWAYS -> Ask.ALWAYS;
      case MISSING -> Ask.IF_MISSING;
      case NEVER, BUILD -> Ask.NEVER;
    };
  }
}
