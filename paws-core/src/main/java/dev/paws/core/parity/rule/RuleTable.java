package dev.paws.core.parity.rule;

import dev.paws.core.parity.ParityRule;
import dev.paws.core.parity.PathPattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What differences mean: rows in order, of which the first one counts whose path and condition fit.
 * The last row fits everything.
 */
public final class RuleTable {
  private static final List<ParityRule> ROWS = build();

  private RuleTable() {}

  /** All rows. */
  public static List<ParityRule> rows() {
    return ROWS;
  }

  /** The row of an id. */
  public static Optional<ParityRule> byId(String id) {
    return ROWS.stream().filter(row -> row.id().equals(id)).findFirst();
  }

  /** The row for a difference, and the pattern of it that fits. */
  public static Match match(RuleSubject found) {
    for (ParityRule row : ROWS) {
      for (String pattern : row.paths()) {
        if (PathPattern.matches(pattern, found.path())
            && Conditions.holds(row.condition(), found)) {
          return new Match(row, pattern);
        }
      }
    }
    throw new IllegalStateException("the last row fits everything");
  }

  /** A row and the pattern by which it was found. */
  public record Match(ParityRule rule, String pattern) {
    /** What the pattern leaves open: the variable's name, the mount's path, … */
    public String name(String path) {
      return PathPattern.wildcard(pattern, path).orElse(path);
    }
  }

  private static List<ParityRule> build() {
    List<ParityRule> rows = new ArrayList<>();
    rows.addAll(ServiceRules.rows());
    rows.addAll(EnvironmentRules.rows());
    rows.addAll(StorageRules.rows());
    rows.addAll(HostRules.rows());
    rows.addAll(SemanticRules.rows());
    rows.addAll(HostRules.last());
    return List.copyOf(rows);
  }
}
