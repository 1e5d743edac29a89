package dev.paws.core.compose;

import dev.paws.core.file.FileAccess;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/**
 * Files in memory.
 *
 * @param files contents by absolute path; later changes of the map count
 */
public record MemoryFiles(Map<String, byte[]> files) implements FileAccess {
  @Override
  public boolean isFile(Path path) {
    return files.containsKey(path.normalize().toString());
  }

  @Override
  public boolean isDirectory(Path path) {
    String folder = path.normalize() + "/";
    return files.keySet().stream().anyMatch(file -> file.startsWith(folder));
  }

  @Override
  public byte[] read(Path path, long limit) throws IOException {
    byte[] bytes = files.get(path.normalize().toString());
    if (bytes == null || bytes.length > limit) {
      throw new IOException("it has more than " + limit + " bytes");
    }
    return bytes;
  }
}
