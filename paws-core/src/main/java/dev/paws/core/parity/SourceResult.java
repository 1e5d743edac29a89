package dev.paws.core.parity;

import dev.paws.core.finding.Finding;
import java.util.List;
import java.util.Optional;

/**
 * The result of reading a source. A source that cannot be read gives an error among the findings,
 * never an empty environment.
 *
 * @param environment empty if an error stops the comparison
 * @param findings what is wrong or unusual in the source
 */
public record SourceResult(Optional<ParityEnvironment> environment, List<Finding> findings) {
  public SourceResult {
    findings = Finding.sorted(findings);
  }
}
