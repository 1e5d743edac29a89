package dev.paws.core.parity;

/**
 * Something within one environment that does not fit together, as a quorum above the number of
 * members.
 *
 * @param ruleId of a rule for {@code consistency.*} paths
 * @param inSource whether it is the source environment
 * @param subject the service
 * @param expected what it should be; its path begins with {@link
 *     dev.paws.core.parity.field.SemanticPaths#CONSISTENCY}, its value becomes the target value of
 *     the difference (the source value, where it is in the target)
 * @param actual what it is; the value on the side of the environment
 */
public record Inconsistency(
    String ruleId, boolean inSource, String subject, Fact expected, Fact actual) {}
