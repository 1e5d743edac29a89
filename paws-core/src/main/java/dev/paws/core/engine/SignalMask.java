package dev.paws.core.engine;

/**
 * Which signals reach a process, from {@code /proc/PID/status}.
 *
 * @param caught bit n-1 set: signal n has a handler ({@code SigCgt})
 * @param blocked bit n-1 set: signal n is blocked, so the process may wait for it ({@code SigBlk}
 *     of any thread)
 * @param firstOfNamespace whether it is PID 1 of its namespace
 */
public record SignalMask(long caught, long blocked, boolean firstOfNamespace) {
  /** Whether sending the signal can have an effect. */
  public boolean receives(int signal) {
    return !firstOfNamespace || (((caught | blocked) >>> (signal - 1)) & 1L) == 1L;
  }
}
