package dev.paws.core.parity.settings;

import dev.paws.core.finding.Finding;
import dev.paws.core.parity.AcceptanceTerms;
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
 * The settings for parity in {@code paws.yaml}.
 *
 * @param environments by name, as written
 * @param target the environment to compare with if none is given
 * @param mappings services that belong together
 * @param overrides other severities
 * @param ignores entries that accept differences
 * @param baseline the path of the baseline file
 * @param baselineTerms who answers for the baseline, and until when
 * @param parameters parameters of the semantic mode that the user adds or replaces
 * @param findings mistakes in the file
 */
public record ParityFile(
    Map<String, EnvironmentSpec> environments,
    Optional<String> target,
    List<ServiceMapping> mappings,
    List<RuleOverride> overrides,
    List<IgnoreRule> ignores,
    Optional<Path> baseline,
    AcceptanceTerms baselineTerms,
    List<Parameter> parameters,
    List<Finding> findings) {
  /** The settings if there is no file. */
  public static final ParityFile NONE =
      new ParityFile(
          Map.of(),
          Optional.empty(),
          List.of(),
          List.of(),
          List.of(),
          Optional.empty(),
          AcceptanceTerms.NONE,
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
