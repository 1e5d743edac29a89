package dev.paws.core.report.page;

import dev.paws.core.history.EnvironmentStart;
import dev.paws.core.history.EnvironmentStart.TimedStep;
import dev.paws.core.history.StepKind;
import dev.paws.core.report.StatusText;
import dev.paws.core.report.history.HistoryText;
import dev.paws.core.report.html.Html;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Shows what the last {@code up} did when: a lane for each service, and the critical path. */
record TimelineSection(Html html, EnvironmentStart start) {
  private static final int QUARTERS = 4;

  /** From then on, a step that could have begun earlier says so. */
  private static final Duration LATE = Duration.ofMillis(200);

  void write() {
    StartTimeline timeline = StartTimeline.of(start);
    html.markup("<section class=\"box\" id=\"start\"><h2>The last start</h2><p>")
        .text(
            HistoryText.time(start.startedAt())
                + ", "
                + start.end().replace('_', ' ')
                + " after "
                + StatusText.duration(start.took())
                + ".")
        .markup("</p>\n");
    Lanes lanes = new Lanes(html);
    lanes.beginLegend();
    lanes.legend("wait", "waits for others");
    lanes.legend("image", "pulls or builds");
    lanes.legend("create", "is created");
    lanes.legend("begin", "starts");
    lanes.legend("check", "is started, not ready yet");
    lanes.legend("critical", "outlined: on the critical path");
    lanes.endLegend();
    html.markup("<div class=\"lanes\">");
    axis(timeline.took());
    timeline.lanes().forEach(lane -> lane(timeline, lane));
    html.markup("</div>\n");
    critical(timeline);
    html.markup("</section>\n");
  }

  private void axis(Duration took) {
    html.markup("<div class=\"lane axis\" aria-hidden=\"true\"><span></span><span>");
    for (int quarter = 0; quarter <= QUARTERS; quarter++) {
      html.element("i", "", StatusText.duration(took.multipliedBy(quarter).dividedBy(QUARTERS)));
    }
    html.markup("</span></div>\n");
  }

  private void lane(StartTimeline timeline, StartTimeline.Lane lane) {
    boolean own = !lane.service().isEmpty();
    Lanes lanes = new Lanes(html);
    lanes.begin(
        own ? lane.service() : "images, networks, volumes",
        own ? words(lane) : "done after " + StatusText.duration(end(lane)));
    lanes.beginBar();
    waiting(timeline, lane);
    lane.steps().forEach(step -> bar(timeline, step));
    lanes.end();
  }

  private static Duration end(StartTimeline.Lane lane) {
    return lane.steps().stream()
        .map(TimedStep::ended)
        .max(Duration::compareTo)
        .orElse(Duration.ZERO);
  }

  private static String words(StartTimeline.Lane lane) {
    List<String> parts = new ArrayList<>();
    lane.started().ifPresent(it -> parts.add("started after " + StatusText.duration(it)));
    lane.ready().ifPresent(it -> parts.add("ready after " + StatusText.duration(it)));
    if (!lane.waitedFor().isEmpty()) {
      parts.add("waited for " + String.join(", ", lane.waitedFor()));
    }
    return String.join("; ", parts);
  }

  /** Between its creation and its start, a container waits. */
  private void waiting(StartTimeline timeline, StartTimeline.Lane lane) {
    Duration created =
        lane.steps().stream()
            .filter(step -> step.kind() == StepKind.CREATE)
            .map(TimedStep::ended)
            .min(Duration::compareTo)
            .orElse(Duration.ZERO);
    lane.steps().stream()
        .filter(step -> step.kind() == StepKind.START)
        .map(TimedStep::began)
        .min(Duration::compareTo)
        .ifPresent(began -> rectangle(timeline, "wait", created, began));
  }

  private void bar(StartTimeline timeline, TimedStep step) {
    String style =
        switch (step.kind()) {
          case IMAGE -> "image";
          case RESOURCE, CREATE, OTHER -> "create";
          case START -> "begin";
          case WAIT -> "check";
        };
    rectangle(
        timeline,
        timeline.isCritical(step) ? style + " critical" : style,
        step.began(),
        step.ended());
  }

  private void rectangle(StartTimeline timeline, String style, Duration from, Duration to) {
    double whole = Math.max(1, timeline.took().toMillis());
    double begin = from.toMillis() * Lanes.WIDTH / whole;
    double end = Math.max(begin + 2, to.toMillis() * Lanes.WIDTH / whole);
    new Lanes(html).bar(style, 2, 12, begin, end - begin);
  }

  private void critical(StartTimeline timeline) {
    html.markup("<h3>Critical path</h3><p>Each step is the last one that the next had to wait ")
        .markup("for: to be faster, begin here.</p>\n<ol class=\"path\">");
    Duration before =
        timeline.critical().stream().findFirst().map(TimedStep::began).orElse(Duration.ZERO);
    for (TimedStep step : timeline.critical()) {
      html.markup("<li>")
          .element("span", "time", span(step))
          .markup(" ")
          .text(step.operation())
          .markup(" ")
          .element("small", "", StatusText.duration(step.ended().minus(step.began())));
      Duration late = step.began().minus(before);
      if (late.compareTo(LATE) > 0) {
        html.text("; " + StatusText.duration(late) + " later than it could, as others came first");
      }
      html.markup("</li>");
      before = step.ended();
    }
    html.markup("</ol>\n");
  }

  private static String span(TimedStep step) {
    return StatusText.duration(step.began()) + " – " + StatusText.duration(step.ended());
  }
}
