package dev.paws.core.parity;

/**
 * A difference that was there when the baseline was made; accepts only those two values.
 *
 * @param fingerprint of the difference
 * @param values a digest of the two values; of secrets a slow, salted one
 * @param subject the service, for people
 * @param path the field's path, for people
 * @param where the entry is written
 */
public record BaselineEntry(
    String fingerprint, String values, String subject, String path, Location where) {}
