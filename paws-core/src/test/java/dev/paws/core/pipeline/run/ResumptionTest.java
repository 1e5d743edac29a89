package dev.paws.core.pipeline.run;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.paws.core.message.FindingCollector;
import dev.paws.core.pipeline.bind.WorkflowBinder;
import dev.paws.core.pipeline.workflow.WorkflowReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ResumptionTest {
  private static final String JOBS =
      "  a: {runs-on: x, steps: [{run: a}]}\n"
          + "  b: {needs: a, runs-on: x, steps: [{run: 'echo ${{ vars.V }} ${{ secrets.S }}'}]}\n"
          + "  c: {needs: b, runs-on: x, steps: [{run: c}]}\n"
          + "  d: {runs-on: x, steps: [{run: d}]}\n";

  private final FakeTree tree = new FakeTree();
  private final Map<String, String> vars = new LinkedHashMap<>(Map.of("V", "1", "W", "1"));
  private final Map<String, String> secrets = new LinkedHashMap<>(Map.of("S", "1"));

  private static WorkflowPlan plan(String jobs) {
    String text = "on: push\njobs:\n" + jobs;
    return new WorkflowReader(new FindingCollector())
        .workflow("w.yml", text.getBytes(UTF_8))
        .map(
            it ->
                WorkflowBinder.plan(
                    it, text, called -> Optional.of(plan(called.contains("x") ? JOBS : ""))))
        .orElseThrow();
  }

  private JobInputs inputs() {
    return new JobInputs(Map.of("vars", vars, "secrets", secrets), tree.contents(), tree);
  }

  private static JobResult ended(JobTemplate job, Result result, String... hashed) {
    JobResult plain = JobHistory.notRun(JobHistory.unexpanded(job, Map.of()), result);
    return new JobResult(
        plain.plan(),
        result,
        false,
        Map.of("o", "1"),
        List.of(),
        List.of(),
        List.of(),
        List.of("art-" + job.id()),
        "",
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Set.of(hashed),
        List.of());
  }

  /** Returns the state after a run in which these jobs failed; b hashes all files. */
  private RunState after(WorkflowPlan plan, String... failed) {
    List<JobResult> results = new ArrayList<>();
    for (JobTemplate job : plan.jobs()) {
      Result result = List.of(failed).contains(job.id()) ? Result.FAILURE : Result.SUCCESS;
      results.add(job.id().equals("b") ? ended(job, result, "**") : ended(job, result));
    }
    RunState state = RunState.NONE.after("w.yml", plan, results, false, inputs());
    return RunState.of(state.json());
  }

  private List<String> again(WorkflowPlan plan, RunState last) {
    Resumption resumption = new Resumption(plan, last, Optional.of("failed"), inputs());
    return plan.jobs().stream()
        .map(job -> job.id() + ": " + resumption.why(job.id()).orElse("kept"))
        .toList();
  }

  @Test
  void what_failed_and_what_follows_runs_again() {
    WorkflowPlan plan = plan(JOBS);
    RunState last = after(plan, "b");

    assertThat(again(plan, last))
        .containsExactly(
            "a: kept",
            "b: runs: it did not pass in the run before",
            "c: runs: it follows b",
            "d: kept");
    Resumption resumption = new Resumption(plan, last, Optional.of("failed"), inputs());
    assertThat(resumption.staleArtifacts()).containsExactly("art-b", "art-c");
    assertThat(resumption.kept(plan.jobs().get(0)).get(0).outputs()).containsEntry("o", "1");
  }

  @Test
  void a_changed_definition_variable_or_file_runs_a_job_again() {
    WorkflowPlan plan = plan(JOBS);
    RunState last = after(plan, "d");

    assertThat(again(plan(JOBS.replace("run: a", "run: b")), last))
        .startsWith("a: runs: its definition has changed", "b: runs: it follows a");
    vars.put("W", "2");
    assertThat(again(plan, last).get(1)).isEqualTo("b: kept");
    vars.put("V", "2");
    assertThat(again(plan, last).get(1))
        .isEqualTo("b: runs: a variable, input or secret that it names has changed");
    vars.put("V", "1");
    secrets.clear();
    assertThat(again(plan, last).get(1)).contains("secret that it names has changed");
    secrets.put("S", "another one");
    assertThat(again(plan, last).get(1)).isEqualTo("b: kept");
    tree.content = "changed";
    assertThat(again(plan, last).get(1))
        .isEqualTo("b: runs: files that it hashes have changed: **");
  }

  @Test
  void within_a_called_workflow_only_what_failed_runs_again() {
    WorkflowPlan plan = plan("  call: {uses: ./.github/workflows/x.yml}\n");
    JobTemplate caller = plan.jobs().get(0);
    WorkflowPlan called = caller.call().orElseThrow().workflow();
    List<JobResult> nested = new ArrayList<>();
    called
        .jobs()
        .forEach(
            job -> nested.add(ended(job, job.id().equals("c") ? Result.FAILURE : Result.SUCCESS)));
    JobResult plain = ended(caller, Result.FAILURE);
    JobResult whole =
        new JobResult(
            plain.plan(),
            Result.FAILURE,
            false,
            Map.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of("art-a", "art-c"),
            "",
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Set.of(),
            nested);
    RunState last =
        RunState.of(RunState.NONE.after("w.yml", plan, List.of(whole), false, inputs()).json());
    Resumption resumption = new Resumption(plan, last, Optional.of("failed"), inputs());
    Resumption within = resumption.within(plain.plan()).orElseThrow();

    assertThat(resumption.staleArtifacts()).containsExactly("art-c");
    assertThat(called.jobs())
        .extracting(job -> within.why(job.id()).isPresent())
        .containsExactly(false, false, true, false);
  }
}
