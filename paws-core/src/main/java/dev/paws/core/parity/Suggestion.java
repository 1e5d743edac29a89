package dev.paws.core.parity;

/**
 * Two services without a counterpart that look alike.
 *
 * @param sourceService the service of the source
 * @param targetService the service of the target
 * @param because what they share, such as {@code both run postgres}
 * @param mappingEntry the line for {@code services} in {@code paws.yaml} that maps one to the other
 */
public record Suggestion(
    String sourceService, String targetService, String because, String mappingEntry) {}
