package dev.paws.core.report.parity.form;

import dev.paws.core.model.Difference.Severity;
import dev.paws.core.model.ServiceDiff.ImpactLevel;
import dev.paws.core.report.html.Html;
import dev.paws.core.report.html.HtmlPage;
import dev.paws.core.report.parity.AcceptedSummary;
import dev.paws.core.report.parity.ChangeSummary;
import dev.paws.core.report.parity.MemberGroups;
import dev.paws.core.report.parity.NextSteps;
import dev.paws.core.report.parity.ParityReport;
import dev.paws.core.report.parity.ReportText;
import dev.paws.core.report.parity.ReportTrend;
import java.util.List;
import java.util.Map;

/**
 * Writes the report as one page that requests nothing from the network and runs no script but its
 * own. Its content security policy names its style and script by their hashes and forbids all else.
 */
public final class HtmlReport {
  private final ParityReport report;
  private final Html html = new Html();

  private HtmlReport(ParityReport report) {
    this.report = report;
  }

  /** Returns the page. */
  public static String of(ParityReport report) {
    return new HtmlReport(report).page();
  }

  private String page() {
    HtmlPage page =
        new HtmlPage(
            "Parity of " + report.source() + " and " + report.target(),
            "differences",
            "Skip to the differences",
            List.of(),
            List.of(HtmlPage.resource(HtmlReport.class, "page.js")));
    page.begin(html);
    header();
    filters();
    html.markup("<main class=\"wrap\" id=\"differences\" tabindex=\"-1\">\n");
    firstSteps();
    trend();
    accepted();
    remarks();
    MemberGroups.grouped(report).stream()
        .filter(section -> !section.entries().isEmpty())
        .forEach(section -> new HtmlService(html, report, section).write());
    html.markup("<p class=\"box\" id=\"nothing\" hidden>No difference passes the filters. ")
        .markup("<button type=\"button\" class=\"copy\" id=\"reset-from-nothing\">")
        .markup("Reset the filters</button></p>\n");
    identical();
    html.markup("</main>\n<footer class=\"wrap\">");
    html.text("Report " + report.id() + " by " + report.tool()).markup("</footer>\n");
    page.end(html);
    return html.toString();
  }

  private void header() {
    html.markup("<header class=\"top wrap\">\n")
        .markup("<button type=\"button\" id=\"theme\" hidden>Dark theme</button>\n<h1>")
        .text(report.source())
        .markup(" <span class=\"against\">against</span> ")
        .text(report.target())
        .markup("</h1>\n<p class=\"verdict\">")
        .element(
            "span",
            "status " + report.status().value(),
            ReportText.title(ReportText.status(report.status())))
        .element("span", "", verdict())
        .markup("</p>\n<dl class=\"facts\">");
    fact("Services", report.summary().totalServices());
    fact("Identical", report.summary().servicesIdentical());
    fact("Different", report.summary().servicesWithDifferences());
    fact("Missing in " + report.source(), report.summary().servicesMissingInSource());
    fact("Missing in " + report.target(), report.summary().servicesMissingInTarget());
    html.markup("</dl>\n<p class=\"meta\">Compared ")
        .text(ReportText.modes(report) + ", at ")
        .markup("<time")
        .attribute("datetime", report.timestamp().toString())
        .markup(">")
        .text(ReportText.time(report.timestamp()))
        .markup("</time></p>\n</header>\n");
  }

  private String verdict() {
    int accepted = report.accepted();
    String open = ReportText.counts(report.counts());
    return accepted == 0 ? open : open + "; " + accepted + " more accepted";
  }

  private void fact(String name, int number) {
    html.markup("<div>")
        .element("dt", "", name)
        .element("dd", "", String.valueOf(number))
        .markup("</div>");
  }

