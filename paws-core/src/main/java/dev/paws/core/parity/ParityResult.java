package dev.paws.core.parity;

import static java.util.Objects.requireNonNull;

import dev.paws.core.finding.Finding;
import dev.paws.core.model.ConfigurationDiffReport;
import dev.paws.core.model.ConfigurationDiffReport.ComparisonMode;
import dev.paws.core.model.Difference.Severity;
import dev.paws.core.secret.SecretValues;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a comparison came to.
 *
 * @param report in the data model's terms; only differences that nobody accepted are in it and
 *     count. Volumes and networks that differ are in it as services named {@code volume:NAME} and
 *     {@code network:NAME}, which the summary does not count
 * @param deviations all differences, accepted ones too: worst first, then by subject and path
 * @param suggestions services that may belong together
 * @param findings about ignore and baseline entries (stale, expired) and the sources; sorted
 * @param source which environment was compared
 * @param target with which one
 * @param modes how
 * @param secrets what no rendering may show
 */
public record ParityResult(
    ConfigurationDiffReport report,
    List<Deviation> deviations,
    List<Suggestion> suggestions,
    List<Finding> findings,
    Side source,
    Side target,
    Set<ComparisonMode> modes,
    SecretValues secrets) {
  public ParityResult {
    requireNonNull(report, "report");
    deviations = List.copyOf(deviations);
    suggestions = List.copyOf(suggestions);
    findings = Finding.sorted(findings);
    modes = Set.copyOf(new TreeSet<>(modes));
    requireNonNull(secrets, "secrets");
  }

  /** One of the two environments. */
  public record Side(String name, SourceKind kind, String location) {}

  /** The same with other findings. */
  public ParityResult withFindings(List<Finding> newFindings) {
    return new ParityResult(
        report, deviations, suggestions, newFindings, source, target, modes, secrets);
  }

  /** The differences that nobody accepted. */
  public List<Deviation> open() {
    return deviations.stream().filter(Deviation::open).toList();
  }

  /** The differences that nobody accepted, of a severity or a worse one. */
  public List<Deviation> atLeast(Severity severity) {
    return deviations.stream()
        .filter(Deviation::open)
        .filter(found -> found.difference().severity().compareTo(severity) >= 0)
        .toList();
  }
}
