package dev.paws.core.parity;

import static java.util.Objects.requireNonNull;

import dev.paws.core.finding.Finding;
import dev.paws.core.model.ConfigurationDiffReport;
import dev.paws.core.model.ConfigurationDiffReport.ComparisonMode;
import dev.paws.core.model.Difference.Severity;
import dev.paws.core.secret.SecretValues;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The result of a comparison.
 *
 * @param report the report in the data model's terms. It holds and counts only differences that no
 *     entry accepts. Volumes and networks that differ appear as services named {@code volume:NAME}
 *     and {@code network:NAME}, which the summary does not count
 * @param deviations all differences, accepted ones too: worst first, then by subject and path
 * @param suggestions services that may belong together
 * @param findings about ignore and baseline entries (stale, expired) and the sources; sorted
 * @param source the environment that was compared
 * @param target the environment that it was compared with
 * @param modes the modes of comparison
 * @param pairedBy why services with different names were compared, by the name in reports
 * @param secrets values that no output may show
 */
public record ParityResult(
    ConfigurationDiffReport report,
    List<Deviation> deviations,
    List<Suggestion> suggestions,
    List<Finding> findings,
    Side source,
    Side target,
    Set<ComparisonMode> modes,
    Map<String, String> pairedBy,
    SecretValues secrets) {
  public ParityResult {
    requireNonNull(report, "report");
    deviations = List.copyOf(deviations);
    suggestions = List.copyOf(suggestions);
    findings = Finding.sorted(findings);
    modes = Set.copyOf(new TreeSet<>(modes));
    pairedBy = Map.copyOf(pairedBy);
    requireNonNull(secrets, "secrets");
  }

  /** One of the two environments. */
  public record Side(String name, SourceKind kind, String location) {}

  /** Returns this result with other findings. */
  public ParityResult withFindings(List<Finding> newFindings) {
    return new ParityResult(
        report, deviations, suggestions, newFindings, source, target, modes, pairedBy, secrets);
  }

  /** Returns the differences that no entry accepts. */
  public List<Deviation> open() {
    return deviations.stream().filter(Deviation::open).toList();
  }

  /** Returns the differences of at least this severity that no entry accepts. */
  public List<Deviation> atLeast(Severity severity) {
    return deviations.stream()
        .filter(Deviation::open)
        .filter(found -> found.difference().severity().compareTo(severity) >= 0)
        .toList();
  }
}
