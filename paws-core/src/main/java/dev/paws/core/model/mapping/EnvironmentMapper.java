package dev.paws.core.model.mapping;

import dev.paws.core.compose.ComposeProject;
import dev.paws.core.finding.Finding;
import dev.paws.core.model.EnvironmentConfiguration;
import dev.paws.core.model.ServiceDefinition;
import java.util.ArrayList;
import java.util.List;

/** Makes an environment of the data model from a resolved Compose project. */
public final class EnvironmentMapper {
  private EnvironmentMapper() {}

  /**
   * The environment that a project describes.
   *
   * <p>Ids are the project's name, a slash and the Compose key, so they are the same wherever and
   * whenever the same files are read. The version is a hash of everything the tree says.
   *
   * @param facts what the files do not say
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
