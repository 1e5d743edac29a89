package dev.paws.core.model.mapping;

import dev.paws.core.compose.ComposeProject;
import dev.paws.core.finding.Finding;
import dev.paws.core.model.EnvironmentConfiguration;
import dev.paws.core.model.ServiceDefinition;
import java.util.ArrayList;
import java.util.List;

/** Maps a resolved Compose project to an environment of the data model. */
public final class EnvironmentMapper {
  private EnvironmentMapper() {}

  /**
   * Returns the environment that a project describes.
   *
   * <p>Ids are the project's name, a slash and the Compose key, so the same files always give the
   * same ids. The version is a hash of the whole tree.
   *
   * @param facts the facts that the files do not contain
   */
  public static MappedEnvironment map(ComposeProject project, EnvironmentFacts facts) {
    List<Finding> findings = new ArrayList<>();
    MappingReader root = MappingReader.root(project.tree(), findings);
    ExtensionPlaces.check(root);
    Ids ids = new Ids(project.name());
    ServiceMapping mapping = new ServiceMapping(ids, root);
    List<ServiceDefinition> services =
        root.child("services").children().map(mapping::service).toList();
    EnvironmentConfiguration environment =
        new EnvironmentConfiguration(
            facts.id(),
            facts.name(),
            facts.type(),
            ConfigurationHash.of(project.tree()),
            facts.createdAt(),
            facts.updatedAt(),
            services,
            VolumeMapping.volumes(root, ids, services),
            NetworkMapping.networks(root, ids),
            List.of(),
            facts.metadata());
    return new MappedEnvironment(environment, findings);
  }
}
