package dev.paws.core.compose.interpolate;

/** Thrown for a text whose variables cannot be replaced. */
public final class TemplateException extends Exception {
  private final boolean missing;
  private final String subject;
  private final String reason;

  private TemplateException(boolean missing, String subject, String reason) {
    super(subject, null, false, false);
    this.missing = missing;
    this.subject = subject;
    this.reason = reason;
  }

  static TemplateException malformed(String text) {
    return new TemplateException(false, text, "");
  }

  static TemplateException missing(String variable, String reason) {
    return new TemplateException(true, variable, reason);
  }

  /** Returns true if a required variable is missing, false if a placeholder is malformed. */
  public boolean isMissing() {
    return missing;
  }

  /** Returns the missing variable or the malformed text. */
  public String subject() {
    return subject;
  }

  /** Returns why the variable is required, in the words of the file; may be empty. */
  public String reason() {
    return reason;
  }
}
