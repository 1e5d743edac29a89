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
 */
public record BaselineEntry(
    String fingerprint, String values, String subject, String path, Location where) {}
