package dev.paws.core.compose.assemble;

import java.util.List;
import java.util.Map;

/**
 * A group of files that are merged into one model: the project's files, or those of one include.
 *
 * @param files the files in order, as absolute paths
 * @param directory the directory that relative paths start from; absolute for the project, relative
 *     to the including layer's directory for an include
 * @param lookup the absolute directory that {@code extends} and {@code include} look files up in
 * @param environment the variables for interpolation
 * @param including the chain of files that include this layer
 */
public record Layer(
    List<String> files,
    String directory,
    String lookup,
    Map<String, String> environment,
    List<String> including) {
  public Layer {
    files = List.copyOf(files);
    including = List.copyOf(including);
  }
}
