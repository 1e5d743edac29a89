package dev.paws.core.watch;

import dev.paws.core.engine.spec.BuildSpec;
import java.util.List;

/** Reads patterns as Docker does. */
public interface PatternReader {
  /**
   * Reads patterns.
   *
   * @throws IllegalArgumentException if one is malformed; its message says which and why
   */
  PathPatterns read(List<String> patterns);

  /**
   * Reads the ignore file of a build, relative to its context; without one, nothing matches.
   *
   * @throws IllegalArgumentException if a pattern is malformed; its message says which and why
   */
  PathPatterns ofBuild(BuildSpec build);
}
