package dev.paws.core.engine;

/** Receives the progress of a long call. Called from any thread; must return immediately. */
@FunctionalInterface
public interface Progress {
  /** Ignores all progress. */
  Progress NONE = (part, text, done, total) -> {};

  /**
   * Reports progress.
   *
   * @param part the part of the whole, such as a layer's id or a build step; may be empty
   * @param text what happens, in the engine's words
   * @param done bytes done; 0 if unknown
   * @param total bytes altogether; 0 if unknown
   */
  void update(String part, String text, long done, long total);
}
