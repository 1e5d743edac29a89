package dev.paws.docker.build;

import dev.paws.core.engine.EngineException;
import dev.paws.core.engine.spec.BuildSpec;
import dev.paws.core.watch.PathPatterns;
import dev.paws.core.watch.PatternReader;
import java.util.List;

/** Reads patterns of ignore files as builds do. */
public final class BuildPatterns implements PatternReader {
  @Override
  public PathPatterns read(List<String> patterns) {
    try {
      return new Patterns(new IgnoreRules(patterns));
    } catch (IgnoreRules.MalformedPattern e) {
      throw new IllegalArgumentException(e.getMessage(), e);
    }
  }

  /**
   * {@inheritDoc}
   *
   * <p>A {@code *} stands before exceptions for what the build needs, often one archive only: if it
   * counted, nothing else could be watched. Docker Compose leaves it out too.
   */
  @Override
  public PathPatterns ofBuild(BuildSpec build) {
    try {
      BuildPlan plan = BuildPlan.of(build);
      return plan.remote() ? PathPatterns.NONE : read(usable(plan.ignoreLines()));
    } catch (EngineException e) {
      throw new IllegalArgumentException(e.failure().text(), e);
    }
  }

  private static List<String> usable(List<String> patterns) {
    return patterns.stream().map(String::strip).anyMatch("*"::equals)
        ? patterns.stream().filter(pattern -> pattern.strip().startsWith("!")).toList()
        : patterns;
  }

  private record Patterns(IgnoreRules rules) implements PathPatterns {
    @Override
    public boolean matches(String path) {
      return rules.ignores(path);
    }

    @Override
    public boolean mayExceptWithin(String folder) {
      return rules.mayTakeBackWithin(folder);
    }
  }
}
