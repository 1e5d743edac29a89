package dev.paws.core.engine;

/**
 * How one thread of a process handles signals, from {@code /proc/PID/task/TID/status}. In the
 * masks, bit n-1 is signal n.
 *
 * @param caught signals with a handler ({@code SigCgt})
 * @param blocked signals held back ({@code SigBlk}). A thread inside {@code sigtimedwait} does not
 *     show the signals that it waits for
 * @param ignored signals that the program ignores on purpose ({@code SigIgn})
 * @param pending signals sent and not yet received ({@code SigPnd} and {@code ShdPnd})
 * @param traced whether a debugger receives the signals first
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
  /** Returns whether the thread shows no sign that the signal would reach it. */
  public boolean isIndifferentTo(int signal) {
    return !traced && (((caught | blocked | ignored | pending) >>> (signal - 1)) & 1L) == 0L;
  }
}
