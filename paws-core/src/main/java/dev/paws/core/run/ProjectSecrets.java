package dev.paws.core.run;

import dev.paws.core.compose.ComposeProject;
import dev.paws.core.file.FileAccess;
import dev.paws.core.file.FilePaths;
import dev.paws.core.secret.SecretFinder;
import dev.paws.core.secret.SecretValues;
import dev.paws.core.tree.MappingNode;
import dev.paws.core.tree.Node;
import dev.paws.core.tree.ScalarNode;
import dev.paws.core.tree.SequenceNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Collects the values of a project to mask: the content of its secrets, and each value whose name
 * suggests a secret. Those are read from the process environment, env files, variables and their
 * defaults, build arguments, labels, driver options, command lines and configs (Compose
 * specification, secrets).
 */
final class ProjectSecrets {
  /** Longer files are data rather than secrets that appear in a text. */
  private static final long LONGEST_FILE = 64 * 1024;

  /** Ends of names whose values may always be shown. */
  private static final List<String> OPEN_ENDS =
      List.of("USER", "USERNAME", "DB", "DATABASE", "NAME", "HOST", "ROLE");

  private final FileAccess files;
  private final SecretFinder found = new SecretFinder();
  private final Set<String> open = new HashSet<>();

  private ProjectSecrets(FileAccess files) {
    this.files = files;
  }

  /**
   * Returns the values that are known to be secret.
   *
   * @param resolved the project as far as it could be resolved
   * @param environment the process environment
   */
  static SecretValues of(
      Optional<ComposeProject> resolved, Map<String, String> environment, FileAccess files) {
    ProjectSecrets secrets = new ProjectSecrets(files);
    environment.forEach(secrets.found::named);
    resolved.ifPresent(secrets::project);
    return SecretValues.of(secrets.found.values(), secrets.open);
  }

  private void project(ComposeProject project) {
    project.environment().forEach(found::named);
    project
        .origins()
        .inPlaceOf()
        .forEach((name, texts) -> texts.forEach(text -> found.named(name, text)));
    open.add(project.name());
    project
        .section("secrets")
        .entries()
        .values()
        .forEach(secret -> content(project, secret).ifPresent(found::value));
    project
        .section("configs")
        .entries()
        .values()
        .forEach(config -> content(project, config).ifPresent(found::text));
    for (String section : List.of("services", "networks", "volumes", "secrets", "configs")) {
      MappingNode resources = project.section(section);
      open.addAll(resources.entries().keySet());
      if (!section.equals("secrets") && !section.equals("configs")) {
        resources.entries().values().forEach(this::walk);
      }
    }
  }

  /** Collects names with their values, at every depth, and the words of command lines. */
  private void walk(Node node) {
    if (node instanceof MappingNode map) {
      map.entries().forEach(this::under);
    } else if (node instanceof SequenceNode list) {
      found.words(
          list.items().stream()
              .filter(ScalarNode.class::isInstance)
              .map(item -> ((ScalarNode) item).text())
              .toList());
      list.items().forEach(this::walk);
    } else if (node instanceof ScalarNode scalar) {
      found.text(scalar.text());
    }
  }

  private void under(String key, Node value) {
    if (!(value instanceof ScalarNode scalar)) {
      walk(value);
      return;
    }
    String text = scalar.text();
    found.named(key, text);
    found.text(text);
    String upper = key.toUpperCase(Locale.ROOT);
    if (key.equals("image")) {
      open.addAll(List.of(text.split("[/:@]", -1)));
    } else if (OPEN_ENDS.stream().anyMatch(upper::endsWith)) {
      open.add(text);
    }
  }

  private Optional<String> content(ComposeProject project, Node source) {
    if (!(source instanceof MappingNode map)) {
      return Optional.empty();
    }
    return Stream.of(
            map.text("content"),
            map.text("environment").map(project.environment()::get),
            map.text("file").flatMap(this::read))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private Optional<String> read(String file) {
    try {
      Path path = FilePaths.path(file);
      return files.isFile(path)
          ? Optional.of(new String(files.read(path, LONGEST_FILE), StandardCharsets.UTF_8))
          : Optional.empty();
    } catch (IOException | InvalidPathException e) {
      return Optional.empty(); // whoever needs it says so
    }
  }
}
