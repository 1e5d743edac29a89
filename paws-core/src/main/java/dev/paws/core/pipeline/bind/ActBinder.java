package dev.paws.core.pipeline.bind;

import dev.paws.core.pipeline.run.JobTemplate;
import dev.paws.core.pipeline.run.StepPlan;
import dev.paws.core.pipeline.run.WorkflowPlan;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Binds a call of the program {@code act}, which runs the workflow file in its own way. */
public final class ActBinder {
  /** The only stage: act does not say what its jobs do in a form that programs can read. */
  public static final String STAGE = "act";

  private ActBinder() {}

  /**
   * What act is called with.
   *
   * @param tree the folder of the source tree
   * @param workflow the workflow file; empty: all of the tree
   * @param event the event's name; empty: act's own choice
   * @param jobs one call for each; none: all jobs in one call
   */
  public record Call(
      Path tree,
      Optional<Path> workflow,
      Optional<String> event,
      Optional<Path> eventFile,
      Map<String, @Nullable Object> inputs,
      Optional<Path> secrets,
      Optional<Path> vars,
      List<String> jobs) {}

  /** Returns what the runner takes: one stage that calls act in the source tree. */
  public static WorkflowPlan plan(Call call) {
    StepPlan step =
        new StepPlan(
            Optional.empty(),
            Optional.of(STAGE),
            Optional.empty(),
            new StepPlan.Run(
                script(call), Optional.empty(), Optional.of(call.tree().toString()), 0),
            Map.of(),
            Optional.empty(),
            Optional.empty());
    JobTemplate job =
        new JobTemplate(
            STAGE,
            Optional.empty(),
            List.of(),
            Optional.empty(),
            null,
            null,
            Map.of(),
            Optional.empty(),
            Optional.empty(),
            List.of(step),
            Map.of(),
            Optional.empty(),
            Optional.empty(),
            null,
            null,
            Optional.empty(),
            Optional.empty(),
            "");
    return new WorkflowPlan(
        Optional.empty(),
        Optional.empty(),
        Map.of(call.event().orElse("push"), Map.of()),
        Map.of(),
        Map.of(),
        Map.of(),
        Map.of(),
        Set.of(),
        List.of(job.withDefinition(job.toString())));
  }

  private static String script(Call call) {
    Map<String, Optional<String>> options = new LinkedHashMap<>();
    options.put("--workflows", call.workflow().map(Path::toString));
    options.put("--eventpath", call.eventFile().map(Path::toString));
    options.put("--secret-file", call.secrets().map(Path::toString));
    options.put("--var-file", call.vars().map(Path::toString));
    List<String> words = new ArrayList<>(List.of("act"));
    call.event().ifPresent(event -> words.add(quoted(event)));
    options.forEach(
        (name, value) ->
            value.ifPresent(
                it -> {
                  words.add(name);
                  words.add(quoted(it));
                }));
    call.inputs()
        .forEach(
            (name, value) -> {
              words.add("--input");
              words.add(quoted(name + "=" + value));
            });
    String common = String.join(" ", words);
    List<String> lines = new ArrayList<>();
    call.jobs().forEach(job -> lines.add(common + " --job " + quoted(job)));
    return lines.isEmpty() ? common : String.join("\n", lines);
  }

  private static String quoted(String text) {
    return "'" + text.replace("'", "'\\''") + "'";
  }
}
