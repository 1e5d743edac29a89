package dev.paws.core.parity.settings;

import dev.paws.core.file.FileAccess;
import dev.paws.core.file.FilePaths;
import dev.paws.core.message.NameHint;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds the environment for a target's name: an environment of {@code paws.yaml}, a folder {@code
 * config/NAME}, the address of an engine or a cluster, or a path.
 */
public final class TargetFinder {
  private static final List<String> COMPOSE_NAMES =
      List.of("compose.yaml", "compose.yml", "docker-compose.yaml", "docker-compose.yml");
  private static final List<String> OVERRIDES =
      List.of(
          "compose.override.yml",
          "compose.override.yaml",
          "docker-compose.override.yml",
          "docker-compose.override.yaml");
  private static final Pattern ADDRESS = Pattern.compile("(tcp|unix|http|https|ssh|npipe)://.*");
  private static final Pattern CLUSTER = Pattern.compile("kubernetes://([^/]*)(?:/([^/]*))?/?");
  private static final Pattern SERVICES = Pattern.compile("(?m)^(services|include):");
  private static final long PROBED = 4L << 20;

  private final ParityFile file;
  private final Path base;
  private final FileAccess files;

  /**
   * Creates a finder.
   *
   * @param base the project's folder
   */
  public TargetFinder(ParityFile file, Path base, FileAccess files) {
    this.file = file;
    this.base = base;
    this.files = files;
  }

  /** A name and the environment that has it. */
  public record Target(String name, EnvironmentSpec spec) {}

  /**
   * Returns the target to use if none is given: the file's, else production; empty if there is
   * neither.
   */
  public Optional<String> standard() {
    return file.target().or(() -> named("production").map(Target::name));
  }

  /** Returns the environment for a name, an address or a path; empty if there is none. */
  public Optional<Target> find(String name) {
    if (ADDRESS.matcher(name).matches()) {
      return Optional.of(
          new Target(
              name,
              new EnvironmentSpec.LiveEngine(
                  Optional.of(name), Optional.empty(), Optional.empty())));
    }
    Matcher cluster = CLUSTER.matcher(name);
    if (cluster.matches()) {
      return Optional.of(
          new Target(
              name,
              new EnvironmentSpec.LiveCluster(
                  stated(cluster.group(1)), stated(cluster.group(2)), Optional.empty())));
    }
    return named(name).or(() -> path(name));
  }

  private static Optional<String> stated(@Nullable String text) {
    return Optional.ofNullable(text).filter(it -> !it.isEmpty());
  }

  /** Returns the most similar name as the end of a sentence; empty if none is similar. */
  public String hint(String name) {
    return NameHint.of(name, file.environments().keySet());
  }

  private Optional<Target> named(String name) {
    EnvironmentSpec spec = file.environments().get(name);
    if (spec != null) {
      return Optional.of(new Target(name, spec));
    }
    if (!name.matches("[A-Za-z0-9][A-Za-z0-9._-]*")) {
      return Optional.empty();
    }
    Path folder = base.resolve("config").resolve(FilePaths.path(name));
    return files.isDirectory(folder) ? folder(name, folder) : Optional.empty();
  }

  /**
   * Returns the target for a folder with Compose files, with an env file only, or with manifests.
   */
  private Optional<Target> folder(String name, Path folder) {
    Optional<Path> compose =
        COMPOSE_NAMES.stream().map(folder::resolve).filter(files::isFile).findFirst();
    if (compose.isPresent()) {
      List<Path> found = new ArrayList<>(List.of(compose.get()));
      OVERRIDES.stream()
          .map(folder::resolve)
          .filter(files::isFile)
          .findFirst()
          .ifPresent(found::add);
      return Optional.of(new Target(name, compose(found, List.of())));
    }
    Path env = folder.resolve(".env");
    return Optional.of(
        new Target(
            name,
            files.isFile(env)
                ? compose(List.of(), List.of(env))
                : new EnvironmentSpec.Kubernetes(folder)));
  }

  private Optional<Target> path(String text) {
    Path path;
    try {
      path = FilePaths.resolve(base, text).normalize();
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
    String name = Optional.ofNullable(path.getFileName()).map(FilePaths::text).orElse(text);
    if (files.isDirectory(path)) {
      return folder(name, path);
    }
    if (!files.isFile(path)) {
      return Optional.empty();
    }
    if (name.endsWith(".json") && !isManifest(path)) {
      return Optional.of(new Target(stem(name), new EnvironmentSpec.Snapshot(path)));
    }
    if (name.endsWith(".env") || name.startsWith(".env")) {
      return Optional.of(new Target(text, compose(List.of(), List.of(path))));
    }
    return Optional.of(
        new Target(
            stem(name),
            isCompose(path)
                ? compose(List.of(path), List.of())
                : new EnvironmentSpec.Kubernetes(path)));
  }

  private static EnvironmentSpec compose(List<Path> composeFiles, List<Path> envFiles) {
    return new EnvironmentSpec.Compose(
        composeFiles, envFiles, List.of(), Optional.empty(), Optional.empty());
  }

  private static String stem(String name) {
    int dot = name.lastIndexOf('.');
    return dot <= 0 ? name : name.substring(0, dot);
  }

  private boolean isCompose(Path path) {
    return SERVICES.matcher(text(path)).find();
  }

  private boolean isManifest(Path path) {
    String text = text(path);
    return text.contains("\"apiVersion\"") && text.contains("\"kind\"");
  }

  private String text(Path path) {
    try {
      return new String(files.read(path, PROBED), StandardCharsets.UTF_8);
    } catch (IOException e) {
      return ""; // the reader of the file reports it
    }
  }
}
