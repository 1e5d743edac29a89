package dev.paws.core.compose;

import dev.paws.core.compose.reference.ComposeVersion;
import dev.paws.core.file.FilePaths;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The options of a load, with the meaning of Docker Compose's command line and environment.
 *
 * @param baseDirectory the directory the command runs in; absolute
 * @param composeFiles Compose files in order ({@code -f}); if empty, they are searched for, with
 *     the override file
 * @param envFiles env files for interpolation ({@code --env-file}); if empty, {@code .env} of the
 *     project directory
 * @param profiles active profiles ({@code --profile}); added to {@code COMPOSE_PROFILES}
 * @param projectName project name ({@code -p}), if given
 * @param projectDirectory {@code --project-directory}, if given
 * @param environment the process environment to interpolate from
 * @param version the version of Docker Compose to read as
 */
public record ComposeOptions(
    Path baseDirectory,
    List<Path> composeFiles,
    List<Path> envFiles,
    List<String> profiles,
    Optional<String> projectName,
    Optional<Path> projectDirectory,
    Map<String, String> environment,
    ComposeVersion version) {
  public ComposeOptions {
    composeFiles = List.copyOf(composeFiles);
    envFiles = List.copyOf(envFiles);
    profiles = List.copyOf(profiles);
    environment = Map.copyOf(environment);
  }

  /** Creates options that read as the default version. */
  public ComposeOptions(
      Path baseDirectory,
      List<Path> composeFiles,
      List<Path> envFiles,
      List<String> profiles,
      Optional<String> projectName,
      Optional<Path> projectDirectory,
      Map<String, String> environment) {
    this(
        baseDirectory,
        composeFiles,
        envFiles,
        profiles,
        projectName,
        projectDirectory,
        environment,
        ComposeVersion.DEFAULT);
  }

  /**
   * Returns the options of {@code docker compose} without arguments, in an empty environment.
   *
   * @param directory the directory the command runs in; made absolute
   */
  public static ComposeOptions in(Path directory) {
    return new ComposeOptions(
        directory.toAbsolutePath().normalize(),
        List.of(),
        List.of(),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        Map.of());
  }

  /**
   * Returns these options with other Compose files ({@code -f}); relative paths count from the base
   * directory.
   */
  public ComposeOptions withFiles(String... files) {
    List<Path> paths = Stream.of(files).map(FilePaths::path).toList();
    return new ComposeOptions(
        baseDirectory,
        paths,
        envFiles,
        profiles,
        projectName,
        projectDirectory,
        environment,
        version);
  }

  /** Returns these options with env files ({@code --env-file}) in place of {@code .env}. */
  public ComposeOptions withEnvFiles(String... files) {
    List<Path> paths = Stream.of(files).map(FilePaths::path).toList();
    return new ComposeOptions(
        baseDirectory,
        composeFiles,
        paths,
        profiles,
        projectName,
        projectDirectory,
        environment,
        version);
  }

  /** Returns these options with other profiles ({@code --profile}); {@code *} activates all. */
  public ComposeOptions withProfiles(String... names) {
    return new ComposeOptions(
        baseDirectory,
        composeFiles,
        envFiles,
        List.of(names),
        projectName,
        projectDirectory,
        environment,
        version);
  }

  /** Returns these options with another project name ({@code -p}). */
  public ComposeOptions withProjectName(String name) {
    return new ComposeOptions(
        baseDirectory,
        composeFiles,
        envFiles,
        profiles,
        Optional.of(name),
        projectDirectory,
        environment,
        version);
  }

  /** Returns these options with another {@code --project-directory}. */
  public ComposeOptions withProjectDirectory(Path directory) {
    return new ComposeOptions(
        baseDirectory,
        composeFiles,
        envFiles,
        profiles,
        projectName,
        Optional.of(directory),
        environment,
        version);
  }

  /** Returns these options with other environment variables, usually {@code System.getenv()}. */
  public ComposeOptions withEnvironment(Map<String, String> variables) {
    return new ComposeOptions(
        baseDirectory,
        composeFiles,
        envFiles,
        profiles,
        projectName,
        projectDirectory,
        variables,
        version);
  }

  /** Returns these options for reading as another version of Docker Compose. */
  public ComposeOptions withVersion(ComposeVersion other) {
    return new ComposeOptions(
        baseDirectory,
        composeFiles,
        envFiles,
        profiles,
        projectName,
        projectDirectory,
        environment,
        other);
  }
}
