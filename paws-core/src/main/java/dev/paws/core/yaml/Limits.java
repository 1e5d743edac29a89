package dev.paws.core.yaml;

/**
 * What a load may use up.
 *
 * @param fileBytes most bytes of one file
 * @param nodes most nodes of all files together, aliases expanded
 * @param depth most levels of nesting
 * @param services most services of one file
 */
public record Limits(long fileBytes, int nodes, int depth, int services) {
  /** More than any real project needs, and little enough for a heap of 256 MB. */
  public static final Limits DEFAULT = new Limits(16L << 20, 1_000_000, 200, 5_000);
}
