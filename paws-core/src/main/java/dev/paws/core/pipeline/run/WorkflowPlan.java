package dev.paws.core.pipeline.run;

import dev.paws.core.value.Sha256;
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
 * @param callInputs those of {@code workflow_call}, each with its properties
 * @param callOutputs what a caller gets, by name
 * @param secrets the secrets that it names
 * @param jobs in the order of the file
 */
public record WorkflowPlan(
    Optional<String> name,
    Optional<String> runName,
    Map<String, @Nullable Object> on,
    Map<String, @Nullable Object> inputs,
    Map<String, @Nullable Object> callInputs,
    Map<String, String> callOutputs,
    Map<String, String> env,
    Set<String> secrets,
    List<JobTemplate> jobs) {

  /** Returns a hash of all that it does, by which a change is noticed. */
  public String definition() {
    StringBuilder text = new StringBuilder();
    text.append(callInputs).append(callOutputs).append(env);
    jobs.forEach(job -> text.append('\n').append(job.definition()));
    return Sha256.hex(text.toString());
  }

  /** Returns the names of the events that start it, in written order. */
  public List<String> events() {
    return List.copyOf(on.keySet());
  }
}
