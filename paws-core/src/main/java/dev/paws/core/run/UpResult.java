package dev.paws.core.run;

import dev.paws.core.execute.Outcome;
import dev.paws.core.finding.Finding;
import dev.paws.core.reconcile.Plan;
import java.util.List;
import java.util.Optional;

/**
 * The result of {@code paws:up}.
 *
 * @param findings the findings of preflight; if one is an error, nothing was done
 * @param plan the plan; empty if preflight or an image stopped the run
 * @param outcome how the run ended; empty if preflight stopped it
 * @param rows the state of each service at the end
 * @param rolledBack whether everything that this run created was removed again
 * @param found names of existing containers that the build did not create
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

  /** Creates the result of a run that ended before it used existing containers. */
  UpResult(
      List<Finding> findings,
      Optional<Plan> plan,
      Optional<Outcome> outcome,
      List<ServiceStatus> rows,
      boolean rolledBack) {
    this(findings, plan, outcome, rows, rolledBack, List.of());
  }

  /** Returns whether the run brought up an environment of which no container existed before. */
  public boolean isNew() {
    return succeeded() && found.isEmpty() && !plan.map(Plan::changesNothing).orElse(true);
  }

  public boolean succeeded() {
    return outcome.map(Outcome::succeeded).orElse(false);
  }
}
