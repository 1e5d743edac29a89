package dev.paws.core.report.page;

import dev.paws.core.lifecycle.EnvironmentTransition;
import dev.paws.core.model.EnvironmentState;
import dev.paws.core.report.StatusReport;
import dev.paws.core.report.StatusText;
import dev.paws.core.report.health.HealthText;
import dev.paws.core.report.history.HistoryText;
import dev.paws.core.report.html.Html;
import dev.paws.core.report.html.HtmlPage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Writes the page of an environment. */
public final class EnvironmentHtml {
  private static final int MOST_TRANSITIONS = 10;

  private final EnvironmentPage page;
  private final ServiceStates states;
  private final Html html;

  private EnvironmentHtml(EnvironmentPage page, UnaryOperator<String> mask) {
    this.page = page;
    this.states = new ServiceStates(page.now());
    this.html = new Html(mask);
  }

  /**
   * Returns the page.
   *
   * @param mask masks secrets
   */
  public static String of(EnvironmentPage page, UnaryOperator<String> mask) {
    return new EnvironmentHtml(page, mask).text();
  }

  private String text() {
    HtmlPage frame =
        new HtmlPage(
            "Environment " + page.project(),
            "content",
            "Skip to the content",
            List.of(HtmlPage.resource(EnvironmentHtml.class, "environment.css")),
            List.of());
    frame.begin(html);
    header();
    html.markup("<main class=\"wrap\" id=\"content\" tabindex=\"-1\">\n");
    attention();
    new GraphSection(html, page, states).write();
    page.now().health().ifPresent(it -> new ClusterSection(html, it.clusters()).write());
    page.now().status().ifPresent(it -> new ServiceSection(html, it, states).write());
    page.past().lastStart().ifPresent(it -> new TimelineSection(html, it).write());
    page.past()
        .history()
        .ifPresent(it -> new HealthSection(html, it, page.past().strips()).write());
    transitions();
    new ParitySection(html, page.parity()).write();
    new ActivitySection(html, page.activity(), page.at()).write();
    html.markup("</main>\n<footer class=\"wrap\">")
        .text("Made by " + page.tool() + "; all times are UTC")
        .markup("</footer>\n");
    frame.end(html);
    return html.toString();
  }

  private void header() {
    html.markup("<header class=\"top wrap\">\n")
        .markup("<button type=\"button\" id=\"theme\" hidden>Dark theme</button>\n<h1>")
        .text(page.project())
        .markup(" <span class=\"against\">")
        .text(page.environment())
        .markup("</span></h1>\n<p class=\"verdict\">");
    page.now().status().ifPresentOrElse(this::verdict, this::unknown);
    html.markup("</p>\n<dl class=\"facts\">");
    if (states.size() > 0) {
      long good = states.count(ServiceStates.Tone.GOOD);
      fact("Services well", good + " of " + states.size());
    }
    page.now()
        .health()
        .filter(it -> !it.clusters().isEmpty())
        .ifPresent(
            it ->
                fact(
                    "Clusters that work",
                    it.clusters().size()
                        - it.unhealthyClusters().size()
                        + " of "
                        + it.clusters().size()));
    page.past().lastStart().ifPresent(it -> fact("Last start", StatusText.duration(it.took())));
    page.past()
        .history()
        .filter(it -> !it.services().isEmpty())
        .ifPresent(
            it ->
                fact(
                    "Outages",
                    "" + it.services().stream().mapToInt(one -> one.outages().size()).sum()));
    html.markup("</dl>\n<p class=\"meta\">As of <time")
        .attribute("datetime", page.at().toString())
        .markup(">")
        .text(HistoryText.time(page.at()))
        .markup("</time></p>\n<nav aria-label=\"Parts of this page\"><ul class=\"parts\">");
    parts()
        .forEach(
            (id, name) ->
                html.markup("<li><a")
                    .attribute("href", "#" + id)
                    .markup(">")
                    .text(name)
                    .markup("</a></li>"));
    html.markup("</ul></nav>\n</header>\n");
  }

