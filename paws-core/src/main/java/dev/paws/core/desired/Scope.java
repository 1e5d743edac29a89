package dev.paws.core.desired;

import dev.paws.core.compose.ComposeProject;
import dev.paws.core.file.FileAccess;
import java.util.List;
import java.util.Map;

/**
 * What the binders of a service need to know about the rest of the project.
 *
 * @param project the resolved project
 * @param files reads files that the project refers to
 * @param networks the engine's name of each network by key
 * @param volumes the engine's name of each volume by key
 * @param configs the configs by key
 * @param secrets the secrets by key
 * @param containerNames the names of each service's containers
 * @param providers the services without containers, by name
 */
record Scope(
    ComposeProject project,
    FileAccess files,
    Map<String, String> networks,
    Map<String, String> volumes,
    Map<String, FileSource> configs,
    Map<String, FileSource> secrets,
    Map<String, List<String>> containerNames,
    Map<String, DesiredProvider> providers) {

  /**
   * Returns the services with containers behind a dependency: the service itself, or what a
   * provider depends on.
   */
  List<String> behind(String service) {
    DesiredProvider provider = providers.get(service);
    if (provider == null) {
      return containerNames.containsKey(service) ? List.of(service) : List.of();
    }
    return provider.dependencies().stream().flatMap(it -> behind(it).stream()).distinct().toList();
  }
}
