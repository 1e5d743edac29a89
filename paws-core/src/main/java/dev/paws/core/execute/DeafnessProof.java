package dev.paws.core.execute;

import dev.paws.core.engine.ProcessSignals;
import dev.paws.core.engine.ThreadSignals;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Decides from looks at a first process whether a stop signal that was sent to it got lost. A look
 * at its masks alone is no proof: a process within {@code sigwait} shows none of what it waits for.
 */
final class DeafnessProof {
  /** Programs that get signals by handlers only, and never wait for one. */
  private static final Set<String> SHELLS = Set.of("sh", "bash", "dash", "ash", "ksh", "zsh");

  private DeafnessProof() {}

  /**
   * Whether the kernel has dropped the signal. It has for certain if no thread has run since and
   * the signal is not pending. A shell that is at work counts too if no look shows a trap.
   *
   * @param before a look before the signal was sent
   * @param after looks after that, at least one
   */
  static boolean holds(ProcessSignals before, List<ProcessSignals> after, int signal) {
    if (!before.mayDrop(signal) || !after.stream().allMatch(look -> look.mayDrop(signal))) {
      return false;
    }
    return isUntouched(before, after.get(0))
        || (isShell(before) && after.stream().allMatch(DeafnessProof::isShell));
  }

  private static boolean isShell(ProcessSignals look) {
    return SHELLS.contains(look.program()) && look.threads().size() == 1;
  }

  private static boolean isUntouched(ProcessSignals before, ProcessSignals after) {
    Map<String, ThreadSignals> had = before.threads();
    return had.keySet().equals(after.threads().keySet())
        && had.entrySet().stream()
            .allMatch(thread -> hasSlept(thread.getValue(), after.threads().get(thread.getKey())));
  }

  /** A thread that is woken is no longer asleep, until it has given up the processor once more. */
  private static boolean hasSlept(
      ThreadSignals before, @org.jspecify.annotations.Nullable ThreadSignals after) {
    return after != null
        && before.asleep()
        && after.asleep()
        && before.switches() >= 0
        && before.switches() == after.switches();
  }
}
