package dev.paws.core.app;

import dev.paws.core.compose.ComposeProject;
import dev.paws.core.file.FileAccess;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads the texts of a project's Compose files. */
final class SourceTexts {
  private static final long LARGEST = 4L << 20;

  private SourceTexts() {}

  /** Returns the texts of the files that can be read. */
  static List<String> of(ComposeProject project, FileAccess files) {
    List<String> texts = new ArrayList<>();
    for (Path file : project.composeFiles()) {
      try {
        texts.add(new String(files.read(file, LARGEST), StandardCharsets.UTF_8));
      } catch (IOException e) {
        // what cannot be read is clear to nobody
      }
    }
    return texts;
  }
}
