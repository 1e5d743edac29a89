package dev.paws.core.app;

import dev.paws.core.file.FileAccess;
import dev.paws.core.parity.Sealing;
import dev.paws.core.parity.source.snapshot.SnapshotFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The salt of a file that is about to be replaced. The new file keeps it, so that equal secrets
 * keep equal seals and a baseline with them stays valid.
 */
final class ReplacedSalt {
  private static final long LARGEST = 64L << 20;

  private ReplacedSalt() {}

  /** Returns the salt of the first of the files that has one, otherwise a new one. */
  static String of(FileAccess access, Path... files) {
    return Stream.of(files)
        .flatMap(file -> text(access, file).flatMap(SnapshotFile::salt).stream())
        .findFirst()
        .orElseGet(Sealing::newSalt);
  }

  private static Optional<String> text(FileAccess access, Path file) {
    try {
      byte[] bytes = access.read(file, LARGEST);
      return Optional.of(new String(bytes, StandardCharsets.UTF_8));
    } catch (IOException e) {
      return Optional.empty(); // none is there
    }
  }
}
