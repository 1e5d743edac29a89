package dev.paws.core.report.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paws.core.model.PipelineRun;
import dev.paws.core.model.PipelineStage;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PipelineHistoryTest {
  private static final Instant BEGAN = Instant.parse("2026-12-01T10:00:00Z");

  private final List<PipelineRun> runs = new ArrayList<>();

  private void run(long seconds, PipelineStage.Status status) {
    Instant began = BEGAN.plus(Duration.ofHours(runs.size()));
    Optional<Instant> ended = Optional.of(began.plusSeconds(seconds));
    boolean passed = status == PipelineStage.Status.PASSED;
    PipelineStage stage =
        new PipelineStage(
            "s",
            "r",
            "build",
            1,
            status,
            Optional.of(began),
            ended,
            Optional.of(seconds),
            "ci.yml#build",
            Optional.empty(),
            PipelineStage.Logs.NONE,
            List.of(),
            new PipelineStage.Metadata(0, List.of()));
    runs.add(
        new PipelineRun(
            "r" + runs.size(),
            "shop",
            PipelineRun.Trigger.GIT_PUSH,
            "me",
            new PipelineRun.GitContext("main", "abc", "Do it"),
            passed ? PipelineRun.Status.PASSED : PipelineRun.Status.FAILED,
            List.of(stage),
            began,
            ended,
            Optional.of(seconds),
            new PipelineRun.Summary(1, passed ? 1 : 0, passed ? 0 : 1, 0),
            new PipelineRun.Metadata(PipelineRun.Tool.GITHUB_ACTIONS, Optional.of("ci.yml"))));
  }

  private List<String> lines() {
    List<PipelineRun> newestFirst = new ArrayList<>(runs);
    Collections.reverse(newestFirst);
    return new PipelineHistory(newestFirst).lines();
  }

  @Test
  void runs_come_newest_first_and_only_those_that_passed_count_for_the_trend() {
    run(10, PipelineStage.Status.PASSED);
    run(12, PipelineStage.Status.PASSED);
    run(1, PipelineStage.Status.FAILED);
    run(14, PipelineStage.Status.PASSED);

    assertThat(lines())
        .anyMatch(it -> it.matches("2026-12-01 12:00:00Z +failed +1.0 s +build"))
        .contains("3 of 4 passed, median 12.0 s, slower by 2.0 s a run")
        .anyMatch(it -> it.matches("build +1 +12.0 s +slower by 2.0 s a run"));
    assertThat(lines().get(1)).startsWith("2026-12-01 13:00:00Z");
  }

  @Test
  void a_single_run_has_no_trend() {
    run(10, PipelineStage.Status.PASSED);

    assertThat(lines()).contains("1 of 1 passed, median 10.0 s");
  }
}
