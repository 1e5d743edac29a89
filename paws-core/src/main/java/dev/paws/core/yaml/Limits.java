package dev.paws.core.yaml;

/**
 * The limits of one load.
 *
 * @param fileBytes the largest size of a file in bytes
 * @param nodes the most nodes of all files together, with aliases expanded
 * @param depth the most levels of nesting
 * @param services the most services in one file
 */
public record Limits(long fileBytes, int nodes, int depth, int services) {
  /** The usual limits: more than any real project needs, and safe with a heap of 256 MB. */
  public static final Limits DEFAULT = new Limits(16L << 20, 1_000_000, 200, 5_000);
}
