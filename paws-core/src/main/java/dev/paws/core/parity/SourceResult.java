package dev.paws.core.parity;

import dev.paws.core.finding.Finding;
import java.util.List;
import java.util.Optional;

/**
 * What reading a source came to. An environment that cannot be read is an error among the findings,
 * never an empty environment.
 *
 * @param environment empty where an error stops the comparison
 * @param findings what is wrong or odd in the source
 */
public record SourceResult(Optional<ParityEnvironment> environment, List<Finding> findings) {
  public SourceResult {
    findings = Finding.sorted(findings);
  }
}
