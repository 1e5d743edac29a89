package dev.paws.core.app;

import dev.paws.core.app.port.CommonSettings;
import dev.paws.core.model.ConfigurationDiffReport.ComparisonMode;
import dev.paws.core.model.Difference.Severity;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The settings of {@code diff}.
 *
 * @param source the environment to compare; empty: the local one
 * @param target the environments to compare with, separated by commas; empty if the user names none
 * @param modes what to compare
 * @param verdict which differences count
 * @param formats the forms of report to write; empty: the usual ones
 * @param writeBaseline whether to accept every present difference
 * @param inBuild whether the goal is bound to a phase, rather than typed by a person
 * @param keptReports how many stored reports on two environments stay; 0: all
 */
public record DiffSettings(
    CommonSettings common,
    Optional<String> source,
    Optional<String> target,
    Modes modes,
    Verdict verdict,
    List<String> formats,
    boolean writeBaseline,
    boolean inBuild,
    int keptReports) {
  public DiffSettings {
    formats = List.copyOf(formats);
  }

  /**
   * What to compare.
   *
   * @param compared the modes
   * @param asked whether the user asked for them; otherwise runtime is left out if nothing was
   *     observed and the build has nothing up
   */
  public record Modes(Set<ComparisonMode> compared, boolean asked) {
    public Modes {
      compared = Set.copyOf(compared);
    }
  }

  /**
   * Which differences count.
   *
   * @param failOn the lowest severity that fails the goal; empty: none does
   * @param ignored patterns of differences to ignore: {@code field} or {@code service:field}
   */
  public record Verdict(Optional<Severity> failOn, List<String> ignored) {
    public Verdict {
      ignored = List.copyOf(ignored);
    }
  }
}
