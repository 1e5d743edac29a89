package dev.paws.core.preflight;

import dev.paws.core.desired.Desired;
import dev.paws.core.finding.Finding;
import java.util.List;

/** The checks before anything is created: pure, and all findings at once. */
public final class Preflight {
  private static final List<Rule> RULES =
      List.of(
          new PortRule(),
          new DuplicatePortRule(),
          new SubnetRule(),
          new ImageRule(),
          new BuildRule(),
          new MemoryRule(),
          new CpuRule(),
          new DiskRule(),
          new SourceRule(),
          new ExternalRule(),
          new OwnershipRule(),
          new FeatureRule());

  private Preflight() {}

  /**
   * Checks whether what is desired can be brought up.
   *
   * @param facts what {@link PreflightGatherer} found
   * @return all errors and warnings in reporting order; empty where nothing stands in the way
   */
  public static List<Finding> check(
      Desired desired, PreflightFacts facts, PreflightOptions options) {
    Check check = new Check(desired, facts, options);
    RULES.forEach(rule -> rule.apply(check));
    return Finding.sorted(check.findings());
  }
}
