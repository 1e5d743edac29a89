package dev.paws.core.compose;

import dev.paws.core.finding.Finding;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The result of a load.
 *
 * @param resolved the project as far as it could be resolved, even with errors; only for finding
 *     further mistakes
 * @param findings errors and warnings in reporting order
 */
public record LoadResult(Optional<ComposeProject> resolved, List<Finding> findings) {
  public LoadResult {
    findings = once(Finding.sorted(findings));
  }

  /** Drops repeated findings of one value that an alias copied to several places. */
  private static List<Finding> once(List<Finding> findings) {
    if (findings.size() < 2) {
      return findings;
    }
    Set<List<Object>> seen = new HashSet<>();
    return findings.stream()
        .filter(
            finding ->
                finding.at().line() == 0
                    || seen.add(List.of(finding.at(), finding.code(), finding.fact())))
        .toList();
  }

  /** Returns the resolved project; empty if there are errors. */
  public Optional<ComposeProject> project() {
    return findings.stream().anyMatch(Finding::isError) ? Optional.empty() : resolved;
  }
}
