package dev.paws.core.report;

import dev.paws.core.execute.InstanceProgress;

/** Puts the progress of containers into words. */
public final class ProgressText {
  private ProgressText() {}

  /** Returns what a container waits for, has reached or failed with; empty if nothing is known. */
  public static String detail(InstanceProgress progress) {
    return progress
        .failure()
        .map(FailureText::of)
        .or(() -> progress.verdict().map(VerdictText::of))
        .orElse("");
  }
}
