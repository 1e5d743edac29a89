package dev.paws.core.app;

import dev.paws.core.app.port.CommonSettings;
import dev.paws.core.model.ConfigurationDiffReport.ComparisonMode;
import dev.paws.core.model.Difference.Severity;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What {@code diff} is asked with.
 *
 * @param target the environment to compare with, if one is named
 * @param modes what to compare
 * @param verdict which differences count
 * @param formats the renderings to write; empty: the usual ones
 * @param writeBaseline whether to accept all that differs now
 */
public record DiffSettings(
    CommonSettings common,
    Optional<String> target,
    Modes modes,
    Verdict verdict,
    List<String> formats,
    boolean writeBaseline) {
  public DiffSettings {
    formats = List.copyOf(formats);
  }

  /**
   * What to compare.
   *
   * @param compared the modes
   * @param asked whether the user asked for them; a runtime mode that nobody asked for is left out
   *     if nothing was observed
   */
  public record Modes(Set<ComparisonMode> compared, boolean asked) {
    public Modes {
      compared = Set.copyOf(compared);
    }
  }

  /**
   * Which differences count.
   *
   * @param failOn the least severity that fails; empty: none does
   * @param ignored patterns of {@code field} or {@code service:field} that do not count
   */
  public record Verdict(Optional<Severity> failOn, List<String> ignored) {
    public Verdict {
      ignored = List.copyOf(ignored);
    }
  }
}
