package dev.paws.core.pipeline.run;

import java.util.Map;
import java.util.Optional;

/**
 * How a step ended.
 *
 * @param outcome before {@code continue-on-error}
 * @param conclusion after it
 * @param retries how often its script was tried again
 */
public record StepResult(
    Optional<String> id,
    String name,
    Result outcome,
    Result conclusion,
    Map<String, String> outputs,
    Optional<Integer> exitCode,
    int retries) {}
