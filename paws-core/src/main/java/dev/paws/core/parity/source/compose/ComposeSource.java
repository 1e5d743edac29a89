package dev.paws.core.parity.source.compose;

import dev.paws.core.compose.ComposeProject;
import dev.paws.core.file.FileAccess;
import dev.paws.core.model.EnvironmentConfiguration;
import dev.paws.core.model.ServiceDefinition;
import dev.paws.core.model.mapping.EnvironmentFacts;
import dev.paws.core.model.mapping.EnvironmentMapper;
import dev.paws.core.parity.Fact;
import dev.paws.core.parity.ParityEnvironment;
import dev.paws.core.parity.ParityService;
import dev.paws.core.parity.SourceKind;
import dev.paws.core.parity.field.FieldPaths;
import dev.paws.core.parity.normal.Normal;
import dev.paws.core.secret.SecretValues;
import dev.paws.core.tree.MappingNode;
import java.util.List;
import java.util.SortedMap;

/** Turns a resolved Compose project into an environment to compare. */
public final class ComposeSource {
  private ComposeSource() {}

  /**
   * Returns the environment that a project describes.
   *
   * @param name the name in reports
   * @param location the files, as the user would name them
   * @param files reads mounted configuration
   * @param secrets the known secrets of the project
   */
  public static ParityEnvironment of(
      String name,
      String location,
      ComposeProject project,
      FileAccess files,
      SecretValues secrets) {
    EnvironmentConfiguration model =
        EnvironmentMapper.map(project, EnvironmentFacts.none(name)).environment();
    SourceLocations locations = new SourceLocations(project);
    ComposeResources resources = new ComposeResources(locations);
    ProjectFiles projectFiles = new ProjectFiles(project, files);
    List<ParityService> services =
        model.services().stream().map(found -> service(found, locations, projectFiles)).toList();
    return new ParityEnvironment(
        name,
        SourceKind.COMPOSE,
        location,
        services,
        resources.volumes(),
        resources.networks(),
        secrets);
  }

  private static ParityService service(
      ServiceDefinition definition, SourceLocations locations, ProjectFiles files) {
    String name = definition.name();
    MappingNode services = locations.project().services();
    MappingNode node = services.mapping(name).orElseThrow();
    SortedMap<String, Fact> facts = new ComposeService(name, node, locations, files).facts();
    int instances = DeployFacts.instances(node);
    String key = node.get("scale").isPresent() ? "scale" : "deploy";
    facts.put(
        FieldPaths.INSTANCES,
        Fact.of(
                FieldPaths.INSTANCES,
                Normal.amount(instances),
                String.valueOf(instances),
                node.get(key).isPresent() ? locations.of(node, key) : locations.of(services, name))
            .withWrittenAs(DeployFacts.instancesAs(node)));
    return new ParityService(
        name, definition.type(), definition.role(), instances, facts, locations.of(services, name));
  }
}