  private void filters() {
    html.markup("<div class=\"bar\" role=\"search\" aria-label=\"Filter the differences\" hidden>")
        .markup("<div class=\"wrap\">\n<fieldset><legend>Severity</legend>");
    Map<Severity, Integer> counts = report.counts();
    for (Severity severity : ReportText.WORST_FIRST) {
      String name = ReportText.of(severity);
      html.markup("<label class=\"chip\"><input type=\"checkbox\" name=\"severity\" checked")
          .attribute("value", name)
          .markup("> ")
          .text(ReportText.title(name) + " ")
          .element("b", "", String.valueOf(counts.get(severity)))
          .markup("</label>");
    }
    html.markup("</fieldset>\n<label><span class=\"off\">Service</span><select id=\"service\">")
        .markup("<option value=\"\">All services</option>");
    report.sections().stream()
        .filter(section -> !section.entries().isEmpty())
        .map(ParityReport.Section::service)
        .sorted()
        .forEach(
            name ->
                html.markup("<option")
                    .attribute("value", "s:" + name)
                    .markup(">")
                    .text(name)
                    .markup("</option>"));
    html.markup("</select></label>\n<label><span class=\"off\">Search</span>")
        .markup("<input id=\"search\" type=\"search\" autocomplete=\"off\" spellcheck=\"false\" ")
        .markup("placeholder=\"Search paths and values\"></label>\n")
        .markup("<label class=\"chip\"")
        .markup(report.accepted() == 0 ? " hidden>" : ">")
        .markup("<input type=\"checkbox\" id=\"accepted\"> Accepted ")
        .element("b", "", String.valueOf(report.accepted()))
        .markup("</label>\n<button type=\"button\" id=\"reset\">Reset</button>")
        .markup("<p class=\"count\" id=\"count\" role=\"status\"></p>\n</div></div>\n");
  }

  /** Writes what to do first, and what is quick to fix. */
  private void firstSteps() {
    List<ParityReport.Entry> open = report.open().toList();
    List<NextSteps.Step> steps = NextSteps.of(open);
    long fixable = open.stream().filter(ParityReport.Entry::autoFixable).count();
    if (open.size() <= TerminalReport.MOST_ENTRIES_TO_PASTE || steps.isEmpty()) {
      return;
    }
    html.markup("<section class=\"box\"><h2>To do first</h2><ul>");
    for (NextSteps.Step step : steps) {
      String severity = ReportText.of(step.severity());
      html.markup("<li>")
          .element("span", "pill " + severity, ReportText.title(severity))
          .text(" " + step.text())
          .markup("</li>");
    }
    html.markup("</ul>");
    if (fixable > 0) {
      html.element("p", "", NextSteps.fixing(report, fixable, open.size()));
    }
    html.markup("</section>\n");
  }

  private void trend() {
    report
        .trend()
        .ifPresent(
            trend -> {
              html.markup("<section class=\"box\"><h2>Since the last report</h2><p>")
                  .text(ChangeSummary.sentence(trend))
                  .markup("</p>");
              List<ReportTrend.Past> gone = trend.gone();
              if (!gone.isEmpty()) {
                html.markup("<details><summary>" + gone.size() + " gone</summary><ul>");
                gone.forEach(
                    past ->
                        html.markup("<li>")
                            .element(
                                "span",
                                "pill " + ReportText.of(past.severity()),
                                ReportText.of(past.severity()))
                            .markup(" ")
                            .element("code", "", past.service() + ": " + past.path())
                            .markup("</li>"));
                html.markup("</ul></details>");
              }
              html.markup("</section>\n");
            });
  }

  private void accepted() {
    List<String> lines = AcceptedSummary.lines(report);
    if (!lines.isEmpty()) {
      html.markup("<section class=\"box\"><h2>Accepted</h2><ul>");
      lines.forEach(line -> html.element("li", "", line));
      html.markup("</ul></section>\n");
    }
  }

  private void remarks() {
    if (!report.remarks().isEmpty()) {
      html.markup("<section class=\"box\"><h2>Worth knowing</h2><ul>");
      report.remarks().forEach(remark -> html.markup("<li>").lines(remark.text()).markup("</li>"));
      html.markup("</ul></section>\n");
    }
  }

  private void identical() {
    List<String> names =
        report.sections().stream()
            .filter(section -> section.entries().isEmpty())
            .filter(section -> section.impact() == ImpactLevel.NONE)
            .map(ParityReport.Section::service)
            .sorted()
            .toList();
    if (!names.isEmpty()) {
      html.markup("<section class=\"box\"><h2>Identical services</h2><p>");
      html.text(String.join(", ", names)).markup("</p></section>\n");
    }
  }
}
