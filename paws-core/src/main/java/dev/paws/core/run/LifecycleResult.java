package dev.paws.core.run;

import dev.paws.core.execute.Outcome;
import dev.paws.core.finding.Finding;
import dev.paws.core.reconcile.Plan;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The result of a lifecycle goal.
 *
 * @param findings why nothing was done; empty if something was
 * @param missing named services without a container; nothing was done if there is one
 * @param plan what was planned, builds first
 * @param outcome how the run ended; empty if nothing was done
 * @param rows the state of each service at the end
 * @param freed what a pause freed; empty for other changes, and if nothing was paused
 */
public record LifecycleResult(
    List<Finding> findings,
    List<String> missing,
    List<Plan> plan,
    Optional<Outcome> outcome,
    List<ServiceStatus> rows,
    Optional<FreedResources> freed) {
  public LifecycleResult {
    findings = List.copyOf(findings);
    missing = List.copyOf(missing);
    plan = List.copyOf(plan);
    rows = List.copyOf(rows);
  }

  /** Returns the result of a run that did nothing because of what it found. */
  static LifecycleResult refused(List<Finding> findings, List<String> missing) {
    return new LifecycleResult(
        findings, missing, List.of(), Optional.empty(), List.of(), Optional.empty());
  }

  /** Returns whether a container exists at the end. */
  public boolean isPresent() {
    return rows.stream().anyMatch(row -> row.state().isPresent());
  }

  /** Returns whether anything was changed, waits left out. */
  public boolean changed() {
    return plan.stream().anyMatch(one -> !one.changesNothing());
  }

  /** Returns what a person should know besides. */
  public List<String> notes() {
    return plan.stream().flatMap(one -> one.notes().stream()).toList();
  }

  /** Returns whether the run did what it should. */
  public boolean succeeded() {
    return outcome.map(Outcome::succeeded).orElse(false);
  }

  /** Returns this result with what was planned before. */
  LifecycleResult after(Plan earlier) {
    return new LifecycleResult(
        findings,
        missing,
        Stream.concat(Stream.of(earlier), plan.stream()).toList(),
        outcome,
        rows,
        freed);
  }
}
