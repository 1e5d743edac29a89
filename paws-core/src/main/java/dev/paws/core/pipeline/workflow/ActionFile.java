package dev.paws.core.pipeline.workflow;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What an {@code action.yml} says.
 *
 * @param using {@code composite}, {@code docker} or {@code node} with a version
 * @param outputs the values by name; those of composite actions have one
 * @param runs all of {@code runs}, for {@code main}, {@code pre}, {@code post}, {@code pre-if},
 *     {@code post-if}, {@code image}, {@code args}, {@code entrypoint} and {@code env}
 * @param steps of a composite action
 */
public record ActionFile(
    String file,
    String using,
    Map<String, ActionInput> inputs,
    Map<String, Optional<Content.Text>> outputs,
    Content.Mapping runs,
    List<Step> steps) {

  /**
   * An input, which is always a text.
   *
   * @param deprecation what to do instead
   */
  public record ActionInput(
      boolean required, Optional<Content.Text> fallback, Optional<String> deprecation) {}

  public ActionFile {
    inputs = Collections.unmodifiableMap(new LinkedHashMap<>(inputs));
    outputs = Collections.unmodifiableMap(new LinkedHashMap<>(outputs));
    steps = List.copyOf(steps);
  }
}
