package dev.paws.core.pipeline.run;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A workflow, ready to run.
 *
 * @param on the filters or settings of the events that start it, by their names
 * @param inputs the inputs of {@code workflow_dispatch}, each with its properties
 * @param secrets the secrets that it names
 * @param jobs in the order of the file
 */
public record WorkflowPlan(
    Optional<String> name,
    Optional<String> runName,
    Map<String, @Nullable Object> on,
    Map<String, @Nullable Object> inputs,
    Map<String, String> env,
    Set<String> secrets,
    List<JobTemplate> jobs) {

  /** Returns the names of the events that start it, in written order. */
  public List<String> events() {
    return List.copyOf(on.keySet());
  }
}
