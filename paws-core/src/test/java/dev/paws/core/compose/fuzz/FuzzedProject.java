package dev.paws.core.compose.fuzz;

import dev.paws.core.compose.ComposeLoader;
import dev.paws.core.compose.ComposeOptions;
import dev.paws.core.compose.ConfigRenderer;
import dev.paws.core.compose.LoadResult;
import dev.paws.core.compose.MemoryFiles;
import dev.paws.core.finding.Finding;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A project of files in memory, and what must hold of a load whatever is in them. */
final class FuzzedProject {
  private final Map<String, byte[]> files = new LinkedHashMap<>();

  FuzzedProject file(String name, byte[] bytes) {
    files.put("/project/" + name, bytes);
    return this;
  }

  FuzzedProject file(String name, String text) {
    return file(name, text.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Loads the project.
   *
   * @throws AssertionError where a load neither resolves nor says why, where a finding is not whole
   *     or stands beyond its file, or where what resolved cannot be printed
   */
  void mustBeAnswered(List<String> composeFiles) {
    ComposeOptions options =
        new ComposeOptions(
            Path.of("/project"),
            composeFiles.stream().map(Path::of).toList(),
            List.of(),
            List.of("*"),
            Optional.empty(),
            Optional.empty(),
            Map.of("HOME", "/home/somebody", "OUTER", "outer"));
    LoadResult result = new ComposeLoader(new MemoryFiles(files)).load(options);
    if (result.project().isEmpty() && result.findings().stream().noneMatch(Finding::isError)) {
      throw new AssertionError("neither a project nor an error");
    }
    result.findings().forEach(this::mustBeWhole);
    result.project().ifPresent(project -> ConfigRenderer.json(project));
  }

  private void mustBeWhole(Finding finding) {
    if (finding.code().isEmpty() || finding.fact().isEmpty() || finding.text().isEmpty()) {
      throw new AssertionError("not a whole finding: " + finding);
    }
    byte[] bytes = files.get("/project/" + finding.at().file());
    if (bytes != null && finding.at().line() > lines(bytes)) {
      throw new AssertionError("beyond the end of its file: " + finding.at());
    }
  }

  private static int lines(byte[] bytes) {
    int lines = 2;
    for (byte one : bytes) {
      // every character that YAML takes for the end of a line has one of these bytes in UTF-8
      lines += one == '\n' || one == '\r' || one == (byte) 0x85 || one == (byte) 0xA8 ? 1 : 0;
      lines += one == (byte) 0xA9 ? 1 : 0;
    }
    return lines;
  }
}
