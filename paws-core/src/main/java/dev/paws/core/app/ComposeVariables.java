package dev.paws.core.app;

import dev.paws.core.compose.ComposeProject;
import dev.paws.core.file.FilePaths;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** The variables by which Docker Compose itself finds the project, in tests and in shells. */
final class ComposeVariables {
  private ComposeVariables() {}

  /**
   * Returns {@code COMPOSE_PROJECT_NAME} and {@code COMPOSE_FILE} (Docker Compose, "Set or change
   * pre-defined environment variables").
   */
  static Map<String, String> of(ComposeProject project) {
    boolean windows = project.workingDirectory().getFileSystem().getSeparator().equals("\\");
    Map<String, String> variables = new LinkedHashMap<>();
    variables.put("COMPOSE_PROJECT_NAME", project.name());
    variables.put(
        "COMPOSE_FILE",
        project.composeFiles().stream()
            .map(FilePaths::text)
            .collect(Collectors.joining(windows ? ";" : ":")));
    return variables;
  }
}
