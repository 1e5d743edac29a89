package dev.paws.goal;

import dev.paws.core.model.ConfigurationDiffReport.ComparisonMode;
import dev.paws.core.model.Difference.Severity;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What {@code diff} is told.
 *
 * @param target the environment to compare with, if one is named
 * @param modes what to compare
 * @param modesAsked whether the user asked for the modes; a runtime mode that nobody asked for is
 *     left out where nothing was observed
 * @param failOn the least severity that fails; empty: none does
 * @param ignored patterns of {@code field} or {@code service:field} that do not count
 * @param formats the renderings to write
 * @param writeBaseline whether to accept what is there now
 */
public record DiffSettings(
    CommonSettings common,
    Optional<String> target,
    Set<ComparisonMode> modes,
    boolean modesAsked,
    Optional<Severity> failOn,
    List<String> ignored,
    List<String> formats,
    boolean writeBaseline) {
  public DiffSettings {
    modes = Set.copyOf(modes);
    ignored = List.copyOf(ignored);
    formats = List.copyOf(formats);
  }
}
