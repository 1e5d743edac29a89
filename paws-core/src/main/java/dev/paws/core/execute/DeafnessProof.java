package dev.paws.core.execute;

import dev.paws.core.engine.ProcessSignals;
import dev.paws.core.engine.ThreadSignals;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Decides from looks at a container's first process whether a stop signal was lost. Its signal
 * masks alone prove nothing: a process inside {@code sigwait} does not show what it waits for.
 */
final class DeafnessProof {
  /** Programs that receive signals by handlers only and never wait for one. */
  private static final Set<String> SHELLS = Set.of("sh", "bash", "dash", "ash", "ksh", "zsh");

  private DeafnessProof() {}

  /**
   * Returns whether the kernel dropped the signal. That is certain if no thread has run since and
   * the signal is not pending. For a busy shell it also counts if no look shows a trap.
   *
   * @param before the look before the signal was sent
   * @param after the looks after that, at least one
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

  /** A woken thread no longer sleeps, until it has given up the processor once more. */
  private static boolean hasSlept(
      ThreadSignals before, @org.jspecify.annotations.Nullable ThreadSignals after) {
    return after != null
        && before.asleep()
        && after.asleep()
        && before.switches() >= 0
        && before.switches() == after.switches();
  }
}
