package dev.paws.core.run;

import dev.paws.core.execute.Outcome;
import dev.paws.core.finding.Finding;
import dev.paws.core.reconcile.Plan;
import java.util.List;
import java.util.Optional;

/**
 * What {@code paws:up} came to.
 *
 * @param findings what preflight found; with an error among them nothing was done
 * @param plan what was to be done; empty where preflight or an image stopped it
 * @param outcome how it ended; empty where preflight stopped it
 * @param rows where each service stands at the end
 * @param rolledBack whether all that this run created was removed again
 * @param found names of containers that were there and that the build did not create
 */
public record UpResult(
    List<Finding> findings,
    Optional<Plan> plan,
    Optional<Outcome> outcome,
    List<ServiceStatus> rows,
    boolean rolledBack,
    List<String> found) {
  public UpResult {
    found = List.copyOf(found);
    findings = Finding.sorted(findings);
    rows = List.copyOf(rows);
  }

  /** A run that ended before it used what was there. */
  UpResult(
      List<Finding> findings,
      Optional<Plan> plan,
      Optional<Outcome> outcome,
      List<ServiceStatus> rows,
      boolean rolledBack) {
    this(findings, plan, outcome, rows, rolledBack, List.of());
  }

  public boolean succeeded() {
    return outcome.map(Outcome::succeeded).orElse(false);
  }
}
