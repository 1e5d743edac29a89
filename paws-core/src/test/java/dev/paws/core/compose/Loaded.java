package dev.paws.core.compose;

import dev.paws.core.compose.reference.ComposeVersion;
import dev.paws.core.finding.Finding;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Loads projects from files that are only texts, for tests. */
final class Loaded {
  private final Map<String, byte[]> files = new HashMap<>();
  private final Map<String, String> environment = new HashMap<>();
  private ComposeVersion version = ComposeVersion.DEFAULT;

  static Loaded file(String name, String text) {
    return new Loaded().and(name, text);
  }

  Loaded and(String name, String text) {
    return and(name, text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
  }

  Loaded and(String name, byte[] bytes) {
    files.put("/project/" + name, bytes);
    return this;
  }

  Loaded with(String variable, String value) {
    environment.put(variable, value);
    return this;
  }

  Loaded as(ComposeVersion other) {
    version = other;
    return this;
  }

  LoadResult load(ComposeOptions options) {
    return new ComposeLoader(new MemoryFiles(files)).load(options);
  }

  LoadResult load(String... composeFiles) {
    return load(
        new ComposeOptions(
            Path.of("/project"),
            List.of(composeFiles).stream().map(Path::of).toList(),
            List.of(),
            List.of(),
            Optional.empty(),
            Optional.empty(),
            environment,
            version));
  }

  ComposeProject project(String... composeFiles) {
    LoadResult result = load(composeFiles);
    return result.project().orElseThrow(() -> new AssertionError(texts(result.findings())));
  }

  /** The findings as {@code file:line:column code path}. */
  List<String> findings(String... composeFiles) {
    return load(composeFiles).findings().stream()
        .map(finding -> (finding.at() + " " + finding.code() + " " + finding.path()).strip())
        .toList();
  }

  private static String texts(List<Finding> findings) {
    return String.join("\n", findings.stream().map(Finding::text).toList());
  }
}
