package dev.paws.core.pipeline.plain;

import dev.paws.core.pipeline.run.ActionDefinition;
import dev.paws.core.pipeline.run.Expressions.Failure;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads {@code action.yml}. */
public final class ActionReader implements ActionDefinition.Reader {
  @Override
  public ActionDefinition read(String text, String name) throws Failure {
    TreeText file = new TreeText(name);
    Map<String, @Nullable Object> root = file.map(YamlTree.read(text, name), "");
    Map<String, @Nullable Object> runs = file.map(root.get("runs"), "runs");
    String using = file.text(runs, "using").orElse("");
    Map<String, Optional<String>> inputs = new LinkedHashMap<>();
    file.map(root.get("inputs"), "inputs")
        .forEach(
            (key, value) ->
                inputs.put(key, file.text(file.map(value, "inputs." + key), "default")));
    Map<String, String> outputs = new LinkedHashMap<>();
    file.map(root.get("outputs"), "outputs")
        .forEach(
            (key, value) ->
                file.text(file.map(value, "outputs." + key), "value")
                    .ifPresent(it -> outputs.put(key, it)));
    ActionDefinition definition =
        new ActionDefinition(
            using,
            inputs,
            outputs,
            using.equals("composite")
                ? new StepReader(file).steps(runs.get("steps"), "runs.steps")
                : List.of(),
            file.text(runs, "main"),
            file.text(runs, "post"),
            file.text(runs, "post-if"));
    file.check();
    return definition;
  }
}
