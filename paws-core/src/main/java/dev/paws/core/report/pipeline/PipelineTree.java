package dev.paws.core.report.pipeline;

import dev.paws.core.model.PipelineRun;
import dev.paws.core.model.json.ModelCodec;
import dev.paws.core.pipeline.log.Annotation;
import dev.paws.core.pipeline.log.Masks;
import dev.paws.core.pipeline.run.JobResult;
import dev.paws.core.pipeline.run.StepResult;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The run as a tree: the data model's keys, and what GitHub knows beside them in metadata. */
public final class PipelineTree {
  private PipelineTree() {}

  /**
   * Returns the tree, without what the masks hide.
   *
   * @param results of the stages of the run, in the same order
   * @param runName the workflow's run-name, evaluated
   * @param path the jobs that decided how long it took
   */
  public static Map<String, @Nullable Object> of(
      PipelineRun run, List<JobResult> results, String runName, CriticalPath path, Masks masks) {
    Map<String, @Nullable Object> tree = new LinkedHashMap<>(ModelCodec.tree(run));
    List<@Nullable Object> stages = new ArrayList<>();
    List<?> plain = tree.get("stages") instanceof List<?> list ? list : List.of();
    for (int i = 0; i < plain.size(); i++) {
      Map<String, @Nullable Object> stage = copy(plain.get(i));
      Map<String, @Nullable Object> metadata = copy(stage.get("metadata"));
      metadata.putAll(metadata(results.get(i)));
      stage.put("metadata", metadata);
      stages.add(stage);
    }
    tree.put("stages", stages);
    Map<String, @Nullable Object> metadata = copy(tree.get("metadata"));
    metadata.put("unsupported", results.stream().flatMap(it -> it.unsupported().stream()).toList());
    List<@Nullable Object> annotations = new ArrayList<>();
    StringBuilder summary = new StringBuilder();
    for (JobResult result : results) {
      result.annotations().forEach(it -> annotations.add(tree(it)));
      summary.append(result.summary());
    }
    metadata.put("annotations", annotations);
    metadata.put("step_summary", summary.toString());
    metadata.put("run_name", runName);
    metadata.put("critical_path", path.names());
    tree.put("metadata", metadata);
    return copy(masks.inTree(tree));
  }

  private static Map<String, @Nullable Object> copy(@Nullable Object tree) {
    Map<String, @Nullable Object> copy = new LinkedHashMap<>();
    if (tree instanceof Map<?, ?> map) {
      map.forEach((key, value) -> copy.put(String.valueOf(key), value));
    }
    return copy;
  }

  private static Map<String, @Nullable Object> metadata(JobResult result) {
    Map<String, @Nullable Object> metadata = new LinkedHashMap<>();
    metadata.put("job", result.plan().job());
    metadata.put("matrix", result.plan().contexts().get("matrix"));
    metadata.put("result", result.result().word());
    metadata.put("outputs", result.outputs());
    List<@Nullable Object> steps = new ArrayList<>();
    for (StepResult step : result.steps()) {
      Map<String, @Nullable Object> one = new LinkedHashMap<>();
      one.put("id", step.id().orElse(null));
      one.put("name", step.name());
      one.put("outcome", step.outcome().word());
      one.put("conclusion", step.conclusion().word());
      one.put("outputs", step.outputs());
      steps.add(one);
    }
    metadata.put("steps", steps);
    return metadata;
  }

  private static Map<String, @Nullable Object> tree(Annotation annotation) {
    Map<String, @Nullable Object> tree = new LinkedHashMap<>();
    tree.put("type", annotation.type().name().toLowerCase(Locale.ROOT));
    tree.put("message", annotation.message());
    tree.put("file", annotation.file().orElse(null));
    tree.put("line", annotation.line().orElse(null));
    tree.put("title", annotation.title().orElse(null));
    return tree;
  }
}
