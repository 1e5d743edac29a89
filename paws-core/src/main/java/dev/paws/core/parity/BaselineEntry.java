package dev.paws.core.parity;

/**
 * A difference that existed when the baseline was written. It accepts only the two values of that
 * time.
 *
 * @param fingerprint the fingerprint of the difference
 * @param values a digest of the two values, slow and salted for secrets
 * @param subject the service, for people
 * @param path the field's path, for people
 * @param where the position of the entry
 * @param terms who answers for the baseline, and until when
 */
public record BaselineEntry(
    String fingerprint,
    String values,
    String subject,
    String path,
    Location where,
    AcceptanceTerms terms) {
  /** Creates an entry of a baseline that holds for ever. */
  public BaselineEntry(
      String fingerprint, String values, String subject, String path, Location where) {
    this(fingerprint, values, subject, path, where, AcceptanceTerms.NONE);
  }

  /** Returns this entry as one of a baseline with these terms. */
  public BaselineEntry with(AcceptanceTerms newTerms) {
    return new BaselineEntry(fingerprint, values, subject, path, where, newTerms);
  }
}
