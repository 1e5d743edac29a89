package dev.paws.core.desired;

import dev.paws.core.finding.Finding;
import java.util.List;
import java.util.Optional;

/** The result of binding: the desired state if there is no error, and all findings. */
public record DesiredResult(Optional<Desired> desired, List<Finding> findings) {
  public DesiredResult {
    findings = Finding.sorted(findings);
  }
}
