package dev.paws.core.report.parity.form;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paws.core.model.Difference.Severity;
import dev.paws.core.report.parity.ParityReport;
import dev.paws.core.report.parity.Samples;
import org.junit.jupiter.api.Test;

class HtmlReportTest {
  private final String usual = HtmlReport.of(Samples.usual());

  @Test
  void the_page_asks_the_network_for_nothing() {
    assertThat(usual)
        .contains("default-src 'none'")
        .doesNotContainPattern("(?i)(src|href)=\"(?!#|data:,)")
        .doesNotContain("@import")
        .doesNotContainPattern("url\\(");
  }

  @Test
  void equal_reports_give_equal_bytes() {
    assertThat(HtmlReport.of(Samples.usual())).isEqualTo(usual);
  }

  @Test
  void no_value_can_become_markup() {
    String page = HtmlReport.of(Samples.hostile());

    assertThat(page.split("<script", -1)).hasSize(3);
    assertThat(page.split("</script", -1)).hasSize(3);
    assertThat(page).doesNotContain("<img", "<b>cal", "<i>", "</section>\u202E");
  }

  @Test
  void characters_that_act_on_the_page_are_shown_by_their_number() {
    String page = HtmlReport.of(Samples.hostile());

    assertThat(page).contains("&lt;U+202E&gt;evil", "&lt;U+001B&gt;[31m", "&lt;U+0000&gt;");
    assertThat(page).doesNotContain("\u202E", "\u2066", "\u001b", "\u0000", "\ud800");
  }

  @Test
  void what_differs_inside_of_a_value_is_marked() {
    assertThat(usual).contains("postgres:<mark>15</mark>.<mark>4</mark>");
    assertThat(usual).contains("- max_connections=<mark>400</mark>");
  }

  @Test
  void every_control_has_a_name_and_every_filter_is_a_control() {
    assertThat(usual)
        .contains("<legend>Severity</legend>", "<span class=\"off\">Service</span>")
        .contains("<span class=\"off\">Search</span>", "role=\"status\"")
        .contains("<option value=\"s:patroni1\">patroni1</option>");
  }

  @Test
  void identical_services_are_named_once_and_together() {
    assertThat(usual).contains("<h2>Identical services</h2><p>etcd1, etcd2, redis-primary</p>");
  }

  @Test
  void new_differences_are_marked_and_those_that_are_gone_are_listed() {
    assertThat(HtmlReport.of(Samples.withTrend()))
        .contains("<span class=\"pill new\">New</span>")
        .contains("1 gone", "frontend: networking.ports");
  }

  @Test
  void a_long_report_begins_with_what_to_do_first_here_and_in_markdown() {
    ParityReport.Entry[] many =
        java.util.stream.IntStream.range(0, 11)
            .mapToObj(
                i ->
                    Samples.entry("web", "r", "labels.l" + i, Severity.ERROR)
                        .says("It differs.", "Use <the other>.")
                        .build())
            .toArray(ParityReport.Entry[]::new);
    ParityReport report = Samples.report(Samples.section("web", many));

    assertThat(HtmlReport.of(report))
        .contains(
            "<h2>To do first</h2><ul><li><span class=\"pill error\">Error</span> web: Use &lt;");
    assertThat(MarkdownReport.of(report, "x")).contains("To do first:\n\n- error: web: Use ");
    assertThat(usual).doesNotContain("To do first");
  }

  @Test
  void a_huge_value_is_cut_with_a_word_on_it() {
    ParityReport report = Samples.of("x".repeat(100_000), "y\n".repeat(2_000));

    assertThat(HtmlReport.of(report))
        .hasSizeLessThan(150_000)
        .contains("… (96000 more characters)", "more lines)");
  }
}
