package dev.paws.core.compose;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The real file system, for tests. */
public final class DiskFiles implements FileAccess {
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
    long size = Files.size(path);
    if (size > limit) {
      throw new IOException("it has " + size + " bytes, more than the " + limit + " allowed");
    }
    return Files.readAllBytes(path);
  }

  @Override
  public boolean isSymbolicLink(Path path) {
    return Files.isSymbolicLink(path);
  }

  @Override
  public Path realPath(Path path) throws IOException {
    return path.toRealPath();
  }
}
