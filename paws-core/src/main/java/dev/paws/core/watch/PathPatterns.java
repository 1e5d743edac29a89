package dev.paws.core.watch;

/** Patterns of an ignore file. */
public interface PathPatterns {
  /** Patterns that match nothing. */
  PathPatterns NONE =
      new PathPatterns() {
        @Override
        public boolean matches(String path) {
          return false;
        }

        @Override
        public boolean mayExceptWithin(String folder) {
          return false;
        }
      };

  /**
   * Returns whether a file, or a folder that contains it, matches; the last pattern counts.
   *
   * @param path relative, with slashes
   */
  boolean matches(String path);

  /** Returns whether an exception ({@code !}) may exist within a folder that matches. */
  boolean mayExceptWithin(String folder);
}
