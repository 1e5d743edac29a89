package dev.paws.core.parity.rule;

import dev.paws.core.parity.ParityRule;
import dev.paws.core.parity.PathPattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The rule table: rows in order. The first row whose path and condition match counts. The last row
 * matches everything.
 */
public final class RuleTable {
  private static final List<ParityRule> ROWS = build();

  private RuleTable() {}

  /** Returns all rows in order. */
  public static List<ParityRule> rows() {
    return ROWS;
  }

  /** Returns the row with an id; empty if there is none. */
  public static Optional<ParityRule> byId(String id) {
    return ROWS.stream().filter(row -> row.id().equals(id)).findFirst();
  }

  /** Returns the row for a difference, with the pattern that matched. */
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

  /** A row and the pattern that matched. */
  public record Match(ParityRule rule, String pattern) {
    /** Returns what the pattern leaves open: the variable's name, the mount's path, … */
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
