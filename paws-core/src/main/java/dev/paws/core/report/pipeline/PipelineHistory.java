package dev.paws.core.report.pipeline;

import dev.paws.core.history.ReadyTrend;
import dev.paws.core.model.PipelineRun;
import dev.paws.core.model.PipelineStage;
import dev.paws.core.report.StatusText;
import dev.paws.core.report.Table;
import dev.paws.core.report.history.HistoryText;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The last runs of a pipeline, and how their times develop.
 *
 * @param runs newest first
 */
public record PipelineHistory(List<PipelineRun> runs) {
  public PipelineHistory {
    runs = List.copyOf(runs);
  }

  private static Optional<Duration> took(Optional<Instant> from, Optional<Instant> to) {
    return from.flatMap(begin -> to.map(end -> Duration.between(begin, end)));
  }

  private static Optional<Duration> took(PipelineRun run) {
    return took(Optional.of(run.startedAt()), run.completedAt());
  }

  private static Optional<Duration> passedIn(PipelineRun run) {
    return run.status() == PipelineRun.Status.PASSED ? took(run) : Optional.empty();
  }

  /** Returns the runs in which a stage passed and ran, with its time. */
  private Optional<ReadyTrend> trend(String stage) {
    return ReadyTrend.of(
        runs,
        run ->
            run.stages().stream()
                .filter(it -> it.name().equals(stage))
                .filter(it -> it.status() == PipelineStage.Status.PASSED)
                .findFirst()
                .flatMap(it -> took(it.startedAt(), it.completedAt())));
  }

  /** Returns the lines for people; times are UTC. */
  public List<String> lines() {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("RUN", "RESULT", "TIME", "FAILED"));
    for (PipelineRun run : runs) {
      String failed =
          run.stages().stream()
              .filter(it -> it.status() == PipelineStage.Status.FAILED)
              .map(PipelineStage::name)
              .collect(Collectors.joining(", "));
      rows.add(
          List.of(
              HistoryText.time(run.startedAt()),
              run.status().value(),
              took(run).map(StatusText::duration).orElse(""),
              failed));
    }
    List<String> lines = new ArrayList<>(Table.lines(rows));
    lines.add("");
    lines.add(whole());
    lines.add("");
    lines.addAll(Table.lines(stages()));
    return lines;
  }

  private String whole() {
    long passed = runs.stream().filter(it -> it.status() == PipelineRun.Status.PASSED).count();
    return passed
        + " of "
        + runs.size()
        + " passed"
        + ReadyTrend.of(runs, PipelineHistory::passedIn).map(PipelineHistory::words).orElse("");
  }

  private static String words(ReadyTrend trend) {
    String change = HistoryText.trend(trend);
    return ", median "
        + StatusText.duration(trend.median())
        + (change.isEmpty() ? "" : ", " + change);
  }

  private List<List<String>> stages() {
    Map<String, Integer> failures = new LinkedHashMap<>();
    for (PipelineRun run : runs) {
      for (PipelineStage stage : run.stages()) {
        boolean failed = stage.status() == PipelineStage.Status.FAILED;
        failures.merge(stage.name(), failed ? 1 : 0, Integer::sum);
      }
    }
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("STAGE", "FAILED", "MEDIAN", "TREND"));
    failures.forEach(
        (stage, failed) -> {
          Optional<ReadyTrend> trend = trend(stage);
          rows.add(
              List.of(
                  stage,
                  String.valueOf(failed),
                  trend.map(it -> StatusText.duration(it.median())).orElse(""),
                  trend.map(HistoryText::trend).orElse("")));
        });
    return rows;
  }

  /** Returns the runs as a tree, without their output. */
  public Map<String, @Nullable Object> tree() {
    List<@Nullable Object> all = new ArrayList<>();
    for (PipelineRun run : runs) {
      Map<String, @Nullable Object> one = new LinkedHashMap<>();
      one.put("id", run.id());
      one.put("started_at", run.startedAt().toString());
      one.put("status", run.status().value());
      one.put("duration_ms", took(run).map(Duration::toMillis).orElse(null));
      List<@Nullable Object> stages = new ArrayList<>();
      for (PipelineStage stage : run.stages()) {
        Map<String, @Nullable Object> entry = new LinkedHashMap<>();
        entry.put("name", stage.name());
        entry.put("status", stage.status().value());
        entry.put(
            "duration_ms",
            took(stage.startedAt(), stage.completedAt()).map(Duration::toMillis).orElse(null));
        stages.add(entry);
      }
      one.put("stages", stages);
      all.add(one);
    }
    Map<String, @Nullable Object> tree = new LinkedHashMap<>();
    tree.put("runs", all);
    return tree;
  }
}
