package dev.paws.core.history;

import dev.paws.core.finding.Finding;
import java.io.Serial;

/** The store cannot be read or written; {@link #finding} says why and what to do. */
public final class HistoryFailure extends RuntimeException {
  @Serial private static final long serialVersionUID = 1L;

  private final transient Finding finding;

  public HistoryFailure(Finding finding, Throwable cause) {
    super(finding.text(), cause);
    this.finding = finding;
  }

  public HistoryFailure(Finding finding) {
    super(finding.text());
    this.finding = finding;
  }

  /** Returns what is wrong. */
  public Finding finding() {
    return finding;
  }
}
