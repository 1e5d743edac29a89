package dev.paws.core.drill;

import dev.paws.core.engine.ObservedContainer;
import dev.paws.core.finding.Finding;
import java.util.List;

/**
 * The containers that a drill is about.
 *
 * @param findings why there is no drill; empty if there is one
 */
public record Targets(List<ObservedContainer> containers, List<Finding> findings) {
  public Targets {
    containers = List.copyOf(containers);
    findings = List.copyOf(findings);
  }

  static Targets none(Finding finding) {
    return new Targets(List.of(), List.of(finding));
  }
}
