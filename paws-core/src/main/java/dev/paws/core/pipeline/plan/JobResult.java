package dev.paws.core.pipeline.plan;

import java.util.Locale;

/** How a job went, as its dependants see it. */
public enum JobResult {
  SUCCESS,
  FAILURE,
  CANCELLED,
  SKIPPED;

  /** Returns the text that {@code needs.X.result} has. */
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }
}
