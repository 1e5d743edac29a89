package dev.paws.core.engine;

/**
 * How a command in a container ended.
 *
 * @param exitCode its exit code; meaningless if it timed out
 * @param output standard output and error in their order, at most 4 KiB
 * @param timedOut whether it still ran at its timeout
 */
public record ExecResult(int exitCode, String output, boolean timedOut) {
  public boolean succeeded() {
    return !timedOut && exitCode == 0;
  }
}
