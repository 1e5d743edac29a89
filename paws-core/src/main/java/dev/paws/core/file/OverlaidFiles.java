package dev.paws.core.file;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** A file system as it would be if one more file were written. */
public final class OverlaidFiles implements FileAccess {
  private final FileAccess below;
  private final Path file;
  private final byte[] bytes;

  /** Creates the view: the file with this text hides what {@code below} has at its path. */
  public OverlaidFiles(FileAccess below, Path file, String text) {
    this.below = below;
    this.file = normal(file);
    this.bytes = text.getBytes(StandardCharsets.UTF_8);
  }

  private static Path normal(Path path) {
    return path.toAbsolutePath().normalize();
  }

  private boolean isIt(Path path) {
    return normal(path).equals(file);
  }

  @Override
  public boolean isFile(Path path) {
    return isIt(path) || below.isFile(path);
  }

  @Override
  public boolean isDirectory(Path path) {
    return !isIt(path) && below.isDirectory(path);
  }

  @Override
  public byte[] read(Path path, long limit) throws IOException {
    return isIt(path) ? bytes.clone() : below.read(path, limit);
  }

  @Override
  public boolean isSymbolicLink(Path path) {
    return !isIt(path) && below.isSymbolicLink(path);
  }

  @Override
  public Path realPath(Path path) throws IOException {
    return isIt(path) ? file : below.realPath(path);
  }

  @Override
  public List<Path> children(Path directory) throws IOException {
    return below.children(directory);
  }
}
