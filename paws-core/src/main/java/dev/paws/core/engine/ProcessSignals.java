package dev.paws.core.engine;

import java.util.Map;

/**
 * How the threads of a container's first process handle signals, at one moment.
 *
 * @param firstOfNamespace whether it is PID 1 of its namespace: the kernel drops signals that such
 *     a process neither catches nor waits for
 * @param program the file name of the running program, such as {@code dash}; empty if it is not
 *     known
 * @param threads all threads by their id, at least one
 */
public record ProcessSignals(
    boolean firstOfNamespace, String program, Map<String, ThreadSignals> threads) {
  public ProcessSignals {
    threads = Map.copyOf(threads);
  }

  /**
   * Returns whether nothing shows that the signal would reach the process. That alone proves
   * nothing.
   */
  public boolean mayDrop(int signal) {
    return firstOfNamespace
        && threads.values().stream().allMatch(thread -> thread.isIndifferentTo(signal));
  }
}
