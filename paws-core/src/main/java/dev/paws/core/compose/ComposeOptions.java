package dev.paws.core.compose;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a load starts from, as Docker Compose's command line and environment give it.
 *
 * @param baseDirectory the directory the command runs in; absolute
 * @param composeFiles Compose files in order ({@code -f}); empty: discovered, override file
 *     included
 * @param envFiles env files for interpolation ({@code --env-file}); empty: {@code .env} of the
 *     project directory
 * @param profiles active profiles ({@code --profile}); added to {@code COMPOSE_PROFILES}
 * @param projectName project name ({@code -p}), if given
 * @param projectDirectory {@code --project-directory}, if given
 * @param environment the process environment to interpolate from
 */
public record ComposeOptions(
    Path baseDirectory,
    List<Path> composeFiles,
    List<Path> envFiles,
    List<String> profiles,
    Optional<String> projectName,
    Optional<Path> projectDirectory,
    Map<String, String> environment) {
  public ComposeOptions {
    composeFiles = List.copyOf(composeFiles);
    envFiles = List.copyOf(envFiles);
    profiles = List.copyOf(profiles);
    environment = Map.copyOf(environment);
  }

  /** The same for another project name. */
  public ComposeOptions withProjectName(String name) {
    return new ComposeOptions(
        baseDirectory,
        composeFiles,
        envFiles,
        profiles,
        Optional.of(name),
        projectDirectory,
        environment);
  }
}
