package dev.paws.core.pipeline.workflow;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.paws.core.finding.Finding;
import dev.paws.core.message.FindingCollector;
import dev.paws.core.pipeline.expression.RunFunctions;
import dev.paws.core.pipeline.expression.Scope;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WorkflowReaderTest {
  private static final String JOB = "jobs:\n  a:\n    runs-on: x\n    steps: [{run: a}]\n";

  private final FindingCollector findings = new FindingCollector();

  private Workflow read(String text) {
    Workflow workflow =
        new WorkflowReader(findings).workflow("w.yml", text.getBytes(UTF_8)).orElse(null);
    assertThat(findings.findings()).isEmpty();
    assertThat(workflow).isNotNull();
    return workflow;
  }

  private List<String> broken(String text) {
    assertThat(new WorkflowReader(findings).workflow("w.yml", text.getBytes(UTF_8))).isEmpty();
    return Finding.sorted(findings.findings()).stream().map(Finding::text).toList();
  }

  @Test
  void scalars_have_the_types_of_yaml_1_2() throws Exception {
    Workflow workflow =
        read(
            "on: push\nenv: {a: 010, b: 0o17, c: 0x1F, d: 1_000, e: 1:30, f: yes, g: 2026-12-01,"
                + " h: ~, i: TRUE, j: 3.10, k: '3.10', l: 1e15, m: 0.00001, n: -0, o: !!str 010}\n"
                + JOB);
    Map<String, String> texts = new HashMap<>();
    for (var entry : ((Content.Mapping) workflow.env()).entries().entrySet()) {
      texts.put(
          entry.getKey(), entry.getValue().evaluate(new Scope(Map.of(), RunFunctions.NONE)).text());
    }

    assertThat(texts)
        .containsEntry("a", "10")
        .containsEntry("b", "15")
        .containsEntry("c", "31")
        .containsEntry("d", "1_000")
        .containsEntry("e", "1:30")
        .containsEntry("f", "yes")
        .containsEntry("g", "2026-12-01")
        .containsEntry("h", "")
        .containsEntry("i", "true")
        .containsEntry("j", "3.1")
        .containsEntry("k", "3.10")
        .containsEntry("l", "1E+15")
        .containsEntry("m", "1E-05")
        .containsEntry("n", "0")
        .containsEntry("o", "010");
  }

  @Test
  void a_workflow_keeps_what_is_written() {
    Workflow workflow =
        read(
            "name: CI\non:\n  push:\n    branches: [main]\n  workflow_call:\n    inputs:\n"
                + "      level: {type: number, default: 3, required: true}\n    secrets:\n"
                + "      t: {required: true}\n      u:\n  workflow_dispatch:\n    inputs:\n"
                + "      kind: {type: choice, options: [a, b]}\n"
                + "jobs:\n  Build:\n    runs-on: [x, y]\n    steps:\n      - id: s\n"
                + "        run: echo ${{ github.ref }}\n        shell: bash\n"
                + "  call:\n    needs: build\n    if: always()\n"
                + "    uses: ./.github/workflows/x.yml\n    secrets: inherit\n");

    assertThat(workflow.on().keySet())
        .containsExactly("push", "workflow_call", "workflow_dispatch");
    assertThat(workflow.call().orElseThrow().inputs().get("level"))
        .satisfies(
            input -> {
              assertThat(input.type()).isEqualTo("number");
              assertThat(input.required()).isTrue();
            });
    assertThat(workflow.call().orElseThrow().secrets()).containsEntry("t", true);
    assertThat(workflow.call().orElseThrow().secrets()).containsEntry("u", false);
    assertThat(workflow.dispatch().get("kind"))
        .satisfies(input -> assertThat(input.options()).containsExactly("a", "b"));
    Job build = workflow.jobs().get("Build");
    assertThat(build).isNotNull();
    assertThat(build.runsOn().orElseThrow().sources()).containsExactly("x", "y");
    assertThat(build.steps().get(0).shell()).contains("bash");
    assertThat(build.steps().get(0).run().orElseThrow().source())
        .isEqualTo("echo ${{ github.ref }}");
    assertThat(build.condition().implicit()).isTrue();
    Job call = workflow.jobs().get("call");
    assertThat(call).isNotNull();
    assertThat(call.needs()).containsExactly("Build");
    assertThat(call.condition().implicit()).isFalse();
    assertThat(call.call().orElseThrow().inherit()).isTrue();
  }

  @Test
  void all_mistakes_come_at_once_in_the_order_of_their_places() {
    List<String> found =
        broken(
            "on: psh\njobs:\n  b:\n    runs-on: x\n    needs: buidl\n    steps:\n"
                + "      - uses: actions/checkout\n      - run: ${{ secret.A }}\n"
                + "  build:\n    steps: []\n");

    assertThat(found).hasSize(5);
    assertThat(found.get(0)).contains("w.yml:1:5").contains("unexpected value 'psh'");
    assertThat(found.get(1)).contains("w.yml:5:12").contains("did you mean build?");
    assertThat(found.get(2)).contains("w.yml:7:15").contains("actions/checkout@v4");
    assertThat(found.get(3)).contains("w.yml:8:14").contains("did you mean secrets?");
    assertThat(found.get(4)).contains("w.yml:10:5").contains("the key runs-on is missing");
  }

  @Test
  void a_bomb_of_aliases_is_bounded() {
    StringBuilder text = new StringBuilder("on: push\na0: &a0 [x, x, x, x, x, x, x, x, x]\n");
    for (int i = 1; i < 12; i++) {
      text.append("a").append(i).append(": &a").append(i).append(" [");
      text.append(("*a" + (i - 1) + ", ").repeat(8)).append("*a").append(i - 1).append("]\n");
    }

    assertThat(broken(text.append(JOB).toString()).get(0)).contains("PAWS-C015");
  }

  @Test
  void files_that_are_too_large_or_too_deep_or_empty_are_refused() {
    assertThat(broken("#" + "x".repeat(1 << 20)).get(0)).contains("PAWS-F022");
    assertThat(new WorkflowReader(findings).workflow("w.yml", "".getBytes(UTF_8))).isEmpty();
    assertThat(new WorkflowReader(findings).workflow("w.yml", "- a".getBytes(UTF_8))).isEmpty();
    String deep = "on: push\nx: " + "[".repeat(60) + "]".repeat(60) + "\n" + JOB;
    assertThat(new WorkflowReader(findings).workflow("w.yml", deep.getBytes(UTF_8))).isEmpty();
  }

  @Test
  void an_action_file_is_read_and_checked() {
    String text =
        "name: x\ninputs:\n  who: {default: '${{ github.actor }}', required: true}\n  other:\n"
            + "outputs:\n  o: {value: '${{ steps.s.outputs.o }}'}\nruns:\n  using: composite\n"
            + "  steps:\n    - id: s\n      run: echo ${{ inputs.who }}\n      shell: bash\n";
    ActionFile action =
        new WorkflowReader(findings).action("action.yml", text.getBytes(UTF_8)).orElseThrow();

    assertThat(action.using()).isEqualTo("composite");
    assertThat(action.inputs().keySet()).containsExactly("who", "other");
    assertThat(action.steps()).hasSize(1);
    assertThat(findings.findings()).isEmpty();
    String wrong = text.replace("inputs.who", "secrets.who").replace("      shell: bash\n", "");
    assertThat(new WorkflowReader(findings).action("action.yml", wrong.getBytes(UTF_8))).isEmpty();
    assertThat(findings.findings())
        .extracting(Finding::code)
        .containsExactlyInAnyOrder("PAWS-F009", "PAWS-F005");
  }

  @Test
  void scripts_and_images_are_actions_too() {
    for (String runs :
        List.of("{using: node20, main: a.js, post: b.js}", "{using: docker, image: Dockerfile}")) {
      assertThat(
              new WorkflowReader(findings)
                  .action("action.yml", ("name: x\nruns: " + runs).getBytes(UTF_8)))
          .isPresent();
    }
    assertThat(findings.findings()).isEmpty();
  }

  @Test
  void times_defaults_and_limits_are_checked() {
    assertThat(
            broken(
                "on:\n  schedule:\n    - cron: '0 5 * *'\n    - cron: '60 5 * * 1'\n"
                    + "    - cron: '*/15 4-6,20 1 JAN-MAR sun'\n    - cron: '5/0 * * * *'\n"
                    + "  workflow_dispatch:\n    inputs:\n      a: {type: boolean, default: 'no'}\n"
                    + "      b: {type: number, default: x}\n"
                    + "      c: {type: choice, options: [p, q], default: r}\n"
                    + "      d: {type: choice}\n      e: {type: number, default: '5'}\n"
                    + "      f: {type: boolean, default: true}\n      g: {default: 3}\n"
                    + JOB))
        .extracting(text -> text.replaceFirst("(?s) .*", ""))
        .hasSize(7);
  }

  @Test
  void a_limit_of_nothing_is_warned_of() {
    new WorkflowReader(findings)
        .workflow(
            "w.yml",
            ("on: push\njobs:\n  a:\n    runs-on: x\n    timeout-minutes: 0\n"
                    + "    steps: [{run: a, timeout-minutes: -1}, {run: b, timeout-minutes: 0.5}]\n")
                .getBytes(UTF_8));

    assertThat(findings.findings())
        .extracting(finding -> finding.at().line() + " " + finding.isError())
        .containsExactly("5 false", "6 false");
  }
}
