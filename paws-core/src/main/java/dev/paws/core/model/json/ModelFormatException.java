package dev.paws.core.model.json;

import dev.paws.core.finding.Finding;

/** A text is not a document of the data model; {@link #finding()} says where and what to do. */
public final class ModelFormatException extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient Finding finding;

  /** Creates the exception of a document that does not fit. */
  public ModelFormatException(Finding finding) {
    super(finding.text());
    this.finding = finding;
  }

  ModelFormatException(Finding finding, Throwable cause) {
    super(finding.text(), cause);
    this.finding = finding;
  }

  /** Returns what is wrong, with the place in the document. */
  public Finding finding() {
    return finding;
  }
}
