package dev.paws.core.preflight;

import dev.paws.core.desired.DesiredService;
import dev.paws.core.preflight.PreflightFacts.ImageNeed;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds the images that a stack needs, and those for which a registry must be asked. */
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

  /** Returns the images that services of the stack build. */
  static Set<String> built(List<DesiredService> services) {
    return services.stream()
        .filter(service -> service.build().isPresent())
        .map(service -> service.container().image())
        .collect(Collectors.toSet());
  }

  /** Returns each image once, with the most thorough check that one of its services needs. */
  static Map<ImageNeed, Ask> of(List<DesiredService> services) {
    Set<String> built = built(services);
    Map<ImageNeed, Ask> needs = new LinkedHashMap<>();
    for (DesiredService service : services) {
      Ask ask = built.contains(service.container().image()) ? Ask.NEVER : ask(service);
      needs.merge(need(service), ask, (a, b) -> a.compareTo(b) > 0 ? a : b);
    }
    return needs;
  }

  private static Ask ask(DesiredService service) {
    return switch (service.pullPolicy()) {
      case ALWAYS -> Ask.ALWAYS;
      case MISSING, BUILD, REFRESH -> Ask.IF_MISSING;
      case NEVER -> Ask.NEVER;
    };
  }
}
