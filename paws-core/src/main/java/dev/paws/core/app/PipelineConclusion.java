package dev.paws.core.app;

import dev.paws.core.app.output.Reporter;
import dev.paws.core.app.port.GoalFailure;
import dev.paws.core.app.port.HistoryArchive;
import dev.paws.core.app.port.Ports;
import dev.paws.core.finding.Position;
import dev.paws.core.history.HistoryEntry;
import dev.paws.core.history.ResultIds;
import dev.paws.core.message.PipelineRunMessage;
import dev.paws.core.model.PipelineRun;
import dev.paws.core.pipeline.log.Masks;
import dev.paws.core.pipeline.run.JobResult;
import dev.paws.core.report.pipeline.CriticalPath;
import dev.paws.core.report.pipeline.PipelineJunit;
import dev.paws.core.report.pipeline.PipelineReport;
import dev.paws.core.report.pipeline.PipelineText;
import dev.paws.core.report.pipeline.PipelineTree;
import dev.paws.core.secret.SecretValues;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Writes, remembers and reports the end of a run, and fails if jobs failed. */
record PipelineConclusion(Ports ports, PipelineSettings settings, Reporter reporter) {

  /**
   * What the end of a run is made of.
   *
   * @param project the name of the source tree's folder
   */
  record Ended(
      PipelineExecution execution,
      String project,
      Masks masks,
      String runName,
      List<JobResult> results,
      CriticalPath path,
      boolean cancelled,
      Instant began) {}

  /**
   * Concludes a run.
   *
   * @throws GoalFailure if a job failed or the run was cancelled
   */
  void conclude(Ended ended) {
    PipelineExecution execution = ended.execution();
    List<JobResult> results = ended.results();
    String environment = ports.history().identity(ended.project());
    Instant now = ports.runtime().timeOfDay();
    String id = new ResultIds().next(ended.began());
    PipelineRun run =
        PipelineReport.of(
            execution.frame(id, environment, ended.cancelled(), ended.began(), now), results);
    Optional<String> problem =
        ports
            .history()
            .append(List.of(new HistoryEntry.Pipeline(run)), HistoryArchive.Durability.PROCESS);
    problem.ifPresent(ports.console()::debug);
    // Masked here first, so that all of it has the same mark.
    Map<String, @Nullable Object> tree =
        PipelineTree.of(run, results, ended.runName(), ended.path(), ended.masks());
    reporter.hide(SecretValues.of(ended.masks().values(), Set.of()));
    write(ports, settings.folder().resolve("TEST-paws.pipeline.xml"), PipelineJunit.of(results));
    reporter.result(tree);
    PipelineText.of(run, results, ended.path(), execution.reasons()).forEach(ports.console()::info);
    execution.keptWorkspaces().forEach(ports.console()::info);
    verdict(run, results);
  }

  private void verdict(PipelineRun run, List<JobResult> results) {
    String failed =
        String.join(
            ", ",
            results.stream()
                .filter(it -> !PipelineReport.isGreen(it))
                .map(it -> it.plan().name())
                .toList());
    String again = "mvn paws:pipeline -Dpaws.pipeline.from=failed";
    if (run.status() == PipelineRun.Status.CANCELLED) {
      throw GoalFailure.environment(PipelineRunMessage.CANCELLED, failed, again);
    }
    if (run.status() == PipelineRun.Status.FAILED) {
      throw GoalFailure.environment(PipelineRunMessage.FAILED, failed, again);
    }
    Set<String> unsupported = new TreeSet<>();
    results.forEach(result -> unsupported.addAll(result.unsupported()));
    if (settings.strict() && !unsupported.isEmpty()) {
      throw GoalFailure.environment(PipelineRunMessage.STRICT, String.join(", ", unsupported));
    }
  }

  /** Writes a file of the run, or warns that it cannot. */
  static void write(Ports ports, Path file, String text) {
    try {
      ports.results().write(file, text);
    } catch (IOException e) {
      notWritten(ports, file, e);
    }
  }

  /** Warns that a file of the run cannot be written. */
  static void notWritten(Ports ports, Path file, IOException e) {
    ports
        .console()
        .warn(
            PipelineRunMessage.NOT_WRITTEN
                .at(Position.NONE, "", file, ports.results().reason(e))
                .text());
  }
}
