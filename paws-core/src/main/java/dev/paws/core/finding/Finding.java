package dev.paws.core.finding;

import java.util.Comparator;
import java.util.List;

/**
 * One problem of the user's environment: an error, or something unusual.
 *
 * @param code stable identifier, for example {@code PAWS-C012}; listed in {@code docs/messages.md}
 * @param level whether it stops the goal
 * @param at where in the user's files; {@link Position#NONE} if it is not in a file
 * @param path the path in the Compose model, for example {@code services.web.ports[0]}; may be
 *     empty
 * @param fact what is the case
 * @param expectation what should be the case
 * @param nextStep what to do next
 */
public record Finding(
    String code,
    Level level,
    Position at,
    String path,
    String fact,
    String expectation,
    String nextStep) {

  /** The order in which findings are reported: by file, line, column and code. */
  public static final Comparator<Finding> ORDER =
      Comparator.comparing(Finding::at)
          .thenComparing(Finding::code)
          .thenComparing(Finding::path)
          .thenComparing(Finding::fact);

  /** Returns whether the finding stops the goal. */
  public boolean isError() {
    return level == Level.ERROR;
  }

  /** Returns the findings in reporting order without duplicates. */
  public static List<Finding> sorted(List<Finding> findings) {
    if (findings.size() < 2) {
      return List.copyOf(findings);
    }
    return findings.stream().distinct().sorted(ORDER).toList();
  }

  /**
   * Returns the finding as lines for a terminal: position, path and fact, then expectation and next
   * step.
   */
  public String text() {
    StringBuilder text = new StringBuilder();
    if (!at.file().isEmpty()) {
      text.append(at).append(": ");
    }
    text.append('[').append(code).append("] ");
    if (!path.isEmpty()) {
      text.append(path).append(": ");
    }
    text.append(fact);
    if (!expectation.isEmpty()) {
      text.append("\n    expected: ").append(expectation);
    }
    if (!nextStep.isEmpty()) {
      text.append("\n    do: ").append(nextStep);
    }
    return text.toString();
  }
}
