package dev.paws.core.pipeline.workflow;

import dev.paws.core.yaml.ListValue;
import dev.paws.core.yaml.MapValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes records of jobs and their steps. */
final class JobReader {
  private JobReader() {}

  /**
   * Returns a job.
   *
   * @param ids the ids of all jobs, by their text in lower case
   */
  static Job job(String id, MapValue jobs, MapValue job, Map<String, String> ids) {
    Optional<Job.Call> call =
        ContentReader.plain(job, "uses")
            .map(
                uses ->
                    new Job.Call(
                        uses,
                        ContentReader.orNothing(job, "with"),
                        ContentReader.orNothing(job, "secrets"),
                        "inherit".equals(job.string("secrets"))));
    List<String> needs =
        ContentReader.sources(job, "needs").stream()
            .map(need -> ids.getOrDefault(need.toLowerCase(java.util.Locale.ROOT), need))
            .distinct()
            .toList();
    return new Job(
        id,
        ContentReader.text(job, "name"),
        needs,
        ContentReader.condition(job),
        ContentReader.get(job, "runs-on"),
        ContentReader.get(job, "container"),
        ContentReader.orNothing(job, "services"),
        ContentReader.get(job, "strategy"),
        ContentReader.orNothing(job, "env"),
        ContentReader.defaults(job),
        ContentReader.orNothing(job, "outputs") instanceof Content.Mapping mapping
            ? mapping
            : Content.Mapping.NOTHING,
        ContentReader.text(job, "timeout-minutes"),
        ContentReader.text(job, "continue-on-error"),
        ContentReader.get(job, "environment"),
        ContentReader.get(job, "concurrency"),
        call,
        steps(job.list("steps")),
        jobs.keyAt(id));
  }

  static List<Step> steps(@Nullable ListValue list) {
    List<Step> steps = new ArrayList<>();
    if (list != null) {
      list.items().stream()
          .filter(MapValue.class::isInstance)
          .forEach(item -> steps.add(step((MapValue) item)));
    }
    return steps;
  }

  private static Step step(MapValue step) {
    return new Step(
        ContentReader.plain(step, "id"),
        ContentReader.text(step, "name"),
        ContentReader.condition(step),
        ContentReader.text(step, "run"),
        ContentReader.plain(step, "shell"),
        ContentReader.text(step, "working-directory"),
        ContentReader.plain(step, "uses"),
        ContentReader.orNothing(step, "with"),
        ContentReader.orNothing(step, "env"),
        ContentReader.text(step, "continue-on-error"),
        ContentReader.text(step, "timeout-minutes"),
        ContentReader.flag(step, "background"),
        ContentReader.sources(step, "wait"),
        step.has("wait-all"),
        ContentReader.plain(step, "cancel"),
        steps(step.list("parallel")),
        step.at());
  }
}