  private Map<String, String> parts() {
    Map<String, String> parts = new LinkedHashMap<>();
    if (states.size() > 0 || !page.services().isEmpty()) {
      parts.put("graph", "Dependencies");
    }
    page.now()
        .health()
        .filter(it -> !it.clusters().isEmpty())
        .ifPresent(it -> parts.put("clusters", "Clusters"));
    page.now()
        .status()
        .filter(it -> !it.look().rows().isEmpty())
        .ifPresent(it -> parts.put("services", "Services"));
    page.past().lastStart().ifPresent(it -> parts.put("start", "Last start"));
    page.past().history().ifPresent(it -> parts.put("health", "Health"));
    page.past()
        .history()
        .filter(it -> !it.transitions().isEmpty())
        .ifPresent(it -> parts.put("states", "States"));
    if (!page.parity().reports().isEmpty() || !page.parity().trend().isEmpty()) {
      parts.put("parity", "Differences");
    }
    if (page.activity().session().isPresent() || !page.activity().stages().isEmpty()) {
      parts.put("session", "Session");
    }
    if (!page.activity().runs().isEmpty()) {
      parts.put("pipeline", "Pipeline");
    }
    return parts;
  }

  private void verdict(StatusReport status) {
    EnvironmentState state = status.past().state();
    html.element("span", "status " + tone(state), state.value());
    status
        .past()
        .transition()
        .ifPresent(
            it ->
                html.element(
                    "span", "", "for " + StatusText.span(Duration.between(it.at(), page.at()))));
  }

  private void unknown() {
    html.element("span", "status quiet", "its state is not known");
  }

  private static String tone(EnvironmentState state) {
    return switch (state) {
      case HEALTHY -> "good";
      case UNINITIALIZED, STOPPED, TERMINATED -> "quiet";
      case PROVISIONING, DEGRADED -> "busy";
      case FAILED -> "bad";
    };
  }

  private void fact(String name, String value) {
    html.markup("<div>").element("dt", "", name).element("dd", "", value).markup("</div>");
  }

  /** Says what needs somebody: the causes first, then what may become one. */
  private void attention() {
    List<String> lines = new ArrayList<>();
    page.now()
        .health()
        .ifPresent(
            report -> {
              lines.addAll(HealthText.causes(report));
              lines.addAll(HealthText.warnings(report));
            });
    page.now().status().ifPresent(it -> it.warnings().forEach(one -> lines.add(one.text())));
    page.activity()
        .openDrills()
        .forEach(
            drill ->
                lines.add(
                    "the drill "
                        + drill.kind().value()
                        + " of "
                        + String.join(", ", drill.services())
                        + " is open since "
                        + HistoryText.time(drill.beganAt())
                        + "; undo it with mvn paws:restore"));
    lines.addAll(page.remarks());
    if (lines.isEmpty()) {
      return;
    }
    html.markup("<section class=\"box attention\"><h2>Needs attention</h2><ul>");
    lines.forEach(line -> html.markup("<li>").lines(line).markup("</li>"));
    html.markup("</ul></section>\n");
  }

  private void transitions() {
    List<EnvironmentTransition> all =
        page.past().history().map(it -> it.transitions()).orElse(List.of());
    if (all.isEmpty()) {
      return;
    }
    html.markup("<section class=\"box\" id=\"states\"><h2>States</h2>\n");
    Rows rows = new Rows(html, List.of("When", "State", "Cause", "Seen by"));
    rows.begin("States of the environment");
    for (int i = all.size() - 1; i >= Math.max(0, all.size() - MOST_TRANSITIONS); i--) {
      EnvironmentTransition one = all.get(i);
      rows.row(List.of(HistoryText.time(one.at()), one.to().value(), one.cause(), one.command()));
    }
    rows.end();
    html.markup("</section>\n");
  }
}
