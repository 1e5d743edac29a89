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
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

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
    secrets.found.named(environment);
    if (resolved.isPresent()) {
      secrets.project(resolved.get());
    }
    return SecretValues.of(secrets.found.values(), secrets.open);
  }

  private void project(ComposeProject project) {
    found.named(project.environment());
    for (var inPlaceOf : project.origins().inPlaceOf().entrySet()) {
      for (String text : inPlaceOf.getValue()) {
        found.named(inPlaceOf.getKey(), text);
      }
    }
    open.add(project.name());
    for (Node secret : project.section("secrets").entries().values()) {
      content(project, secret).ifPresent(found::value);
    }
    for (Node config : project.section("configs").entries().values()) {
      content(project, config).ifPresent(found::text);
    }
    for (String section : List.of("services", "networks", "volumes", "secrets", "configs")) {
      MappingNode resources = project.section(section);
      open.addAll(resources.entries().keySet());
      if (!section.equals("secrets") && !section.equals("configs")) {
        for (Node resource : resources.entries().values()) {
          walk(resource);
        }
      }
    }
  }

  /** Collects names with their values, at every depth, and the words of command lines. */
  private void walk(Node node) {
    if (node instanceof MappingNode map) {
      for (Map.Entry<String, Node> entry : map.entries().entrySet()) {
        under(entry.getKey(), entry.getValue());
      }
    } else if (node instanceof SequenceNode list) {
      List<String> words = new ArrayList<>();
      for (Node item : list.items()) {
        if (item instanceof ScalarNode word) {
          words.add(word.text());
        }
      }
      found.words(words);
      for (Node item : list.items()) {
        walk(item);
      }
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
    } else if (isOpen(upper)) {
      open.add(text);
    }
  }

  private static boolean isOpen(String name) {
    for (String end : OPEN_ENDS) {
      if (name.endsWith(end)) {
        return true;
      }
    }
    return false;
  }

  private Optional<String> content(ComposeProject project, Node source) {
    if (!(source instanceof MappingNode map)) {
      return Optional.empty();
    }
    Optional<String> content = map.text("content");
    if (content.isEmpty()) {
      content = map.text("environment").map(project.environment()::get);
    }
    return content.isPresent() ? content : map.text("file").flatMap(this::read);
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
