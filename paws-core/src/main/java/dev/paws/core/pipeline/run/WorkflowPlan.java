package dev.paws.core.pipeline.run;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A workflow, ready to run.
 *
 * @param events the names of the events that start it
 * @param inputs the inputs of {@code workflow_dispatch}, each with its properties
 * @param secrets the secrets that it names
 * @param jobs in the order of the file
 */
public record WorkflowPlan(
    Optional<String> name,
    Optional<String> runName,
    List<String> events,
    Map<String, @Nullable Object> inputs,
    Map<String, String> env,
    Set<String> secrets,
    List<JobTemplate> jobs) {}
