package dev.paws.core.yaml;

import java.util.List;

/**
 * One document of a file.
 *
 * @param root its value; null scalars and non-mappings included
 * @param resets the paths tagged {@code !reset} or {@code !override}, where the values of earlier
 *     files are dropped
 */
public record YamlDocument(Value root, List<List<String>> resets) {
  public YamlDocument {
    resets = List.copyOf(resets);
  }
}
