package dev.paws.core.report.pipeline;

import dev.paws.core.message.PipelineRunPhrase;
import dev.paws.core.model.PipelineRun;
import dev.paws.core.model.PipelineStage;
import dev.paws.core.pipeline.log.Annotation;
import dev.paws.core.pipeline.run.JobResult;
import dev.paws.core.pipeline.run.RunPreview;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The end of a run in words: a line for each stage, annotations, and what was not run. */
public final class PipelineText {
  private PipelineText() {}

  /**
   * Returns the lines.
   *
   * @param path the jobs that decided how long it took
   * @param reasons why stages did not run, by name
   */
  public static List<String> of(
      PipelineRun run, List<JobResult> results, CriticalPath path, Map<String, String> reasons) {
    List<String> lines = new ArrayList<>();
    int width = run.stages().stream().mapToInt(stage -> stage.name().length()).max().orElse(0);
    for (int i = 0; i < results.size(); i++) {
      PipelineStage stage = run.stages().get(i);
      String time = stage.durationSeconds().map(it -> it + " s").orElse("");
      String why =
          stage.startedAt().isPresent()
              ? ""
              : reasons.getOrDefault(
                  stage.name(), reasons.getOrDefault(results.get(i).plan().job(), ""));
      lines.add(
          String.format(
                  Locale.ROOT,
                  "%-" + Math.max(1, width) + "s  %-9s  %6s  %s",
                  stage.name(),
                  results.get(i).result().word(),
                  time,
                  why)
              .stripTrailing());
    }
    path.line().ifPresent(lines::add);
    for (JobResult result : results) {
      for (Annotation annotation : result.annotations()) {
        lines.add(line(annotation));
      }
    }
    List<String> unsupported =
        results.stream().flatMap(it -> it.unsupported().stream()).distinct().toList();
    if (!unsupported.isEmpty()) {
      lines.add(PipelineRunPhrase.NOT_COVERED.text(String.join(", ", unsupported)));
    }
    PipelineRun.Summary summary = run.summary();
    lines.add(
        PipelineRunPhrase.SUMMARY.text(
            run.status().value(),
            summary.passedStages(),
            summary.failedStages(),
            summary.skippedStages(),
            run.totalDurationSeconds().orElse(0L)));
    return lines;
  }

  /** Returns the line of a job of a plan. */
  public static String line(RunPreview.Job job) {
    boolean several = job.names().size() > 1;
    return PipelineRunPhrase.PLAN.text(
        job.id(), several ? job.reason() + ": " + String.join(", ", job.names()) : job.reason());
  }

  private static String line(Annotation annotation) {
    String place =
        annotation
            .file()
            .map(file -> file + annotation.line().map(at -> ":" + at).orElse("") + " ")
            .orElse("");
    return annotation.type().name().toLowerCase(Locale.ROOT)
        + ": "
        + place
        + annotation.title().map(title -> title + ": ").orElse("")
        + annotation.message();
  }
}
