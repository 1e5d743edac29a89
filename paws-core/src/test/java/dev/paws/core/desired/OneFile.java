package dev.paws.core.desired;

import dev.paws.core.file.FileAccess;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** A file system where every path is the same file. */
record OneFile(String content) implements FileAccess {
  @Override
  public boolean isFile(Path path) {
    return true;
  }

  @Override
  public boolean isDirectory(Path path) {
    return false;
  }

  @Override
  public byte[] read(Path path, long limit) {
    return content.getBytes(StandardCharsets.UTF_8);
  }
}
