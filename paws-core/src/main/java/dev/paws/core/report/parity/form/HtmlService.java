package dev.paws.core.report.parity.form;

import dev.paws.core.model.ServiceDiff;
import dev.paws.core.report.ControlCharacters;
import dev.paws.core.report.html.Html;
import dev.paws.core.report.parity.ParityReport;
import dev.paws.core.report.parity.ParityReport.Entry;
import dev.paws.core.report.parity.ParityReport.Place;
import dev.paws.core.report.parity.ParityReport.Section;
import dev.paws.core.report.parity.ReportText;
import dev.paws.core.report.parity.ValueText;
import java.util.List;
import java.util.Optional;

/** Writes one service of the page, with its differences. */
final class HtmlService {
  /** In characters. The JSON report has the complete value. */
  private static final int LONGEST_LINE = 4_000;

  private static final int MOST_LINES = 500;

  /** Of a difference that many services share. The JSON report has all places. */
  private static final int MOST_PLACES = 6;

  private final Html html;
  private final ParityReport report;
  private final Section section;

  HtmlService(Html html, ParityReport report, Section section) {
    this.html = html;
    this.report = report;
    this.section = section;
  }

  void write() {
    String impact = section.impact().value();
    int open = section.open().size();
    int accepted = section.entries().size() - open;
    html.markup("<section class=\"service\"")
        .attribute("aria-label", section.service())
        .markup("><h2>")
        .text(ReportText.name(section))
        .markup(" ")
        .element("span", "pill " + impact, "impact: " + impact)
        .markup(" ")
        .element(
            "small",
            "",
            (section.status() == ServiceDiff.Status.DIFFERENT
                    ? ""
                    : ReportText.status(section.status(), report) + ", ")
                + ReportText.differences(section)
                + (accepted == 0 ? "" : ", " + accepted + " accepted"))
        .markup("</h2>\n");
    ReportText.advice(section).ifPresent(text -> html.element("p", "advice", text).markup("\n"));
    section.entries().forEach(this::entry);
    html.markup("</section>\n");
  }

  private void entry(Entry entry) {
    String severity = ReportText.of(entry.severity());
    String id = "d-" + entry.fingerprint();
    html.markup("<article")
        .attribute("class", "diff " + severity + (entry.isOpen() ? "" : " accepted"))
        .attribute("id", id)
        .attribute("data-severity", severity)
        .attribute("data-service", section.service())
        .markup("><h3>")
        .element("span", "pill " + severity, ReportText.title(severity))
        .markup(" <a")
        .attribute("href", "#" + id)
        .markup(">")
        .element("span", "path", entry.path())
        .markup("</a>");
    report
        .trend()
        .filter(trend -> trend.isNew(entry))
        .ifPresent(trend -> html.markup(" ").element("span", "pill new", "New"));
    if (entry.autoFixable()) {
      html.markup(" ").element("span", "pill fix", "Fixable");
    }
    if (!entry.isOpen()) {
      html.markup(" ").element("span", "pill ok", "Accepted");
    }
    String since = ReportText.since(report, entry);
    String rule = entry.rule() + (since.isEmpty() ? "" : ", " + since);
    html.markup(" ").element("span", "rule", rule).markup("</h3>\n");
    sides(entry);
    html.element("p", "", entry.impact()).markup("\n");
    if (!entry.recommendation().isEmpty()) {
      html.element("p", "do", entry.recommendation()).markup("\n");
    }
    entry
        .acceptance()
        .ifPresentOrElse(
            acceptance ->
                html.element("p", "do", ReportText.title(ReportText.acceptance(acceptance)))
                    .markup("\n"),
            () -> accept(entry));
    html.markup("</article>\n");
  }

  private void accept(Entry entry) {
    if (!entry.ignoreEntry().isEmpty()) {
      html.markup("<details><summary>Accept this difference</summary>")
          .markup("<p>Paste this under <code>ignore:</code> in <code>paws.yaml</code>:</p>")
          .markup("<pre class=\"entry\">")
          .lines(entry.ignoreEntry())
          .markup("</pre><button type=\"button\" class=\"copy\" hidden>Copy</button></details>\n");
    }
  }

  private void sides(Entry entry) {
    List<InlineDiff.Row> rows = InlineDiff.rows(lines(entry.source()), lines(entry.target()));
    html.markup("<div class=\"sides\">");
    side("left", report.source(), entry.source(), entry.sourcePlaces());
    rows.forEach(row -> line(entry.source(), row.left()));
    html.markup("</div></div>");
    side("right", report.target(), entry.target(), entry.targetPlaces());
    rows.forEach(row -> line(entry.target(), row.right()));
    html.markup("</div></div></div>\n");
  }

  private void side(String side, String name, Optional<Object> value, List<Place> places) {
    html.open("div", "side " + side).markup("<h4>").text(name);
    List<String> shown =
        places.stream().map(ReportText::place).filter(place -> !place.isEmpty()).toList();
    shown.stream()
        .limit(MOST_PLACES)
        .forEach(place -> html.markup(" ").element("span", "place", place));
    if (shown.size() > MOST_PLACES) {
      html.markup(" ")
          .element("span", "place", "and " + (shown.size() - MOST_PLACES) + " more places");
    }
    html.markup("</h4>").open("div", "value");
    if (value.isEmpty()) {
      html.element("span", "none", "not set");
    }
  }

  private void line(Optional<Object> value, List<InlineDiff.Piece> pieces) {
    if (value.isEmpty()) {
      return;
    }
    html.markup("<div>");
    for (InlineDiff.Piece piece : pieces) {
      html.markup(piece.differs() ? "<mark>" : "")
          .lines(piece.text())
          .markup(piece.differs() ? "</mark>" : "");
    }
    html.markup("</div>");
  }

  private static List<String> lines(Optional<Object> value) {
    List<String> lines = ValueText.lines(value);
    List<String> shown =
        lines.stream()
            .limit(MOST_LINES)
            .map(line -> ControlCharacters.atMost(line, LONGEST_LINE))
            .toList();
    return lines.size() <= MOST_LINES
        ? shown
        : java.util.stream.Stream.concat(
                shown.stream(),
                java.util.stream.Stream.of("… (" + (lines.size() - MOST_LINES) + " more lines)"))
            .toList();
  }
}
