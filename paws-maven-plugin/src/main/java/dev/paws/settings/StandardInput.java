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
 * Reads a Compose file from standard input, which {@code -} names. Standard input can be read only
 * once, but a build has several goals. So it is stored below {@code target/paws}, readable by its
 * owner only, for later goals.
 */
public final class StandardInput {
  private static final String NAME = "-";
  private static final String KEPT = "stdin/compose.yaml";
  private static final int LARGEST = 16 << 20;

  private StandardInput() {}

  /** Returns the files, with the stored one instead of {@code -}. */
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

  /**
   * Returns the folder of a project whose first file is {@code -}: the one in which Maven runs;
   * empty for other files.
   */
  public static Optional<Path> folder(List<String> files, Path folder) {
    return !files.isEmpty() && files.get(0).equals(NAME) ? Optional.of(folder) : Optional.empty();
  }
}
