package dev.paws.core.compose.cases;

import dev.paws.core.compose.ComposeLoader;
import dev.paws.core.compose.ComposeOptions;
import dev.paws.core.compose.ConfigRenderer;
import dev.paws.core.compose.LoadResult;
import dev.paws.core.compose.reference.ComposeVersion;
import dev.paws.core.file.FileAccess;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What Paws answers to a case. */
final class OwnAnswer {
  private OwnAnswer() {}

  /** What the oldest version makes of it. */
  static LoadResult load(ComposeCase one, Path folder) {
    return load(one, folder, ComposeVersion.V2_26);
  }

  static LoadResult load(ComposeCase one, Path folder, ComposeVersion version) {
    List<Path> files = new ArrayList<>();
    List<Path> envFiles = new ArrayList<>();
    List<String> profiles = new ArrayList<>();
    Optional<String> name = Optional.empty();
    Optional<Path> directory = Optional.empty();
    Iterator<String> arguments = one.arguments().iterator();
    while (arguments.hasNext()) {
      String option = arguments.next();
      String value = arguments.next();
      switch (option) {
        case "-f" -> files.add(Path.of(value));
        case "--env-file" -> envFiles.add(Path.of(value));
        case "--profile" -> profiles.add(value);
        case "-p" -> name = Optional.of(value);
        case "--project-directory" -> directory = Optional.of(Path.of(value));
        default -> throw new IllegalArgumentException(option);
      }
    }
    Map<String, String> environment = new HashMap<>(one.environment());
    environment.putIfAbsent("HOME", PeerCompose.HOME);
    Path base = one.directory().isEmpty() ? folder : folder.resolve(one.directory());
    return new ComposeLoader(FileAccess.disk())
        .load(
            new ComposeOptions(
                base, files, envFiles, profiles, name, directory, environment, version));
  }

  static String json(LoadResult result, Path folder) {
    return result
        .project()
        .map(project -> placeless(ConfigRenderer.json(project), folder))
        .orElse(ComposeCase.REJECTED);
  }

  /** What was found, one a line as {@code file:line:column code path}. */
  static String findings(LoadResult result, Path folder) {
    return result.findings().stream()
        .map(finding -> finding.at() + " " + finding.code() + " " + finding.path())
        .map(line -> placeless(line, folder).strip().replace("\n", "\\n").replace("\r", "\\r"))
        .collect(Collectors.joining("\n"));
  }

  /** A text without the place of the case's folder, which differs from run to run. */
  static String placeless(String text, Path folder) {
    return text.replace(folder.toString(), "@DIR@").replace(folder.getParent().toString(), "@UP@");
  }
}
