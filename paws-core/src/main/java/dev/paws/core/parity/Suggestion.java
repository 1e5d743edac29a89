package dev.paws.core.parity;

/**
 * Two services without a counterpart that look like one another.
 *
 * @param because what they share, as {@code both run postgres}
 * @param mappingEntry the line for {@code services} in {@code paws.yaml} that says so
 */
public record Suggestion(
    String sourceService, String targetService, String because, String mappingEntry) {}
