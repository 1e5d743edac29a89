package dev.paws.core.pipeline.run;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.paws.core.message.FindingCollector;
import dev.paws.core.pipeline.bind.WorkflowBinder;
import dev.paws.core.pipeline.bind.WorkflowExpressions;
import dev.paws.core.pipeline.port.StopSignal;
import dev.paws.core.pipeline.workflow.WorkflowReader;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RunPreviewTest {
  /** Makes a workflow of jobs that are each written as {@code id: keys}. */
  private static WorkflowPlan workflow(String... jobs) {
    StringBuilder text = new StringBuilder("on: push\njobs:\n");
    for (String job : jobs) {
      String[] parts = job.split(": ", 2);
      text.append("  ").append(parts[0]).append(": {runs-on: x, steps: [{run: a}]");
      text.append(parts[1].isBlank() ? "" : ", " + parts[1]).append("}\n");
    }
    FindingCollector findings = new FindingCollector();
    return new WorkflowReader(findings)
        .workflow("w.yml", text.toString().getBytes(UTF_8))
        .map(it -> WorkflowBinder.plan(it, text.toString()))
        .orElseThrow(() -> new AssertionError(findings.findings().toString()));
  }

  private static List<String> preview(WorkflowPlan workflow, String... selected) {
    return new RunPreview(
            workflow,
            Map.of("github", Map.of("ref_name", "main")),
            new WorkflowExpressions(),
            new Resumption(
                workflow,
                RunState.NONE,
                Optional.empty(),
                new JobInputs(Map.of(), new FakeTree().contents(), new FakeTree())),
            Set.of(selected))
        .jobs().stream()
            .map(job -> job.id() + " " + job.fate() + ": " + job.reason() + " " + job.names())
            .toList();
  }

  @Test
  void jobs_come_after_what_they_need_and_else_as_written() {
    WorkflowPlan workflow = workflow("c: needs: [A, b]", "a: ", "b: needs: a", "d: ");

    assertThat(preview(workflow, "a", "b", "c"))
        .containsExactly(
            "a RUNS: runs [a]", "b RUNS: runs [b]", "c RUNS: runs [c]", "d SKIPPED: not chosen []");
  }

  @Test
  void a_false_condition_skips_all_that_follow_but_those_that_ask() {
    WorkflowPlan workflow =
        workflow("a: if: github.ref_name == 'x'", "b: needs: a", "c: needs: b, if: always()");

    assertThat(preview(workflow, "a", "b", "c"))
        .containsExactly(
            "a SKIPPED: skipped, since its condition does not hold: github.ref_name == 'x' []",
            "b SKIPPED: skipped, since a did not succeed []",
            "c OPEN: decided when b are done [c]");
  }

  @Test
  void a_matrix_that_depends_on_jobs_is_open_and_a_wrong_one_fails() {
    WorkflowPlan workflow =
        workflow(
            "a: 'strategy: {matrix: {v: [1, 2]}, max-parallel: 1}'".replace("'", ""),
            "b: needs: a, strategy: {matrix: {v: \"${{ fromJSON(needs.a.outputs.m) }}\"}}",
            "c: strategy: {matrix: {v: []}}",
            "d: strategy: {matrix: {v: \"${{ fromJSON('[\\\"p\\\", 3]') }}\"}}");

    assertThat(preview(workflow, "a", "b", "c", "d"))
        .containsExactly(
            "a RUNS: runs [a (1), a (2)]",
            "b RUNS: runs []",
            "c FAILS: fails before it begins: Matrix vector 'v' does not contain any values []",
            "d RUNS: runs [d (p), d (3)]");
  }

  @Test
  void success_asks_all_ancestors_and_not_only_direct_ones() {
    WorkflowPlan workflow = workflow("a: ", "b: needs: a", "c: needs: b");
    JobTemplate last = workflow.jobs().get(2);
    JobHistory history = new JobHistory();
    ended(history, workflow.jobs().get(0), Result.FAILURE);
    ended(history, workflow.jobs().get(1), Result.SUCCESS);
    JobCondition condition = new JobCondition(workflow, history, last, new StopSignal());

    assertThat(condition.success(List.of())).isFalse();
    assertThat(condition.failure(List.of())).isTrue();
    assertThat(condition.success(List.of("B"))).isTrue();
    assertThat(condition.failure(List.of("b"))).isFalse();
  }

  private static void ended(JobHistory history, JobTemplate job, Result result) {
    JobPlan plan = JobHistory.unexpanded(job, Map.of());
    history.end(job, List.of(JobHistory.notRun(plan, result)));
    history.close(job);
  }
}
