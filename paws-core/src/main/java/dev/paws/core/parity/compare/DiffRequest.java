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
 * @param source the environment in question, usually the local one
 * @param target the reference, as production
 * @param modes at least one
 * @param settings how the user wants differences judged
 * @param at the time of the comparison, and the day by which entries expire (UTC)
 * @param tool name and version for the report
 * @param ownDefinition whether the target is the definition that the source's containers were
 *     created from, so that bringing them up again ends a difference
 */
public record DiffRequest(
    ParityEnvironment source,
    ParityEnvironment target,
    Set<ComparisonMode> modes,
    ParitySettings settings,
    Instant at,
    String tool,
    boolean ownDefinition) {
  public DiffRequest {
    modes = Set.copyOf(modes);
  }

  /** Creates a request about two environments that are independent of each other. */
  public DiffRequest(
      ParityEnvironment source,
      ParityEnvironment target,
      Set<ComparisonMode> modes,
      ParitySettings settings,
      Instant at,
      String tool) {
    this(source, target, modes, settings, at, tool, false);
  }

  /** Returns this request about what runs and the definition that it was created from. */
  public DiffRequest withOwnDefinition() {
    return new DiffRequest(source, target, modes, settings, at, tool, true);
  }

  /** Returns this request with other facts of the same environments. */
  DiffRequest with(ParityEnvironment newSource, ParityEnvironment newTarget) {
    return new DiffRequest(newSource, newTarget, modes, settings, at, tool, ownDefinition);
  }

  /**
   * The settings from {@code paws.yaml}, the baseline file and the goal's parameters.
   *
   * @param mappings services that belong together
   * @param overrides other severities
   * @param ignores entries that accept differences
   * @param baseline the entries of the baseline file
   * @param parameters parameters of the semantic mode that the user adds or replaces
   */
  public record ParitySettings(
      List<ServiceMapping> mappings,
      List<RuleOverride> overrides,
      List<IgnoreRule> ignores,
      List<BaselineEntry> baseline,
      List<Parameter> parameters) {
    /** No settings. */
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
