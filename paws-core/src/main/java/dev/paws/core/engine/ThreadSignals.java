package dev.paws.core.engine;

/**
 * What one thread of a process does with signals, from {@code /proc/PID/task/TID/status}. In the
 * masks, bit n-1 stands for signal n.
 *
 * @param caught signals with a handler ({@code SigCgt})
 * @param blocked signals held back ({@code SigBlk}). A thread within {@code sigtimedwait} does not
 *     show the signals that it waits for
 * @param ignored signals that the program ignores on purpose ({@code SigIgn})
 * @param pending signals sent and not yet taken ({@code SigPnd} and {@code ShdPnd})
 * @param traced whether a debugger gets the signals first
 * @param asleep whether the thread is not running and not about to run
 * @param switches how often it has given up the processor; -1 if that is not known
 */
public record ThreadSignals(
    long caught,
    long blocked,
    long ignored,
    long pending,
    boolean traced,
    boolean asleep,
    long switches) {
  /** Whether the thread shows no sign that the signal would reach it. */
  public boolean isIndifferentTo(int signal) {
    return !traced && (((caught | blocked | ignored | pending) >>> (signal - 1)) & 1L) == 0L;
  }
}
