package dev.paws.core.probe;

import dev.paws.core.model.HealthCheckResult.Status;
import java.util.Optional;

/**
 * What one check found.
 *
 * @param exitCode the exit code of a command; empty for an endpoint
 * @param output the command's output or the answer's body; empty if there is none
 * @param error why it failed, in one line; empty if it passed
 */
public record CheckVerdict(
    Status status, Optional<Integer> exitCode, Optional<String> output, Optional<String> error) {
  /** How many characters of the output are kept in a result. */
  public static final int MOST_OUTPUT = 4096;

  /** Returns a check that passed. */
  static CheckVerdict passed(Optional<Integer> exitCode, String output) {
    return new CheckVerdict(Status.HEALTHY, exitCode, kept(output), Optional.empty());
  }

  /** Returns a check that failed. */
  public static CheckVerdict failed(Optional<Integer> exitCode, String output, String error) {
    return new CheckVerdict(Status.UNHEALTHY, exitCode, kept(output), Optional.of(error));
  }

  /** Returns this verdict with another status. */
  public CheckVerdict with(Status other) {
    return new CheckVerdict(other, exitCode, output, error);
  }

  private static Optional<String> kept(String output) {
    String text = output.length() > MOST_OUTPUT ? output.substring(0, MOST_OUTPUT) : output;
    return text.isBlank() ? Optional.empty() : Optional.of(text.strip());
  }
}
