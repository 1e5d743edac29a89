package dev.paws.core.parity.settings;

import dev.paws.core.finding.Finding;
import dev.paws.core.parity.IgnoreRule;
import dev.paws.core.parity.RuleOverride;
import dev.paws.core.parity.ServiceMapping;
import dev.paws.core.parity.semantic.Parameter;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What {@code paws.yaml} says about parity.
 *
 * @param environments by name, as written
 * @param target the environment to compare with where none is asked for
 * @param baseline the baseline file
 * @param parameters of the semantic mode, beside or in place of the built-in ones
 * @param findings mistakes
 */
public record ParityFile(
    Map<String, EnvironmentSpec> environments,
    Optional<String> target,
    List<ServiceMapping> mappings,
    List<RuleOverride> overrides,
    List<IgnoreRule> ignores,
    Optional<Path> baseline,
    List<Parameter> parameters,
    List<Finding> findings) {
  /** No file. */
  public static final ParityFile NONE =
      new ParityFile(
          Map.of(),
          Optional.empty(),
          List.of(),
          List.of(),
          List.of(),
          Optional.empty(),
          List.of(),
          List.of());

  public ParityFile {
    environments = Collections.unmodifiableMap(new LinkedHashMap<>(environments));
    mappings = List.copyOf(mappings);
    overrides = List.copyOf(overrides);
    ignores = List.copyOf(ignores);
    parameters = List.copyOf(parameters);
    findings = Finding.sorted(findings);
  }
}
