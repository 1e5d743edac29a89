package dev.paws.core.run.health;

import dev.paws.core.engine.EngineException;
import org.jspecify.annotations.Nullable;

/**
 * Notes whether the engine went away while it was asked: then what was found says nothing about the
 * environment.
 */
final class EngineEnd {
  private volatile @Nullable EngineException end;

  /** Returns a failure in words, and remembers it if the engine is gone. */
  String noted(EngineException failure) {
    if (failure.failure().isEnginesEnd()) {
      end = failure;
    }
    return failure.failure().text();
  }

  /**
   * Throws if the engine is gone.
   *
   * @throws EngineException the failure that was noted
   */
  void check() {
    EngineException noted = end;
    if (noted != null) {
      throw noted;
    }
  }
}
