package dev.paws.core.preflight;

import dev.paws.core.desired.Desired;
import dev.paws.core.engine.Engine;
import dev.paws.core.finding.Finding;
import java.util.List;
import java.util.concurrent.Executor;

/** The checks before anything is created: pure; all findings are reported together. */
public final class Preflight {
  private static final List<Rule> RULES =
      List.of(
          new PortRule(),
          new DuplicatePortRule(),
          new SubnetRule(),
          new AddressRule(),
          new ImageRule(),
          new BuildRule(),
          new MemoryRule(),
          new CpuRule(),
          new DiskRule(),
          new SourceRule(),
          new ExternalRule(),
          new OwnershipRule(),
          new FeatureRule(),
          new ConflictRule());

  private Preflight() {}

  /**
   * Gathers the facts and checks whether the desired state can be brought up.
   *
   * @param threads runs the questions to engine and machine
   * @return all errors and warnings in reporting order
   * @throws dev.paws.core.engine.EngineException if the engine does not answer
   */
  public static List<Finding> run(
      Desired desired, PreflightOptions options, Engine engine, HostProbe host, Executor threads) {
    PreflightFacts facts = new PreflightGatherer(engine, host, threads).gather(desired, options);
    return check(desired, facts, options);
  }

  /**
   * Checks whether the desired state can be brought up.
   *
   * @param facts what {@link PreflightGatherer} found
   * @return all errors and warnings in reporting order; empty if nothing prevents it
   */
  public static List<Finding> check(
      Desired desired, PreflightFacts facts, PreflightOptions options) {
    PreflightContext check = new PreflightContext(desired, facts, options);
    RULES.forEach(rule -> rule.apply(check));
    return Finding.sorted(check.findings());
  }
}
