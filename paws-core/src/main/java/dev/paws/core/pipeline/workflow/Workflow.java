package dev.paws.core.pipeline.workflow;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A workflow file.
 *
 * @param file as the user would type it
 * @param runName how its runs are called
 * @param on what starts it: the filters or settings by event, in written order; {@link
 *     Content.Mapping#NOTHING} for an event without any
 * @param call its inputs, secrets and outputs for workflows that call it; empty if none can
 * @param dispatch the inputs of a run that somebody starts, by name
 * @param env a mapping, or one expression that gives one
 * @param jobs by id, in written order
 */
public record Workflow(
    String file,
    Optional<Content.Text> name,
    Optional<Content.Text> runName,
    Map<String, Content> on,
    Optional<CallInterface> call,
    Map<String, Input> dispatch,
    Content env,
    Defaults defaults,
    Optional<Content> concurrency,
    Map<String, Job> jobs) {

  public Workflow {
    on = Collections.unmodifiableMap(new LinkedHashMap<>(on));
    dispatch = Collections.unmodifiableMap(new LinkedHashMap<>(dispatch));
    jobs = Collections.unmodifiableMap(new LinkedHashMap<>(jobs));
  }

  /**
   * What a called workflow takes and gives.
   *
   * @param secrets whether each is required, by name
   * @param outputs the values by name
   */
  public record CallInterface(
      Map<String, Input> inputs, Map<String, Boolean> secrets, Map<String, Content.Text> outputs) {
    public CallInterface {
      inputs = Collections.unmodifiableMap(new LinkedHashMap<>(inputs));
      secrets = Collections.unmodifiableMap(new LinkedHashMap<>(secrets));
      outputs = Collections.unmodifiableMap(new LinkedHashMap<>(outputs));
    }
  }

  /**
   * An input.
   *
   * @param type {@code string}, {@code number}, {@code boolean}, {@code choice} or {@code
   *     environment}
   * @param fallback its default
   * @param options what can be chosen
   */
  public record Input(
      String type,
      boolean required,
      Optional<Content.Text> fallback,
      java.util.List<String> options) {}

  /** What steps are run with that say nothing else. */
  public record Defaults(Optional<Content.Text> shell, Optional<Content.Text> workingDirectory) {}
}
