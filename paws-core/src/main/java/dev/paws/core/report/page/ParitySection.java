package dev.paws.core.report.page;

import dev.paws.core.model.Difference.Severity;
import dev.paws.core.report.history.HistoryText;
import dev.paws.core.report.html.Html;
import dev.paws.core.report.parity.ParityTrend;
import dev.paws.core.report.parity.ReportText;
import dev.paws.core.report.parity.ReportTrend;
import dev.paws.core.report.parity.StoredReport;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Shows the last differences to other environments, and how many there were over time. */
record ParitySection(Html html, EnvironmentPage.Parity parity) {
  private static final int MOST_DIFFERENCES = 8;
  private static final int MOST_POINTS = 60;
  private static final int FEWEST_POINTS = 20;
  private static final int BAR = 10;
  private static final int HEIGHT = 48;

  void write() {
    Map<String, List<ParityTrend.Point>> trends =
        parity.trend().stream()
            .collect(
                Collectors.groupingBy(ParityTrend.Point::pair, TreeMap::new, Collectors.toList()));
    if (parity.reports().isEmpty() && trends.isEmpty()) {
      return;
    }
    html.markup("<section class=\"box\" id=\"parity\"><h2>Differences</h2>\n");
    parity.reports().forEach(this::report);
    trends.forEach(this::trend);
    html.markup("</section>\n");
  }

  private void report(StoredReport report) {
    Map<Severity, Integer> counts = new EnumMap<>(Severity.class);
    report.open().forEach(past -> counts.merge(past.severity(), 1, Integer::sum));
    html.markup("<h3>")
        .text(report.source() + " against " + report.target())
        .markup("</h3><p>")
        .text(ReportText.counts(counts) + ", as of " + HistoryText.time(report.timestamp()))
        .markup("</p><ul class=\"plain\">");
    report.open().stream()
        .sorted(Comparator.comparing(ReportTrend.Past::severity).reversed())
        .limit(MOST_DIFFERENCES)
        .forEach(this::difference);
    html.markup("</ul>");
    if (report.open().size() > MOST_DIFFERENCES) {
      html.element(
          "p", "meta", "and " + (report.open().size() - MOST_DIFFERENCES) + " more in its report");
    }
  }

  private void difference(ReportTrend.Past past) {
    html.markup("<li>")
        .element("span", "pill " + ReportText.of(past.severity()), ReportText.of(past.severity()))
        .markup(" ")
        .element("code", "", past.service() + ": " + past.path())
        .markup("</li>");
  }

  private void trend(String pair, List<ParityTrend.Point> all) {
    List<ParityTrend.Point> points = all.subList(Math.max(0, all.size() - MOST_POINTS), all.size());
    ParityTrend.Point first = points.get(0);
    ParityTrend.Point last = points.get(points.size() - 1);
    long most = Math.max(1, points.stream().mapToLong(ParityTrend.Point::all).max().orElse(1));
    html.markup("<h3>")
        .text(pair.isEmpty() ? "Over time" : pair + " over time")
        .markup("</h3><p>")
        .text(
            first.all()
                + " differences on "
                + HistoryText.time(first.time())
                + ", "
                + last.all()
                + " on "
                + HistoryText.time(last.time()))
        .markup("</p><svg class=\"trend\" preserveAspectRatio=\"none\" aria-hidden=\"true\"")
        .attribute("viewBox", "0 0 " + Math.max(FEWEST_POINTS, points.size()) * BAR + " " + HEIGHT)
        .markup(">");
    for (int i = 0; i < points.size(); i++) {
      column(i * BAR, points.get(i), most);
    }
    html.markup("</svg>\n");
  }

  private void column(int left, ParityTrend.Point point, long most) {
    double top = HEIGHT;
    for (Severity severity : ReportText.WORST_FIRST) {
      top = part(severity.value(), left, top, point.count(severity), most);
    }
  }

  /** Stacks a part on what is below, and returns its upper edge. */
  private double part(String style, int left, double below, long number, long most) {
    double height = (double) number * HEIGHT / most;
    if (number > 0) {
      new Lanes(html).bar(style, below - height, height, left, BAR - 2);
    }
    return below - height;
  }
}
