package dev.paws.core.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paws.core.finding.Finding;
import dev.paws.core.message.FindingCollector;
import dev.paws.core.pipeline.run.WorkflowPlan;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WorkflowFilesTest {
  private static final String STEPS = "{runs-on: x, steps: [{run: a}]}\n";

  private final Map<String, String> files = new LinkedHashMap<>();
  private final FindingCollector findings = new FindingCollector();

  private void file(String name, String on, String jobs) {
    files.put(".github/workflows/" + name, "on: " + on + "\njobs:\n" + jobs);
  }

  private List<String> read(String jobs) {
    Optional<WorkflowPlan> plan = reader().plan("ci.yml", "on: push\njobs:\n" + jobs);
    assertThat(plan.isEmpty()).isEqualTo(findings.hasErrors());
    return Finding.sorted(findings.findings()).stream()
        .map(it -> it.at() + " " + it.code() + " " + it.fact())
        .toList();
  }

  @Test
  void what_is_passed_is_checked_against_what_is_declared() {
    file(
        "c.yml",
        "{workflow_call: {inputs: {word: {type: string, required: true}, n: {type: number}, f:"
            + " {type: boolean}}, secrets: {key: {required: true}, more: {}}}}",
        "  a: " + STEPS);

    assertThat(
            read(
                "  fine:\n    uses: ./.github/workflows/c.yml\n"
                    + "    with: {WORD: 1, n: \"${{ github.x }}\"}\n    secrets: {Key: a}\n"
                    + "  all: {uses: ./.github/workflows/c.yml, with: {word: w}, secrets: inherit}\n"
                    + "  wrong:\n    uses: ./.github/workflows/c.yml\n"
                    + "    with: {wort: w, n: x, f: 'true'}\n    secrets: {keys: a}\n"))
        .containsExactly(
            "ci.yml:8:3 PAWS-F032 the workflow ./.github/workflows/c.yml requires the input 'word'",
            "ci.yml:8:3 PAWS-F035 the workflow ./.github/workflows/c.yml requires the secret 'key'",
            "ci.yml:10:18 PAWS-F031 the workflow ./.github/workflows/c.yml has no input 'wort'; did"
                + " you mean word?",
            "ci.yml:10:24 PAWS-F033 the input 'n' is 'x', which is no number",
            "ci.yml:10:30 PAWS-F033 the input 'f' is 'true', which is no boolean",
            "ci.yml:11:21 PAWS-F034 the workflow ./.github/workflows/c.yml has no secret 'keys'");
  }

  @Test
  void circles_and_missing_files_are_refused() {
    file("a.yml", "workflow_call", "  x: {uses: ./.github/workflows/b.yml}\n");
    file("b.yml", "workflow_call", "  y: {uses: ./.github/workflows/a.yml}\n");
    file("no.yml", "push", "  z: " + STEPS);

    assertThat(
            read(
                "  p: {uses: ./.github/workflows/a.yml}\n"
                    + "  q: {uses: ./.github/workflows/none.yml}\n"
                    + "  r: {uses: ./.github/workflows/no.yml}\n"))
        .containsExactly(
            ".github/workflows/b.yml:3:3 PAWS-F028 the workflow ./.github/workflows/a.yml calls"
                + " itself, directly or by others",
            "ci.yml:4:3 PAWS-F027 there is no workflow ./.github/workflows/none.yml",
            "ci.yml:5:3 PAWS-F030 the workflow ./.github/workflows/no.yml cannot be called");
  }

  @Test
  void many_calls_of_many_files_are_bounded() {
    for (int level = 0; level < 60; level++) {
      StringBuilder jobs = new StringBuilder();
      for (int job = 0; job < 9; job++) {
        jobs.append("  j" + job + ": {uses: ./.github/workflows/" + (level + 1) + ".yml}\n");
      }
      file(level + ".yml", "workflow_call", jobs.toString());
    }

    assertThat(read("  p: {uses: ./.github/workflows/0.yml}\n"))
        .isNotEmpty()
        .allMatch(text -> text.contains("call one another too often"));
  }

  @Test
  void a_path_in_a_workflow_of_another_repository_is_one_of_that_repository_and_version() {
    other("a.yml", "  x: {uses: ./.github/workflows/b.yml}\n");
    other("b.yml", "  y: " + STEPS);

    WorkflowPlan plan =
        reader()
            .plan("ci.yml", "on: push\njobs:\n  p: {uses: o/r/.github/workflows/a.yml@v1}\n")
            .orElseThrow();

    WorkflowPlan called = plan.jobs().get(0).call().orElseThrow().workflow();
    assertThat(called.jobs().get(0).call().orElseThrow().workflow().jobs().get(0).id())
        .isEqualTo("y");
  }

  @Test
  void circles_over_repositories_are_refused() {
    other("a.yml", "  x: {uses: o/r/.github/workflows/b.yml@v1}\n");
    other("b.yml", "  y: {uses: ./.github/workflows/a.yml}\n");

    assertThat(read("  p: {uses: o/r/.github/workflows/a.yml@v1}\n"))
        .containsExactly(
            "o/r/.github/workflows/b.yml@v1:3:3 PAWS-F028 the workflow ./.github/workflows/a.yml"
                + " calls itself, directly or by others");
  }

  @Test
  void a_repository_that_cannot_be_fetched_leaves_out_the_job_and_a_missing_file_is_a_mistake() {
    other("a.yml", "  x: " + STEPS);

    assertThat(
            read(
                "  p: {uses: gone/r/.github/workflows/a.yml@v1}\n"
                    + "  q: {uses: o/r/.github/workflows/none.yml@v1}\n"))
        .containsExactly(
            "ci.yml:3:3 PAWS-F038 the workflow gone/r/.github/workflows/a.yml@v1 cannot be fetched,"
                + " and the job is skipped: offline",
            "ci.yml:4:3 PAWS-F027 there is no workflow o/r/.github/workflows/none.yml@v1");
  }

  /** Puts a file into the repository {@code o/r}. */
  private void other(String name, String jobs) {
    files.put("o/r/.github/workflows/" + name + "@v1", "on: workflow_call\njobs:\n" + jobs);
  }

  private WorkflowFiles reader() {
    return new WorkflowFiles(
        name -> {
          if (name.startsWith("gone/")) {
            throw new IOException("offline");
          }
          return Optional.ofNullable(files.get(name));
        },
        findings);
  }

  @Test
  void a_change_of_a_called_file_is_noticed() {
    file("c.yml", "workflow_call", "  a: {runs-on: x, steps: [{run: a}]}\n");
    String before = definition();
    file("c.yml", "workflow_call", "  a: {runs-on: x, steps: [{run: b}]}\n");

    assertThat(definition()).isNotEqualTo(before);
  }

  private String definition() {
    return reader()
        .plan("ci.yml", "on: push\njobs:\n  p: {uses: ./.github/workflows/c.yml}\n")
        .orElseThrow()
        .jobs()
        .get(0)
        .definition();
  }
}
