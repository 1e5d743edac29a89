package dev.paws.core.model.mapping;

import dev.paws.core.finding.Finding;
import dev.paws.core.model.EnvironmentConfiguration;
import java.util.List;

/**
 * What a Compose project came to in the data model.
 *
 * @param environment the environment; a value that a finding is about stands at its default
 * @param findings what the data model cannot express, and mistakes in {@code x-paws}
 */
public record MappedEnvironment(EnvironmentConfiguration environment, List<Finding> findings) {
  public MappedEnvironment {
    findings = Finding.sorted(findings);
  }
}
