package dev.paws.core.parity.compare;

import dev.paws.core.model.ConfigurationDiffReport.ComparisonMode;
import dev.paws.core.parity.BaselineEntry;
import dev.paws.core.parity.IgnoreRule;
import dev.paws.core.parity.ParityEnvironment;
import dev.paws.core.parity.RuleOverride;
import dev.paws.core.parity.ServiceMapping;
import dev.paws.core.parity.semantic.Parameter;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * What to compare, and how.
 *
 * @param source the environment in question, mostly the local one
 * @param target the reference, as production
 * @param modes at least one
 * @param settings how the user wants it judged
 * @param at when; also the day by which entries expire (UTC)
 * @param tool name and version for the report
 */
public record DiffRequest(
    ParityEnvironment source,
    ParityEnvironment target,
    Set<ComparisonMode> modes,
    ParitySettings settings,
    Instant at,
    String tool) {
  public DiffRequest {
    modes = Set.copyOf(modes);
  }

  /**
   * What {@code paws.yaml}, the baseline file and the goal's parameters say.
   *
   * @param parameters that the user adds to the built-in ones of the semantic mode, or puts in
   *     their place
   */
  public record ParitySettings(
      List<ServiceMapping> mappings,
      List<RuleOverride> overrides,
      List<IgnoreRule> ignores,
      List<BaselineEntry> baseline,
      List<Parameter> parameters) {
    /** Nothing said. */
    public static final ParitySettings NONE =
        new ParitySettings(List.of(), List.of(), List.of(), List.of(), List.of());

    public ParitySettings {
      mappings = List.copyOf(mappings);
      overrides = List.copyOf(overrides);
      ignores = List.copyOf(ignores);
      baseline = List.copyOf(baseline);
      parameters = List.copyOf(parameters);
    }
  }
}
