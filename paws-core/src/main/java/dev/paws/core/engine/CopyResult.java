package dev.paws.core.engine;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * What became of files to copy; all others were copied.
 *
 * @param gone files that are not there any more
 * @param unreadable files that cannot be read, with the reasons in words
 */
public record CopyResult(List<Path> gone, Map<Path, String> unreadable) {
  public CopyResult {
    gone = List.copyOf(gone);
    unreadable = Map.copyOf(unreadable);
  }
}
