package dev.paws.core.desired;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Binds links as {@code container:alias} (Compose specification, services.links and
 * external_links): the linked service under its alias, under {@code service-1} and under {@code
 * project-service-1}.
 */
final class LinkBinder {
  private LinkBinder() {}

  static List<String> bind(MappingBinder service, Scope scope) {
    Set<String> links = new LinkedHashSet<>();
    for (String link : service.texts("links")) {
      String target = head(link);
      for (String container : scope.containerNames().getOrDefault(target, List.of())) {
        links.add(container + ":" + alias(link));
        links.add(container + ":" + target + "-1");
        links.add(container + ":" + Names.container(scope.project().name(), target, 1));
      }
    }
    for (String link : service.texts("external_links")) {
      links.add(head(link) + ":" + alias(link));
    }
    return List.copyOf(links);
  }

  private static String head(String link) {
    int colon = link.indexOf(':');
    return colon < 0 ? link : link.substring(0, colon);
  }

  private static String alias(String link) {
    return link.substring(link.indexOf(':') + 1);
  }
}
