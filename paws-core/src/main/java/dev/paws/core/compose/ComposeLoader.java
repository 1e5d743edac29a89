package dev.paws.core.compose;

/** Reads Compose files: options in, a resolved project and findings out. */
public final class ComposeLoader {
  private final FileAccess files;

  /** A loader that reads through the given file system. */
  public ComposeLoader(FileAccess files) {
    this.files = files;
  }

  /**
   * Loads a project. Mistakes of the user are findings, never exceptions.
   *
   * @param options where to start from
   */
  @SuppressWarnings("DoNotCallSuggester") // until the first stage stands
  public LoadResult load(ComposeOptions options) {
    throw new UnsupportedOperationException("not built yet: " + files + options);
  }
}
