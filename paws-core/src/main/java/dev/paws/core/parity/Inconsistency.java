package dev.paws.core.parity;

/**
 * A contradiction within one environment, as a quorum above the number of members.
 *
 * @param ruleId the id of a rule for {@code consistency.*} paths
 * @param inSource whether it is in the source environment
 * @param subject the service
 * @param expected what the value should be. Its path begins with {@link
 *     dev.paws.core.parity.field.SemanticPaths#CONSISTENCY}. It is reported as the value of the
 *     other environment
 * @param actual the value that the environment has
 */
public record Inconsistency(
    String ruleId, boolean inSource, String subject, Fact expected, Fact actual) {}
