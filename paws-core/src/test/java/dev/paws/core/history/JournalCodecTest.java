package dev.paws.core.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paws.core.lifecycle.EnvironmentEvent;
import dev.paws.core.model.HealthCheckResult;
import dev.paws.core.model.PipelineRun;
import dev.paws.core.model.StageTransition;
import dev.paws.core.model.WorkflowStage;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class JournalCodecTest {
  private static final Instant NOON = Instant.parse("2026-11-30T12:00:00.000001Z");

  static Stream<HistoryEntry> entries() {
    return Stream.of(
        new HistoryEntry.Check(
            "shop", result(Optional.of("two\nlines \"quoted\" \u00e9\ud83d\ude00"))),
        new HistoryEntry.Check("shop", result(Optional.empty())),
        new HistoryEntry.Event(
            new EnvironmentEvent(
                "shop", NOON, EnvironmentEvent.Kind.UP_BEGAN, "a cause", "paws:up")),
        new HistoryEntry.Start(
            new EnvironmentStart(
                "1",
                "shop",
                NOON,
                "timed_out",
                Duration.ofMillis(1234),
                Map.of("db", Duration.ofMillis(7)),
                List.of(
                    new EnvironmentStart.TimedStep(
                        3,
                        StepKind.RESOURCE,
                        "create network shop_default",
                        "",
                        List.of(1, 2),
                        Duration.ZERO,
                        Duration.ofMillis(5))))),
        new HistoryEntry.Stage(
            "shop",
            new StageTransition(
                "t",
                "w",
                WorkflowStage.READY,
                WorkflowStage.PAUSED,
                NOON,
                StageTransition.Trigger.MANUAL,
                Optional.empty(),
                new StageTransition.Metadata(4, Optional.of("mvn paws:pause")))),
        new HistoryEntry.Pipeline(
            new PipelineRun(
                "p",
                "shop",
                PipelineRun.Trigger.MANUAL,
                "ryan",
                new PipelineRun.GitContext("main", "abc", "Fix it"),
                PipelineRun.Status.RUNNING,
                List.of(),
                NOON,
                Optional.empty(),
                Optional.empty(),
                new PipelineRun.Summary(0, 0, 0, 0),
                new PipelineRun.Metadata(PipelineRun.Tool.MANUAL, Optional.empty()))));
  }

  private static HealthCheckResult result(Optional<String> text) {
    return new HealthCheckResult(
        "1",
        "web",
        NOON,
        HealthCheckResult.Status.UNHEALTHY,
        new HealthCheckResult.Details(text.map(String::length), text, text.map(it -> 12L), text),
        new HealthCheckResult.Metadata(
            HealthCheckResult.CheckType.ENDPOINT, HealthCheckResult.TriggeredBy.AUTOMATED_SCRIPT));
  }

  @ParameterizedTest
  @MethodSource("entries")
  void an_entry_is_one_line_and_comes_back_as_it_was(HistoryEntry entry) {
    String line = JournalCodec.line(entry);

    assertThat(line).doesNotContain("\n");
    assertThat(JournalCodec.entry(line)).contains(entry);
  }

  @Test
  void a_step_that_an_earlier_version_wrote_has_no_kind() throws IOException {
    assertThat(
            StartCodec.steps(
                "[{\"id\":1,\"operation\":\"x\",\"after\":[],\"began_ms\":1,\"ended_ms\":2}]"))
        .extracting(EnvironmentStart.TimedStep::kind)
        .containsExactly(StepKind.OTHER);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "[]",
        "{}",
        "{\"kind\":\"check\"}",
        "{\"kind\":\"event\",\"timestamp\":\"yesterday\"}",
        "{\"kind\":\"stage\",\"document\":\"{}\"}",
        "{\"kind\":\"of a later version\"}"
      })
  void a_damaged_line_is_no_entry(String line) {
    assertThat(JournalCodec.entry(line)).isEmpty();
  }

  @Test
  void every_line_that_is_cut_off_is_no_entry_and_no_error() {
    String line = JournalCodec.line(entries().findFirst().orElseThrow());
    for (int length = 0; length < line.length(); length++) {
      assertThat(JournalCodec.entry(line.substring(0, length))).isEmpty();
    }
  }

  @Test
  void long_texts_are_cut_in_the_middle_after_secrets_are_masked() {
    String output = "a".repeat(2045) + "secret" + "\ud83d\ude00".repeat(5000) + "\0end";

    HealthCheckResult kept =
        ResultText.of(result(Optional.of(output)), text -> text.replace("secret", "***"));

    String text = kept.details().output().orElseThrow();
    assertThat(text)
        .hasSizeLessThan(4200)
        .startsWith("a".repeat(2045) + "***")
        .endsWith("\uFFFDend");
    assertThat(text.getBytes(java.nio.charset.StandardCharsets.UTF_8))
        .as("no half characters")
        .isEqualTo(text.getBytes(java.nio.charset.StandardCharsets.UTF_8))
        .doesNotContain((byte) '?');
  }

  @Test
  void ids_are_unique_and_in_the_order_of_time() {
    ResultIds ids = new ResultIds();
    List<String> all =
        Stream.of(NOON, NOON, NOON.plusMillis(1), NOON.plusSeconds(1000)).map(ids::next).toList();

    assertThat(all).doesNotHaveDuplicates().isSorted();
    assertThat(new ResultIds(0xABC).next(Instant.ofEpochMilli(0x123)))
        .isEqualTo("000000000123-000abc-0");
  }
}
