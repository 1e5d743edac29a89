package dev.paws.core.compose;

import java.util.List;
import java.util.Map;

/**
 * The result of discovery.
 *
 * @param files the Compose files in order, absolute
 * @param directory the project directory, absolute
 * @param environment the variables for interpolation
 * @param profiles the active profiles; an empty text is the profile with the empty name
 */
public record ProjectFiles(
    List<String> files, String directory, Map<String, String> environment, List<String> profiles) {
  public ProjectFiles {
    files = List.copyOf(files);
    profiles = List.copyOf(profiles);
  }
}
