package dev.paws.core.compose.assemble;

import java.util.List;
import java.util.Map;

/**
 * A group of files that make one model together: the project's own, or those of one include.
 *
 * @param files the files in order, as absolute paths
 * @param directory what relative paths of the files count from; absolute for the project, relative
 *     to the including layer's for an include
 * @param lookup the absolute directory that {@code extends} and {@code include} look files up in
 * @param environment the variables for interpolation
 * @param including the files that led here
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
