package dev.paws.settings;

import dev.paws.core.app.port.GoalFailure;
import dev.paws.core.message.GoalMessage;
import dev.paws.files.ResultFiles;
import dev.paws.files.WriteFailures;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A Compose file from standard input, which {@code -} stands for. It can be read only once, but a
 * build has several goals: it is kept below {@code target/paws}, where a later goal finds it, and
 * only its owner may read it.
 */
public final class StandardInput {
  private static final String NAME = "-";
  private static final String KEPT = "stdin/compose.yaml";
  private static final int LARGEST = 16 << 20;

  private StandardInput() {}

  /** The files, with the kept one in place of {@code -}. */
  public static List<Path> spooled(
      List<Path> files, Path folder, Path workFolder, InputStream input) {
    Path name = folder.resolve(NAME);
    if (!files.contains(name) || Files.exists(name)) {
      return files;
    }
    Path kept = workFolder.resolve(KEPT);
    try {
      String text = new String(input.readNBytes(LARGEST), StandardCharsets.UTF_8);
      if (!text.isBlank() || !Files.exists(kept)) {
        ResultFiles.writePrivate(kept, text);
      }
    } catch (IOException e) {
      throw GoalFailure.tool(e, GoalMessage.CANNOT_WRITE, kept, WriteFailures.words(e));
    }
    return files.stream().map(file -> file.equals(name) ? kept : file).toList();
  }

  /** The folder of a project whose first file is {@code -}: the one that Maven runs in. */
  public static Optional<Path> folder(List<String> files, Path folder) {
    return !files.isEmpty() && files.get(0).equals(NAME) ? Optional.of(folder) : Optional.empty();
  }
}
