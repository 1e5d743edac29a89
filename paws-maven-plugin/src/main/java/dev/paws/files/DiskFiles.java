package dev.paws.files;

import dev.paws.core.compose.FileAccess;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** The file system of this machine. */
public final class DiskFiles implements FileAccess {
  private final FileAccess disk = FileAccess.disk();

  @Override
  public boolean isFile(Path path) {
    return disk.isFile(path);
  }

  @Override
  public boolean isDirectory(Path path) {
    return disk.isDirectory(path);
  }

  @Override
  public byte[] read(Path path, long limit) throws IOException {
    return disk.read(path, limit);
  }

  @Override
  public boolean isSymbolicLink(Path path) {
    return disk.isSymbolicLink(path);
  }

  @Override
  public Path realPath(Path path) throws IOException {
    return disk.realPath(path);
  }

  @Override
  public List<Path> children(Path directory) throws IOException {
    return disk.children(directory);
  }
}
