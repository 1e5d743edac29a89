package dev.paws.core.compose;

import java.util.List;
import java.util.Map;

/**
 * What discovery came to.
 *
 * @param files the Compose files in order, absolute
 * @param directory the project directory, absolute
 * @param environment what interpolation sees
 * @param profiles the active profiles; an empty text is the one without a name
 */
public record ProjectFiles(
    List<String> files, String directory, Map<String, String> environment, List<String> profiles) {
  public ProjectFiles {
    files = List.copyOf(files);
    profiles = List.copyOf(profiles);
  }
}
