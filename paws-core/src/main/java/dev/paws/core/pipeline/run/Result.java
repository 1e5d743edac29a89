package dev.paws.core.pipeline.run;

import java.util.Locale;

/** How a step or job ended, in GitHub's words. */
public enum Result {
  SUCCESS,
  FAILURE,
  CANCELLED,
  SKIPPED;

  /** Returns the word that workflows use. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
