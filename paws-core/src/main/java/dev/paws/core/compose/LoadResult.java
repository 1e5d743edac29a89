package dev.paws.core.compose;

import dev.paws.core.finding.Finding;
import java.util.List;
import java.util.Optional;

/**
 * What a load came to.
 *
 * @param resolved the project as far as it could be resolved, errors or not; only for looking for
 *     further mistakes
 * @param findings errors and warnings in reporting order
 */
public record LoadResult(Optional<ComposeProject> resolved, List<Finding> findings) {
  public LoadResult {
    findings = Finding.sorted(findings);
  }

  /** The resolved project; empty where an error was found. */
  public Optional<ComposeProject> project() {
    return findings.stream().anyMatch(Finding::isError) ? Optional.empty() : resolved;
  }
}
