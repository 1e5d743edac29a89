package dev.paws.core.pipeline.plain;

import dev.paws.core.message.PipelineRunPhrase;
import dev.paws.core.pipeline.run.StepPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Reads steps of jobs and composite actions. */
final class StepReader {
  private static final Set<String> KEYS =
      Set.of(
          "id",
          "name",
          "if",
          "run",
          "shell",
          "working-directory",
          "uses",
          "with",
          "env",
          "continue-on-error",
          "timeout-minutes");

  private final TreeText file;

  StepReader(TreeText file) {
    this.file = file;
  }

  List<StepPlan> steps(@Nullable Object tree, String path) {
    List<StepPlan> steps = new ArrayList<>();
    Set<String> ids = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    if (!(tree instanceof List<?> list)) {
      file.wrong(path, PipelineRunPhrase.NOT_A_LIST.text());
      return steps;
    }
    for (int i = 0; i < list.size(); i++) {
      String at = path + "[" + i + "]";
      StepPlan step = step(file.map(list.get(i), at), at);
      step.id()
          .ifPresent(
              id -> {
                if (!ids.add(id)) {
                  file.wrong(at, PipelineRunPhrase.KEY_TWICE.text(id));
                }
                if (!id.matches("(?!__)[A-Za-z_][A-Za-z0-9_-]{0,99}")) {
                  file.wrong(at, PipelineRunPhrase.BAD_ID.text(id));
                }
              });
      steps.add(step);
    }
    return steps;
  }

  private StepPlan step(Map<String, @Nullable Object> step, String at) {
    file.known(step, KEYS, at);
    boolean runs = step.containsKey("run");
    if (runs == step.containsKey("uses")) {
      file.wrong(at, PipelineRunPhrase.RUN_OR_USES.text());
    }
    String reference = file.text(step, "uses").orElse("");
    if (!runs
        && !reference.startsWith("./")
        && !reference.startsWith("$/")
        && !reference.startsWith("docker://")
        && !reference.matches("[^/@]+/[^@]+@.+")) {
      file.wrong(at, PipelineRunPhrase.USES_WITHOUT_VERSION.text(reference));
    }
    return new StepPlan(
        file.text(step, "id"),
        file.text(step, "name"),
        file.text(step, "if"),
        runs
            ? new StepPlan.Run(
                file.text(step, "run").orElse(""),
                file.text(step, "shell"),
                file.text(step, "working-directory"))
            : new StepPlan.Uses(reference, file.textMap(step.get("with"), at + ".with")),
        file.textMap(step.get("env"), at + ".env"),
        file.text(step, "continue-on-error"),
        file.text(step, "timeout-minutes"));
  }
}
