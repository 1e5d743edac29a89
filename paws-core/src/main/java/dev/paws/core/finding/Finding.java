package dev.paws.core.finding;

import java.util.Comparator;
import java.util.List;

/**
 * One thing that is wrong, or odd, with the user's environment.
 *
 * @param code stable identifier, as {@code PAWS-C012}; listed in {@code docs/messages.md}
 * @param level whether it stops the goal
 * @param at where in the user's files; {@link Position#NONE} where it is not in a file
 * @param path the path in the Compose model, as {@code services.web.ports[0]}; may be empty
 * @param fact what is
 * @param expectation what should be
 * @param nextStep the exact next thing to do
 */
public record Finding(
    String code,
    Level level,
    Position at,
    String path,
    String fact,
    String expectation,
    String nextStep) {

  /** By file, line, column and code: the order in which findings are reported. */
  public static final Comparator<Finding> ORDER =
      Comparator.comparing(Finding::at)
          .thenComparing(Finding::code)
          .thenComparing(Finding::path)
          .thenComparing(Finding::fact);

  /** Whether it stops the goal. */
  public boolean isError() {
    return level == Level.ERROR;
  }

  /** The findings in reporting order, each once. */
  public static List<Finding> sorted(List<Finding> findings) {
    if (findings.size() < 2) {
      return List.copyOf(findings);
    }
    return findings.stream().distinct().sorted(ORDER).toList();
  }

  /**
   * The finding on lines for a terminal: position, path and fact, then expectation and next step.
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
