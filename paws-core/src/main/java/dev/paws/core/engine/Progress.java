package dev.paws.core.engine;

/** Hears how a long call gets on. Called from any thread; must return at once. */
@FunctionalInterface
public interface Progress {
  /** Nobody listens. */
  Progress NONE = (part, text, done, total) -> {};

  /**
   * One step further.
   *
   * @param part which part of the whole, as a layer's id or a build step; may be empty
   * @param text what happens, in the engine's words
   * @param done bytes done, 0 where unknown
   * @param total bytes in all, 0 where unknown
   */
  void update(String part, String text, long done, long total);
}
