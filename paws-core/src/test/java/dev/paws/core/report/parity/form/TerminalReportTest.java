package dev.paws.core.report.parity.form;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paws.core.finding.Position;
import dev.paws.core.model.Difference.Severity;
import dev.paws.core.report.parity.ParityReport;
import dev.paws.core.report.parity.ParityReport.Entry;
import dev.paws.core.report.parity.ReportText;
import dev.paws.core.report.parity.Samples;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TerminalReportTest {
  private static List<String> lines(ParityReport report, int width) {
    return TerminalReport.lines(report, TerminalColors.PLAIN, width, "target/paws/diff/x.html");
  }

  @Test
  void the_worst_service_comes_first_and_the_verdict_last() {
    List<String> lines = lines(Samples.usual(), 120);

    assertThat(lines.get(0)).isEqualTo("Parity of local against production (structural, semantic)");
    assertThat(lines.get(2)).isEqualTo("metrics  impact critical, missing in local");
    assertThat(lines.get(lines.size() - 1))
        .isEqualTo(
            "incompatible: 2 critical, 2 error, 3 warning, 1 info; 1 accepted"
                + " (6 services: 3 identical, 2 different, 1 missing in local)");
  }

  @Test
  void columns_stand_under_each_other_and_long_values_go_on_below() {
    assertThat(lines(Samples.usual(), 120))
        .containsSequence(
            "  error     container.command                   [postgres, -c, max_connections=100,  [postgres, -c, max_connections=400,",
            "                                                -c, shared_buffers=128MB]            -c, shared_buffers=4GB, -c, wal_",
            "                                                                                     level=logical]");
  }

  @Test
  void no_line_but_what_is_to_be_copied_is_wider_than_the_terminal() {
    for (int width : List.of(80, 100, 140)) {
      assertThat(lines(Samples.usual(), width))
          .filteredOn(line -> !line.startsWith("    ") && !line.startsWith("incompatible"))
          .allSatisfy(line -> assertThat(TextColumns.width(line)).isLessThanOrEqualTo(width));
    }
  }

  @Test
  void it_ends_with_an_entry_to_paste_for_each_open_difference() {
    assertThat(lines(Samples.usual(), 120))
        .containsSequence(
            "ignore:",
            "  - service: \"metrics\"",
            "    path: \"service\"",
            "    reason: \"why this is meant\"",
            "    owner: \"who answers for it\"");
    assertThat(String.join("\n", lines(Samples.usual(), 120)))
        .doesNotContain("    path: \"environment_variables.POSTGRES_PASSWORD\"");
  }

  @Test
  void of_many_differences_it_says_where_the_entries_are() {
    Entry[] many =
        IntStream.range(0, 11)
            .mapToObj(i -> Samples.entry("web", "r", "labels.l" + i, Severity.INFO).build())
            .toArray(Entry[]::new);

    assertThat(lines(Samples.report(Samples.section("web", many)), 100))
        .noneMatch(line -> line.contains("ignore:"))
        .anyMatch(line -> line.endsWith("the 11 in target/paws/diff/x.html"));
  }

  @Test
  void a_long_report_ends_with_what_to_do_first_and_what_a_goal_can_do() {
    Entry[] many =
        IntStream.range(0, 11)
            .mapToObj(
                i ->
                    Samples.entry("web", "r", "labels.l" + i, Severity.INFO)
                        .says("It differs.", "Use the other.")
                        .build())
            .toArray(Entry[]::new);
    ParityReport report =
        Samples.report(
            Samples.section("web", many),
            Samples.section("db1", restart("db1")),
            Samples.section("db2", restart("db2")));

    assertThat(lines(report, 120))
        .containsSequence("To do first:", "  error     db1, db2: Set restart: always.", "");
    assertThat(lines(Samples.usual(), 120))
        .doesNotContain("To do first:")
        .contains(
            "mvn paws:fix -Dpaws.target=production sets 3 of the 8 differences, in a separate override file");
  }

  private static Entry restart(String service) {
    return Samples.entry(service, "restart", "lifecycle.restart", Severity.ERROR)
        .says("It differs.", "Set restart: always.")
        .build();
  }

  @Test
  void advice_is_not_said_twice_in_a_section() {
    ParityReport report = Samples.report(Samples.section("db", restart("db")));

    assertThat(lines(report, 120)).filteredOn(line -> line.contains("Set restart")).hasSize(1);
  }

  @Test
  void the_place_of_a_value_is_the_line_that_gives_it() {
    Position used = new Position("compose.yaml", 3, 5);
    Position given = new Position("config/production/.env", 7, 1);

    assertThat(
            ReportText.place(
                List.of(
                    new ParityReport.Place(used, "from ${LEVEL}"),
                    new ParityReport.Place(given, "value of ${LEVEL}", true))))
        .isEqualTo("config/production/.env:7:1, value of ${LEVEL}");
    assertThat(ReportText.place(List.of(new ParityReport.Place(used, "default of ${LEVEL}"))))
        .isEqualTo("compose.yaml:3:5, default of ${LEVEL}");
  }

  @Test
  void what_holds_for_many_differences_is_said_once() {
    ParityReport report =
        Samples.report(
            Samples.section("a", Samples.entry("a", "r", "x", Severity.INFO).build()),
            Samples.section("b", Samples.entry("b", "r", "x", Severity.INFO).build()));

    assertThat(lines(report, 100)).filteredOn(line -> line.contains("It differs.")).hasSize(1);
  }

  @Test
  void no_value_can_write_to_the_terminal_but_as_text() {
    assertThat(lines(Samples.hostile(), 100))
        .noneMatch(line -> line.chars().anyMatch(c -> c < ' ' || c == 0x202E || c == 0x2066));
  }

  @Test
  void identical_environments_are_said_in_few_words() {
    assertThat(lines(Samples.identical(), 100))
        .containsExactly(
            "Parity of local against production (structural, semantic)",
            "",
            "identical: no difference (2 services: 2 identical)");
  }

  @Test
  void it_tells_what_is_new_and_what_is_gone() {
    assertThat(lines(Samples.withTrend(), 100))
        .contains("Since the report of 2026-11-24 07:30:00 UTC: 7 new, 1 gone, 1 still there.")
        .contains("  gone: frontend: networking.ports (warning)")
        .anyMatch(line -> line.contains("New since the last report."));
  }

  @Test
  void colours_change_nothing_but_the_colours() {
    List<String> coloured =
        TerminalReport.lines(
            Samples.usual(), TerminalColors.COLOURED, 120, "target/paws/diff/x.html");

    assertThat(coloured.stream().map(line -> line.replaceAll("\u001b\\[[0-9;]*m", "")).toList())
        .isEqualTo(lines(Samples.usual(), 120));
  }

  @Test
  void wide_characters_take_two_cells() {
    assertThat(TextColumns.width("ab")).isEqualTo(2);
    assertThat(TextColumns.width("値段")).isEqualTo(4);
    assertThat(TextColumns.wrapped("値段値段", 4)).containsExactly("値段", "値段");
  }
}
