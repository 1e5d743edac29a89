package dev.paws.core.report.parity.form;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paws.core.model.Difference.Severity;
import dev.paws.core.report.parity.ParityReport;
import dev.paws.core.report.parity.Samples;
import java.util.List;
import java.util.stream.IntStream;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.junit.jupiter.api.Test;

class MarkdownReportTest {
  private static final String REPORT = "target/paws/diff/local-vs-production.html";

  private static String rendered(ParityReport report) {
    List<TablesExtension> tables = List.of((TablesExtension) TablesExtension.create());
    return HtmlRenderer.builder()
        .extensions(tables)
        .build()
        .render(
            Parser.builder().extensions(tables).build().parse(MarkdownReport.of(report, REPORT)));
  }

  @Test
  void it_begins_with_what_a_script_finds_it_by_and_then_the_verdict() {
    assertThat(MarkdownReport.of(Samples.usual(), REPORT))
        .startsWith(
            "<!-- paws:parity local vs production -->\n"
                + "### Parity of local against production: incompatible\n\n"
                + "**2 critical, 2 error, 3 warning, 1 info** (6 services");
  }

  @Test
  void services_are_folded_but_the_worst_and_each_row_has_its_cells() {
    String html = rendered(Samples.usual());

    assertThat(html.split("<details", -1)).hasSize(4);
    assertThat(html.split("<details open>", -1)).hasSize(2);
    assertThat(html.split("<tr>", -1)).hasSize(1 + 3 + 8);
    assertThat(html.split("<td>", -1)).hasSize(1 + 8 * 5);
    assertThat(html).contains("postgres:15.4</code></td>");
  }

  @Test
  void no_value_becomes_markup_a_link_or_a_mention() {
    String markdown = MarkdownReport.of(Samples.hostile(), REPORT);
    String html = rendered(Samples.hostile());

    assertThat(markdown).doesNotContain("@everyone", "\u202E", "\u001b");
    assertThat(html).doesNotContain("<script", "<img", "<strong>::", "<em>#");
    assertThat(html.split("<td>", -1)).hasSize(1 + 5);
  }

  @Test
  void it_is_never_longer_than_a_comment_may_be() {
    ParityReport huge =
        Samples.report(
            IntStream.range(0, 300)
                .mapToObj(
                    i ->
                        Samples.section(
                            "service" + i,
                            Samples.entry("service" + i, "r", "x" + i, Severity.ERROR)
                                .values("<".repeat(5_000), "*".repeat(5_000))
                                .build()))
                .toArray(ParityReport.Section[]::new));

    assertThat(MarkdownReport.of(huge, REPORT))
        .hasSizeLessThanOrEqualTo(MarkdownReport.LONGEST)
        .contains("more services with differences: see the whole report");
  }
}
