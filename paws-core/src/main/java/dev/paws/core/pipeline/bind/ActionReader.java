package dev.paws.core.pipeline.bind;

import dev.paws.core.finding.Finding;
import dev.paws.core.message.FindingCollector;
import dev.paws.core.pipeline.run.ActionDefinition;
import dev.paws.core.pipeline.run.ActionDefinition.Image;
import dev.paws.core.pipeline.run.Expressions.Failure;
import dev.paws.core.pipeline.workflow.ActionFile;
import dev.paws.core.pipeline.workflow.Content;
import dev.paws.core.pipeline.workflow.WorkflowReader;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reads {@code action.yml}. */
public final class ActionReader implements ActionDefinition.Reader {
  @Override
  public ActionDefinition read(String text, String file) throws Failure {
    FindingCollector findings = new FindingCollector();
    Optional<ActionFile> action =
        new WorkflowReader(findings).action(file, text.getBytes(StandardCharsets.UTF_8));
    if (action.isEmpty()) {
      throw new Failure(
          findings.findings().stream().map(Finding::text).collect(Collectors.joining("\n")));
    }
    return definition(action.get());
  }

  private static ActionDefinition definition(ActionFile action) {
    Map<String, Optional<String>> inputs = new LinkedHashMap<>();
    action.inputs().forEach((name, input) -> inputs.put(name, Raw.text(input.fallback())));
    Map<String, String> outputs = new LinkedHashMap<>();
    action
        .outputs()
        .forEach((name, value) -> Raw.text(value).ifPresent(text -> outputs.put(name, text)));
    return new ActionDefinition(
        action.using(),
        inputs,
        outputs,
        StepBinder.plans(action.steps()),
        Raw.text(action.runs().text("main")),
        Raw.text(action.runs().text("pre")),
        Raw.text(action.runs().text("pre-if")),
        Raw.text(action.runs().text("post")),
        Raw.text(action.runs().text("post-if")),
        action.using().equals("docker") ? Optional.of(image(action.runs())) : Optional.empty());
  }

  private static Image image(Content.Mapping runs) {
    Optional<List<String>> arguments =
        runs.get("args")
            .filter(Content.Sequence.class::isInstance)
            .map(list -> ((Content.Sequence) list).items().stream().map(Raw::anyText).toList());
    return new Image(
        Raw.text(runs.text("image")).orElse(""),
        arguments,
        Raw.texts(runs.mapping("env")),
        Raw.text(runs.text("entrypoint")),
        Raw.text(runs.text("pre-entrypoint")),
        Raw.text(runs.text("post-entrypoint")));
  }
}
