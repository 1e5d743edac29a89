package dev.paws.core.pipeline.workflow;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.paws.core.finding.Finding;
import dev.paws.core.message.FindingCollector;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ManualReaderTest {
  private final FindingCollector findings = new FindingCollector();

  private Optional<List<ManualStage>> read(String text) {
    return new ManualReader(findings).stages("paws.yaml", text.getBytes(UTF_8));
  }

  @Test
  void a_stage_needs_the_one_before_it_unless_it_says_otherwise() {
    List<ManualStage> stages =
        read("target: x\nenvironments: {x: {}}\npipeline:\n  stages:\n"
                + "    - {name: build, command: make, artifacts: out, timeout: 60}\n"
                + "    - {name: test, command: make test, retries: 2, services: [db, cache]}\n"
                + "    - {name: lint, command: make lint, needs: []}\n"
                + "    - {name: ship, command: make ship, needs: [test, lint], env: {A: 1}}\n")
            .orElseThrow();

    assertThat(stages)
        .extracting(ManualStage::needs)
        .containsExactly(List.of(), List.of("build"), List.of(), List.of("test", "lint"));
    assertThat(stages.get(0).artifacts()).containsExactly("out");
    assertThat(stages.get(0).timeoutSeconds()).contains(60.0);
    assertThat(stages.get(1).services()).containsExactly("db", "cache");
    assertThat(stages.get(1).retries()).isEqualTo(2);
    assertThat(stages.get(3).env()).containsEntry("A", "1");
  }

  @Test
  void all_mistakes_come_at_once() {
    assertThat(read("pipeline:\n  stages:\n    - {name: a, comand: x}\n    - {command: ''}\n"))
        .isEmpty();
    assertThat(Finding.sorted(findings.findings()))
        .extracting(it -> it.at() + " " + it.code())
        .containsExactly(
            "paws.yaml:3:7 PAWS-F005",
            "paws.yaml:3:17 PAWS-F001",
            "paws.yaml:4:7 PAWS-F005",
            "paws.yaml:4:17 PAWS-F002");
  }

  @Test
  void names_are_ids_and_needs_are_stages_before() {
    assertThat(
            read(
                "pipeline:\n  stages:\n    - {name: a b, command: x, needs: c}\n"
                    + "    - {name: c, command: x, retries: -1}\n    - {name: C, command: x}\n"))
        .isEmpty();
    assertThat(Finding.sorted(findings.findings()))
        .extracting(Finding::code)
        .containsExactly("PAWS-F012", "PAWS-F037", "PAWS-F002", "PAWS-F013");
    assertThat(read("pipeline: {stages: []}")).isEmpty();
    assertThat(read("target: x")).isEmpty();
  }
}
