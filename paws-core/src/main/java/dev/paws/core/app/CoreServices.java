package dev.paws.core.app;

import dev.paws.core.compose.ComposeProject;
import dev.paws.core.tree.MappingNode;
import java.util.List;

/**
 * Finds the services that are marked with {@code x-paws: { core: true }}, for {@code paws.fast}.
 */
final class CoreServices {
  private CoreServices() {}

  static List<String> of(ComposeProject project) {
    return project.services().entries().entrySet().stream()
        .filter(service -> service.getValue() instanceof MappingNode node && isCore(node))
        .map(service -> service.getKey())
        .toList();
  }

  private static boolean isCore(MappingNode service) {
    return service
        .mapping("x-paws")
        .flatMap(own -> own.text("core"))
        .filter("true"::equals)
        .isPresent();
  }
}
