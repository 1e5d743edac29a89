package dev.paws.core.model.mapping;

import dev.paws.core.finding.Finding;
import dev.paws.core.model.EnvironmentConfiguration;
import java.util.List;

/**
 * The environment of a Compose project, with findings.
 *
 * @param environment the environment; values with a finding have their default
 * @param findings values that the data model cannot express, and mistakes in {@code x-paws}
 */
public record MappedEnvironment(EnvironmentConfiguration environment, List<Finding> findings) {
  public MappedEnvironment {
    findings = Finding.sorted(findings);
  }
}
