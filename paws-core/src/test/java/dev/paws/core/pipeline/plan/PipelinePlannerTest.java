package dev.paws.core.pipeline.plan;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.paws.core.message.FindingCollector;
import dev.paws.core.pipeline.expression.Data;
import dev.paws.core.pipeline.expression.Dict;
import dev.paws.core.pipeline.expression.Scope;
import dev.paws.core.pipeline.workflow.Workflow;
import dev.paws.core.pipeline.workflow.WorkflowReader;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PipelinePlannerTest {
  private static final Scope SCOPE =
      new Scope(
          Map.of("github", Dict.of(Map.of("ref_name", Data.of("main")))), Scope.Functions.NONE);

  /** Makes a workflow of jobs that are each written as {@code id: keys}. */
  private static Workflow workflow(String... jobs) {
    StringBuilder text = new StringBuilder("on: push\njobs:\n");
    for (String job : jobs) {
      String[] parts = job.split(": ", 2);
      text.append("  ").append(parts[0]).append(": {runs-on: x, steps: [{run: a}]");
      text.append(parts[1].isBlank() ? "" : ", " + parts[1]).append("}\n");
    }
    FindingCollector findings = new FindingCollector();
    Workflow workflow =
        new WorkflowReader(findings)
            .workflow("w.yml", text.toString().getBytes(UTF_8))
            .orElse(null);
    assertThat(findings.findings()).isEmpty();
    assertThat(workflow).isNotNull();
    return workflow;
  }

  private static List<String> plan(Workflow workflow, Set<String> chosen) {
    return PipelinePlanner.plan(workflow, chosen, SCOPE).stream()
        .map(job -> job.order() + " " + job.job().id() + " " + job.fate() + ": " + job.reason())
        .toList();
  }

  @Test
  void jobs_come_after_what_they_need_and_else_as_written() {
    Workflow workflow = workflow("c: needs: [A, b]", "a: ", "b: needs: a", "d: ");

    assertThat(plan(workflow, Set.of()))
        .containsExactly("1 a RUNS: runs", "2 b RUNS: runs", "3 c RUNS: runs", "4 d RUNS: runs");
  }

  @Test
  void a_chosen_job_brings_what_it_needs() {
    Workflow workflow = workflow("a: ", "b: needs: a", "c: needs: b", "d: ");

    assertThat(plan(workflow, Set.of("B")))
        .containsExactly(
            "1 a RUNS: runs",
            "2 b RUNS: runs",
            "3 c SKIPPED: not chosen",
            "4 d SKIPPED: not chosen");
  }

  @Test
  void a_false_condition_skips_all_that_follow_but_those_that_ask() {
    Workflow workflow =
        workflow("a: if: github.ref_name == 'x'", "b: needs: a", "c: needs: b, if: always()");

    assertThat(plan(workflow, Set.of()))
        .containsExactly(
            "1 a SKIPPED: skipped, since its condition does not hold: github.ref_name == 'x'",
            "2 b SKIPPED: skipped, since a did not succeed",
            "3 c OPEN: decided when b are done");
  }

  @Test
  void a_matrix_that_depends_on_jobs_is_open_and_a_wrong_one_fails() {
    Workflow workflow =
        workflow(
            "a: strategy: {matrix: {v: [1, 2]}, max-parallel: 1, fail-fast: false}",
            "b: needs: a, strategy: {matrix: {v: \"${{ fromJSON(needs.a.outputs.m) }}\"}}",
            "c: strategy: {matrix: \"${{ fromJSON('x') }}\"}");
    List<PlannedJob> plan = PipelinePlanner.plan(workflow, Set.of(), SCOPE);

    assertThat(plan.get(0).strategy())
        .hasValueSatisfying(it -> assertThat(it.failFast()).isFalse());
    assertThat(plan.get(0).strategy().orElseThrow().maxParallel()).isEqualTo(1);
    assertThat(plan.get(0).strategy().orElseThrow().context(1).plain())
        .isEqualTo(
            Map.of("fail-fast", false, "job-index", 1L, "job-total", 2L, "max-parallel", 1L));
    assertThat(plan.get(1).strategy()).isEmpty();
    assertThat(plan.get(1).fate()).isEqualTo(PlannedJob.Fate.RUNS);
    assertThat(plan.get(2).fate()).isEqualTo(PlannedJob.Fate.FAILS);
  }

  @Test
  void success_asks_all_ancestors_and_not_only_direct_ones() {
    Workflow workflow = workflow("a: ", "b: needs: a", "c: needs: b");
    Map<String, JobResult> failed = Map.of("a", JobResult.FAILURE, "b", JobResult.SUCCESS);
    Map<String, JobResult> skipped = Map.of("a", JobResult.SKIPPED, "b", JobResult.SUCCESS);
    Ancestors afterFailure = new Ancestors(workflow, "c", failed, false);

    assertThat(afterFailure.success(List.of())).isFalse();
    assertThat(afterFailure.failure(List.of())).isTrue();
    assertThat(afterFailure.success(List.of("B"))).isTrue();
    assertThat(afterFailure.failure(List.of("b"))).isFalse();
    assertThat(new Ancestors(workflow, "c", skipped, false).success(List.of())).isFalse();
    assertThat(new Ancestors(workflow, "c", skipped, false).failure(List.of())).isFalse();
    assertThat(new Ancestors(workflow, "c", failed, true).cancelled()).isTrue();
    assertThat(new Ancestors(workflow, "a", Map.of(), false).success(List.of())).isTrue();
  }
}
