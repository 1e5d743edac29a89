package dev.paws.core.engine;

/**
 * How a command in a container ended.
 *
 * @param exitCode its exit code; meaningless where it timed out
 * @param output standard output and error as they came, at most 4 KiB
 * @param timedOut whether it was still running at its timeout
 */
public record ExecResult(int exitCode, String output, boolean timedOut) {
  public boolean succeeded() {
    return !timedOut && exitCode == 0;
  }
}
