package dev.paws.benchmarks;

import dev.paws.core.compose.FileAccess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The real file system. */
final class Disk implements FileAccess {
  @Override
  public boolean isFile(Path path) {
    return Files.isRegularFile(path);
  }

  @Override
  public boolean isDirectory(Path path) {
    return Files.isDirectory(path);
  }

  @Override
  public byte[] read(Path path, long limit) throws IOException {
    if (Files.size(path) > limit) {
      throw new IOException("too large: " + path);
    }
    return Files.readAllBytes(path);
  }
}
