package dev.paws.core.compose;

import dev.paws.core.finding.Finding;
import java.util.List;
import java.util.Optional;

/**
 * What a load came to.
 *
 * @param project the resolved project; empty where an error was found
 * @param findings errors and warnings in reporting order
 */
public record LoadResult(Optional<ComposeProject> project, List<Finding> findings) {
  public LoadResult {
    findings = Finding.sorted(findings);
  }
}
