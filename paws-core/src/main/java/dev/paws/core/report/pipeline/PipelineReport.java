package dev.paws.core.report.pipeline;

import dev.paws.core.model.PipelineArtifact;
import dev.paws.core.model.PipelineRun;
import dev.paws.core.model.PipelineStage;
import dev.paws.core.pipeline.run.JobResult;
import dev.paws.core.pipeline.run.Result;
import dev.paws.core.pipeline.run.StepResult;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes the data model's run of the results of jobs. */
public final class PipelineReport {
  private PipelineReport() {}

  /**
   * What belongs to the run as a whole.
   *
   * @param log the end of each stage's output, by name
   */
  public record Frame(
      String id,
      String environment,
      String event,
      String user,
      PipelineRun.GitContext git,
      PipelineRun.Tool tool,
      String workflowFile,
      boolean cancelled,
      Instant startedAt,
      Instant completedAt,
      Map<String, String> log,
      Map<String, List<PipelineArtifact>> artifacts) {}

  /** Returns the run. */
  public static PipelineRun of(Frame frame, List<JobResult> results) {
    List<PipelineStage> stages = new ArrayList<>();
    for (JobResult result : results) {
      stages.add(stage(frame, result, stages.size() + 1));
    }
    int passed = count(stages, PipelineStage.Status.PASSED);
    int failed = count(stages, PipelineStage.Status.FAILED);
    boolean green = results.stream().allMatch(PipelineReport::isGreen);
    return new PipelineRun(
        frame.id(),
        frame.environment(),
        trigger(frame.event()),
        frame.user(),
        frame.git(),
        frame.cancelled()
            ? PipelineRun.Status.CANCELLED
            : green ? PipelineRun.Status.PASSED : PipelineRun.Status.FAILED,
        stages,
        frame.startedAt(),
        Optional.of(frame.completedAt()),
        Optional.of(Duration.between(frame.startedAt(), frame.completedAt()).toSeconds()),
        new PipelineRun.Summary(stages.size(), passed, failed, stages.size() - passed - failed),
        new PipelineRun.Metadata(frame.tool(), Optional.of(frame.workflowFile())));
  }

  /** Returns whether a job leaves the run green. */
  public static boolean isGreen(JobResult result) {
    return result.result() == Result.SUCCESS
        || result.result() == Result.SKIPPED
        || (result.result() == Result.FAILURE && result.tolerated());
  }

  private static PipelineRun.Trigger trigger(String event) {
    return switch (event) {
      case "push" -> PipelineRun.Trigger.GIT_PUSH;
      case "pull_request", "pull_request_target" -> PipelineRun.Trigger.PR_VALIDATION;
      case "schedule" -> PipelineRun.Trigger.SCHEDULED;
      default -> PipelineRun.Trigger.MANUAL;
    };
  }

  private static int count(List<PipelineStage> stages, PipelineStage.Status status) {
    return (int) stages.stream().filter(stage -> stage.status() == status).count();
  }

  private static PipelineStage stage(Frame frame, JobResult result, int order) {
    String name = result.plan().name();
    return new PipelineStage(
        frame.id() + "-" + order,
        frame.id(),
        name,
        order,
        status(result),
        result.startedAt(),
        result.completedAt(),
        result
            .startedAt()
            .flatMap(from -> result.completedAt().map(to -> Duration.between(from, to)))
            .map(Duration::toSeconds),
        frame.workflowFile() + "#" + result.plan().job(),
        result.exitCode(),
        new PipelineStage.Logs(Optional.ofNullable(frame.log().get(name)), Optional.empty()),
        frame.artifacts().getOrDefault(name, List.of()).stream()
            .map(
                it ->
                    new PipelineArtifact(
                        frame.id() + "-" + order,
                        it.type(),
                        it.path(),
                        it.sizeBytes(),
                        it.format()))
            .toList(),
        new PipelineStage.Metadata(
            result.steps().stream().mapToInt(StepResult::retries).sum(), services(result)));
  }

  /** Returns the services that a job asks for: its own, and those of the project. */
  private static List<String> services(JobResult result) {
    List<String> services = new ArrayList<>();
    if (result.plan().services() instanceof Map<?, ?> own) {
      own.keySet().forEach(id -> services.add(String.valueOf(id)));
    }
    String environment = result.plan().env().getOrDefault("PAWS_ENVIRONMENT", "");
    if (environment.startsWith("up ")) {
      services.addAll(List.of(environment.substring(3).strip().split("[\\s,]+")));
    }
    return services;
  }

  /** A cancelled job that had begun has failed in the words of the data model. */
  private static PipelineStage.Status status(JobResult result) {
    return switch (result.result()) {
      case SUCCESS -> PipelineStage.Status.PASSED;
      case FAILURE -> PipelineStage.Status.FAILED;
      case SKIPPED -> PipelineStage.Status.SKIPPED;
      case CANCELLED ->
          result.startedAt().isPresent()
              ? PipelineStage.Status.FAILED
              : PipelineStage.Status.SKIPPED;
    };
  }
}
