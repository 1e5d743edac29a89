package dev.paws.core.report.parity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paws.core.model.Difference.Severity;
import dev.paws.core.report.parity.ParityReport.Entry;
import dev.paws.core.report.parity.ParityReport.Section;
import dev.paws.core.report.parity.form.HtmlReport;
import dev.paws.core.report.parity.form.JsonReport;
import dev.paws.core.report.parity.form.MarkdownReport;
import dev.paws.core.report.parity.form.TerminalColors;
import dev.paws.core.report.parity.form.TerminalReport;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What holds for several members of a cluster is said once to people, and each to machines. */
class MemberGroupsTest {
  private final ParityReport report =
      Samples.report(
          Samples.section("db1", memory("db1", "1G"), label("db1", "5432")),
          Samples.section("db2", memory("db2", "1G"), label("db2", "5433")),
          Samples.section("db3", memory("db3", "1G")),
          Samples.section("web", memory("web", "2G")));

  @Test
  void equal_differences_of_members_are_one_and_others_stay_with_their_service() {
    assertThat(MemberGroups.grouped(report).stream().map(MemberGroupsTest::text))
        .containsExactlyInAnyOrder(
            "db1, db2, db3: resource_limits.memory_limit",
            "db1: labels.port",
            "db2: labels.port",
            "web: resource_limits.memory_limit");
  }

  @Test
  void a_group_names_its_members_and_has_the_places_and_entries_of_all() {
    Section group =
        MemberGroups.grouped(report).stream()
            .filter(section -> section.service().startsWith("db1, "))
            .findFirst()
            .orElseThrow();

    Entry entry = group.entries().get(0);
    assertThat(entry.impact()).isEqualTo("Each of db1, db2, db3 has less memory.");
    assertThat(entry.sourcePlaces()).hasSize(3);
    assertThat(entry.ignoreEntry().split("\\n- ", -1)).hasSize(3);
    assertThat(ReportText.differences(group)).isEqualTo("1 difference in each");
  }

  @Test
  void another_value_is_another_difference() {
    ParityReport other =
        Samples.report(
            Samples.section("db1", memory("db1", "1G")),
            Samples.section("db2", memory("db2", "2G")));

    assertThat(MemberGroups.grouped(other)).hasSize(2);
  }

  @Test
  void what_several_services_have_from_one_line_is_one_difference() {
    ParityReport shared =
        Samples.report(
            Samples.section("api", level("api", 7)),
            Samples.section("mail", level("mail", 7)),
            Samples.section("web", level("web", 9)));

    // the target has it in one line, as from an env file
    assertThat(MemberGroups.grouped(shared).stream().map(MemberGroupsTest::text))
        .containsExactly("api, mail, web: environment_variables.LEVEL");
    assertThat(MemberGroups.grouped(shared).get(0).entries().get(0).sourcePlaces()).hasSize(2);
  }

  private static Entry level(String service, int line) {
    return Samples.entry(service, "value", "environment_variables.LEVEL", Severity.WARNING)
        .values("debug", "info")
        .places(".env", line, "")
        .says("LEVEL of " + service + " is debug.", "")
        .build();
  }

  @Test
  void addresses_and_ports_are_each_members_own_and_told_in_one_place() {
    ParityReport ports =
        Samples.report(
            Samples.section("db1", port("db1", "5432")),
            Samples.section("db2", port("db2", "5433")));

    Section group = MemberGroups.grouped(ports).get(0);

    assertThat(text(group)).isEqualTo("db1, db2: networking.ports.5432/tcp");
    assertThat(ValueText.line(group.entries().get(0).source())).isEqualTo("{db1: 5432, db2: 5433}");
    assertThat(ValueText.line(group.entries().get(0).target())).isEqualTo("1");
  }

  @Test
  void machines_read_each_difference_with_its_own_fingerprint() {
    String json = JsonReport.of(report).toString();

    report.open().forEach(entry -> assertThat(json).contains(entry.fingerprint()));
    assertThat(json).doesNotContain("db1, db2");
  }

  @Test
  void terminal_markdown_and_html_say_it_once() {
    List<String> texts =
        List.of(
            String.join("\n", TerminalReport.lines(report, TerminalColors.PLAIN, 120, "x")),
            MarkdownReport.of(report, "x"),
            HtmlReport.of(report));

    assertThat(texts)
        .allSatisfy(
            text -> assertThat(text).containsOnlyOnce("Each of db1, db2, db3 has less memory."));
  }

  private static Entry memory(String service, String here) {
    return Samples.entry(service, "memory", "resource_limits.memory_limit", Severity.WARNING)
        .values(here, "16G")
        .places("compose.yaml", service.charAt(service.length() - 1), "")
        .says(service + " has less memory.", "")
        .build();
  }

  private static Entry label(String service, String port) {
    return Samples.entry(service, "label", "labels.port", Severity.ERROR).values(port, "1").build();
  }

  private static Entry port(String service, String port) {
    return Samples.entry(service, "port", "networking.ports.5432/tcp", Severity.WARNING)
        .values(List.of(port), "1")
        .build();
  }

  private static String text(Section section) {
    return section.service()
        + ": "
        + String.join(" ", section.entries().stream().map(Entry::path).toList());
  }
}
