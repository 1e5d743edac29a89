package dev.paws.core.report;

import dev.paws.core.execute.InstanceProgress;
import dev.paws.core.message.GoalPhrase;
import dev.paws.core.reconcile.Instance;
import java.util.List;
import java.util.stream.Collectors;

/** Puts the progress of containers into words. */
public final class ProgressText {
  private ProgressText() {}

  /** Returns what a container waits for, has reached or failed with; empty if nothing is known. */
  public static String detail(InstanceProgress progress) {
    return progress
        .failure()
        .map(FailureText::of)
        .or(() -> progress.verdict().map(VerdictText::of))
        .orElseGet(() -> waits(progress.waitsFor()));
  }

  private static String waits(List<Instance> others) {
    return others.isEmpty()
        ? ""
        : GoalPhrase.AFTER.text(
            others.stream().map(Instance::service).distinct().collect(Collectors.joining(", ")));
  }
}
