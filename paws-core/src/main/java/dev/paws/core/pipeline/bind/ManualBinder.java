package dev.paws.core.pipeline.bind;

import dev.paws.core.pipeline.run.JobTemplate;
import dev.paws.core.pipeline.run.StepPlan;
import dev.paws.core.pipeline.run.WorkflowPlan;
import dev.paws.core.pipeline.workflow.ManualStage;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Binds the stages of {@code paws.yaml}: each is a job that gets the working tree, with the files
 * that the stages before it left, and runs its command.
 */
public final class ManualBinder {
  /** Makes the workspace the root of an artifact, so that its files come back where they were. */
  private static final String ROOT = "\n./.paws-root";

  private ManualBinder() {}

  /** Returns what the runner takes. */
  public static WorkflowPlan plan(List<ManualStage> stages) {
    return new WorkflowPlan(
        Optional.empty(),
        Optional.empty(),
        Map.of("workflow_dispatch", Map.of()),
        Map.of(),
        Map.of(),
        Map.of(),
        Map.of(),
        Set.of(),
        stages.stream().map(stage -> template(stage, stages)).toList());
  }

  private static JobTemplate template(ManualStage stage, List<ManualStage> all) {
    List<StepPlan> steps = new ArrayList<>();
    steps.add(step(Optional.empty(), new StepPlan.Uses("actions/checkout@v4", Map.of())));
    for (ManualStage before : all) {
      if (stage.needs().contains(before.name()) && !before.artifacts().isEmpty()) {
        steps.add(
            step(
                Optional.empty(),
                new StepPlan.Uses("actions/download-artifact@v4", Map.of("name", before.name()))));
      }
    }
    steps.add(
        step(
            Optional.empty(),
            new StepPlan.Run(
                stage.command(), Optional.empty(), Optional.empty(), stage.retries())));
    if (!stage.artifacts().isEmpty()) {
      Map<String, String> with = new LinkedHashMap<>();
      with.put("name", stage.name());
      with.put("path", String.join("\n", stage.artifacts()) + ROOT);
      with.put("include-hidden-files", "true");
      steps.add(
          step(Optional.of("always()"), new StepPlan.Uses("actions/upload-artifact@v4", with)));
    }
    Map<String, String> env = new LinkedHashMap<>(stage.env());
    if (!stage.services().isEmpty()) {
      env.put("PAWS_ENVIRONMENT", "up " + String.join(" ", stage.services()));
    }
    JobTemplate template =
        new JobTemplate(
            stage.name(),
            Optional.empty(),
            stage.needs(),
            Optional.empty(),
            null,
            null,
            env,
            Optional.empty(),
            Optional.empty(),
            steps,
            Map.of(),
            stage.timeoutSeconds().filter(it -> it > 0).map(it -> String.valueOf(it / 60)),
            Optional.empty(),
            null,
            null,
            Optional.empty(),
            Optional.empty(),
            "");
    return template.withDefinition(template.toString());
  }

  private static StepPlan step(Optional<String> condition, StepPlan.Work work) {
    return new StepPlan(
        Optional.empty(),
        Optional.empty(),
        condition,
        work,
        Map.of(),
        Optional.empty(),
        Optional.empty());
  }
}
