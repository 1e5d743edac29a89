package dev.paws.core.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The file system of this machine: the only class of the core that reads files. */
public final class DiskFileAccess implements FileAccess {
  /** The usual name for "no file", as in {@code --env-file /dev/null}. */
  private static final Path NOTHING = Path.of("/dev/null");

  @Override
  public boolean isFile(Path path) {
    return Files.isRegularFile(path) || path.equals(NOTHING);
  }

  @Override
  public boolean isDirectory(Path path) {
    return Files.isDirectory(path);
  }

  @Override
  public byte[] read(Path path, long limit) throws IOException {
    try (InputStream in = Files.newInputStream(path)) {
      // Reads one byte more than allowed: the size of a pipe or of a growing file is not known
      // before.
      byte[] content = in.readNBytes((int) Math.min(Integer.MAX_VALUE - 8, limit + 1));
      if (content.length > limit) {
        throw new IOException("is larger than " + limit + " bytes");
      }
      return content;
    }
  }

  @Override
  public boolean isSymbolicLink(Path path) {
    return Files.isSymbolicLink(path);
  }

  @Override
  public Path realPath(Path path) throws IOException {
    return path.toRealPath();
  }

  @Override
  public List<Path> children(Path directory) throws IOException {
    try (Stream<Path> found = Files.list(directory)) {
      return found.sorted().toList();
    }
  }
}
