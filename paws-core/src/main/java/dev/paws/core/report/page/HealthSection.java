package dev.paws.core.report.page;

import dev.paws.core.drill.DrillRecord;
import dev.paws.core.history.EnvironmentHistory;
import dev.paws.core.history.Outage;
import dev.paws.core.history.ServiceHistory;
import dev.paws.core.model.HealthCheckResult.Status;
import dev.paws.core.report.history.DrillRows;
import dev.paws.core.report.history.HistoryText;
import dev.paws.core.report.html.Html;
import java.time.Duration;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/** Shows how healthy each service was over time, with outages and drills. */
record HealthSection(Html html, EnvironmentHistory history, HealthStrips strips) {
  private static final int MOST_OUTAGES = 10;

  void write() {
    html.markup("<section class=\"box\" id=\"health\"><h2>Health over time</h2>\n");
    if (history.services().isEmpty()) {
      html.markup("<p>No health check is remembered yet.</p>");
    }
    strips.scale().ifPresent(this::strips);
    drills();
    html.markup("</section>\n");
  }

  private void strips(HealthStrips.Scale scale) {
    Lanes lanes = new Lanes(html);
    lanes.beginLegend();
    lanes.legend("good", "healthy");
    lanes.legend("busy", "starting");
    lanes.legend("bad", "unhealthy");
    lanes.legend("quiet", "not known");
    lanes.legend("drill", "a drill");
    lanes.endLegend();
    html.markup("<p class=\"meta\">")
        .text(
            "Each mark is the worst result of "
                + HistoryText.length(Duration.ofSeconds(scale.seconds()))
                + "; from "
                + HistoryText.time(scale.from())
                + " to "
                + HistoryText.time(scale.to())
                + ".")
        .markup("</p>\n<div class=\"lanes\">");
    history.services().forEach(service -> lane(scale, service));
    html.markup("</div>\n");
  }

  private void lane(HealthStrips.Scale scale, ServiceHistory service) {
    Lanes lanes = new Lanes(html);
    lanes.begin(service.service(), words(service));
    outages(service.outages());
    lanes.beginBar();
    lanes.bar("ground", 2, 12, 0, Lanes.WIDTH);
    double width = (double) Lanes.WIDTH / scale.spans();
    NavigableMap<Integer, Status> spans =
        scale.services().getOrDefault(service.service(), new TreeMap<>());
    spans.forEach(
        (number, status) ->
            lanes.bar(ServiceStates.Tone.of(status).style(), 2, 12, number * width, width));
    for (DrillRecord drill : history.drills()) {
      double from = scale.place(drill.beganAt()) * Lanes.WIDTH;
      double to = drill.endedAt().map(scale::place).orElse(1.0) * Lanes.WIDTH;
      if (to > 0 && from < Lanes.WIDTH) {
        lanes.bar("drill", 13, 3, from, Math.max(3, to - from));
      }
    }
    lanes.end();
  }

  private static String words(ServiceHistory service) {
    String share = HistoryText.availability(service);
    String healthy = share.isEmpty() ? "" : share + " healthy, ";
    String checks = service.checks() == 1 ? "1 check" : service.checks() + " checks";
    int outages = service.outages().size();
    return healthy
        + checks
        + (outages == 0
            ? ""
            : "; "
                + (outages == 1 ? "1 outage" : outages + " outages")
                + ", "
                + HistoryText.length(service.down()));
  }

  private void outages(List<Outage> outages) {
    if (outages.isEmpty()) {
      return;
    }
    html.markup("<details><summary>Outages</summary><ul>");
    int from = Math.max(0, outages.size() - MOST_OUTAGES);
    for (Outage outage : outages.subList(from, outages.size())) {
      html.markup("<li>")
          .text(
              HistoryText.time(outage.from())
                  + ", "
                  + HistoryText.length(outage.length())
                  + (outage.ended() ? "" : ", no healthy result since"))
          .markup("</li>");
    }
    html.markup("</ul></details>");
  }

  private void drills() {
    if (!history.drills().isEmpty()) {
      html.markup("<h3>Drills</h3><p>What is unhealthy while one lasts is no outage.</p><ul>");
      history
          .drills()
          .forEach(drill -> html.markup("<li>").text(DrillRows.line(drill)).markup("</li>"));
      html.markup("</ul>");
    }
  }
}
