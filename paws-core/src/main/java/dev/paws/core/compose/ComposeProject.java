package dev.paws.core.compose;

import dev.paws.core.compose.reference.ComposeVersion;
import dev.paws.core.tree.MappingNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * A fully resolved Compose project.
 *
 * @param name the project's name
 * @param workingDirectory the directory that relative paths in the files start from
 * @param composeFiles the files it was read from, absolute, in order
 * @param profiles the active profiles
 * @param environment the variables of interpolation: process environment and env files
 * @param tree the resolved model in the normal form of {@code docker compose config --format json},
 *     except that a literal {@code $} is not doubled, and that {@code x-} extensions of services,
 *     mounts, volumes and networks are kept (the reference drops them when it prints); services of
 *     inactive profiles are not in it
 * @param disabledServices the services whose profiles are inactive
 * @param origins how each value of the tree came about
 * @param declared the whole model, with the networks and volumes that no active service uses
 * @param version the version of Docker Compose that it was read as
 */
public record ComposeProject(
    String name,
    Path workingDirectory,
    List<Path> composeFiles,
    List<String> profiles,
    Map<String, String> environment,
    MappingNode tree,
    List<String> disabledServices,
    Origins origins,
    MappingNode declared,
    ComposeVersion version) {
  public ComposeProject {
    composeFiles = List.copyOf(composeFiles);
    profiles = List.copyOf(profiles);
    environment = Map.copyOf(environment);
    disabledServices = List.copyOf(disabledServices);
  }

  /** Creates a project without origins, whose services use all of its networks and volumes. */
  public ComposeProject(
      String name,
      Path workingDirectory,
      List<Path> composeFiles,
      List<String> profiles,
      Map<String, String> environment,
      MappingNode tree,
      List<String> disabledServices) {
    this(
        name,
        workingDirectory,
        composeFiles,
        profiles,
        environment,
        tree,
        disabledServices,
        Origins.NONE,
        tree,
        ComposeVersion.DEFAULT);
  }

  /** Returns the services of the tree by name; empty if there are none. */
  public MappingNode services() {
    return section("services");
  }

  /**
   * Returns a top-level section ({@code services}, {@code networks}, …); an empty mapping if it is
   * missing.
   */
  public MappingNode section(String key) {
    return tree.mapping(key).orElseGet(() -> new MappingNode(Map.of(), Map.of(), tree.at()));
  }
}
