package dev.paws.core.pipeline.run;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * One call of an action.
 *
 * @param name for example {@code actions/cache/restore}, in lower case
 * @param inputs by name in lower case, evaluated
 */
record ActionCall(StepContext step, String name, Map<String, String> inputs) {

  static ActionCall of(StepContext step, String name, Map<String, String> with)
      throws Expressions.Failure {
    Map<String, String> inputs = new LinkedHashMap<>();
    for (Map.Entry<String, String> entry : with.entrySet()) {
      inputs.put(entry.getKey().toLowerCase(Locale.ROOT), step.text(entry.getValue()));
    }
    return new ActionCall(step, name, inputs);
  }

  /** Returns an input; empty if it is missing or blank. */
  Optional<String> input(String key) {
    return Optional.ofNullable(inputs.get(key)).map(String::strip).filter(it -> !it.isEmpty());
  }

  boolean flag(String key) {
    return input(key).filter(it -> it.equalsIgnoreCase("true")).isPresent();
  }

  /** Returns the lines of an input that are not blank. */
  List<String> lines(String key) {
    return input(key).stream()
        .flatMap(String::lines)
        .map(String::strip)
        .filter(line -> !line.isEmpty())
        .toList();
  }

  void output(String key, String value) {
    step.outputs.put(key, value);
  }

  JobState job() {
    return step.job();
  }
}
