package dev.paws.core.compose;

import dev.paws.core.finding.Finding;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a load came to.
 *
 * @param resolved the project as far as it could be resolved, errors or not; only for looking for
 *     further mistakes
 * @param findings errors and warnings in reporting order
 */
public record LoadResult(Optional<ComposeProject> resolved, List<Finding> findings) {
  public LoadResult {
    findings = once(Finding.sorted(findings));
  }

  /** What anchors bring to several places is told at the first of them only. */
  private static List<Finding> once(List<Finding> findings) {
    if (findings.size() < 2) {
      return findings;
    }
    Set<List<Object>> told = new HashSet<>();
    return findings.stream()
        .filter(
            finding ->
                finding.at().line() == 0
                    || told.add(List.of(finding.at(), finding.code(), finding.fact())))
        .toList();
  }

  /** The resolved project; empty where an error was found. */
  public Optional<ComposeProject> project() {
    return findings.stream().anyMatch(Finding::isError) ? Optional.empty() : resolved;
  }
}
