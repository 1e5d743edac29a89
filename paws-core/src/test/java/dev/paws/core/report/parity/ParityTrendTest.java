package dev.paws.core.report.parity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paws.core.json.JsonReader;
import dev.paws.core.json.JsonWriter;
import dev.paws.core.model.Difference.Severity;
import dev.paws.core.report.parity.ParityTrend.Point;
import dev.paws.core.report.parity.form.JsonReport;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** How differences develop from report to report. */
class ParityTrendTest {
  private static final Instant DAY = Instant.parse("2026-11-20T08:00:00Z");

  @Test
  void a_file_lists_time_pair_and_counts() throws IOException {
    String json = ParityTrend.text(List.of(Point.of(Samples.usual())));

    Map<?, ?> point = (Map<?, ?>) ((List<?>) JsonReader.read(json)).get(0);
    assertThat(point.keySet().toArray())
        .containsExactly("time", "pair", "critical", "error", "warning", "info");
    assertThat(point.get("pair")).isEqualTo("local-vs-production");
    assertThat(ParityTrend.read(json)).hasValue(List.of(Point.of(Samples.usual())));
  }

  @Test
  void a_stored_report_gives_the_same_point_as_the_report_itself() {
    StoredReport stored =
        StoredReport.read(JsonWriter.pretty(JsonReport.of(Samples.usual()))).orElseThrow();

    assertThat(Point.of(stored)).isEqualTo(Point.of(Samples.usual()));
  }

  @Test
  void points_are_in_order_once_each_and_only_the_newest_of_a_pair_are_kept() {
    List<Point> points = new ArrayList<>();
    for (int i = ParityTrend.MOST + 20; i > 0; i--) {
      points.add(point(DAY.plusSeconds(i), "a-vs-b", i));
      points.add(point(DAY.plusSeconds(i), "a-vs-b", i));
    }
    points.add(point(DAY, "a-vs-c", 1));

    List<Point> kept = ParityTrend.read(ParityTrend.text(points)).orElseThrow();

    assertThat(kept)
        .hasSize(ParityTrend.MOST + 1)
        .isSortedAccordingTo((a, b) -> a.time().compareTo(b.time()));
    assertThat(kept.get(0).pair()).isEqualTo("a-vs-c");
    assertThat(kept.get(1).time()).isEqualTo(DAY.plusSeconds(21));
  }

  @Test
  void another_file_is_none() {
    assertThat(ParityTrend.read("{}")).isEmpty();
    assertThat(ParityTrend.read("[{\"time\": \"yes")).isEmpty();
    assertThat(ParityTrend.read("[{\"time\": \"yesterday\", \"pair\": \"x\"}]")).isEmpty();
    assertThat(ParityTrend.read("[1, {}]")).hasValue(List.of());
  }

  @Test
  void a_difference_is_known_since_the_first_report_that_has_it() {
    ParityReport monday = Samples.usual();
    StoredReport stored = StoredReport.read(json(monday)).orElseThrow();
    String first = monday.open().findFirst().orElseThrow().fingerprint();
    assertThat(stored.firstSeen()).containsEntry(first, monday.timestamp());

    Instant earlier = monday.timestamp().minusSeconds(86_400 * 3);
    StoredReport before =
        new StoredReport(
            "id",
            monday.timestamp().minusSeconds(3600),
            "local",
            "production",
            stored.open(),
            Map.of(first, earlier));
    ParityReport tuesday = with(monday, ReportTrend.between(before, monday.sections()));

    assertThat(StoredReport.read(json(tuesday)).orElseThrow().firstSeen())
        .containsEntry(first, earlier);
    assertThat(ReportText.since(tuesday, monday.open().findFirst().orElseThrow()))
        .isEqualTo("since " + earlier.toString().substring(0, 10));
    assertThat(ReportText.since(monday, monday.open().findFirst().orElseThrow())).isEmpty();
  }

  @Test
  void an_accepted_difference_keeps_its_first_day() {
    StoredReport stored = StoredReport.read(json(Samples.usual())).orElseThrow();

    assertThat(stored.firstSeen()).hasSizeGreaterThan(stored.open().size());
  }

  @Test
  void a_report_that_differs_only_in_when_a_difference_began_says_the_same() {
    String now = json(Samples.usual());
    String other = now.replaceAll("(\"first_seen\" *: *\")[^\"]+", "$12020-01-01T00:00:00Z");

    assertThat(other).isNotEqualTo(now);
    assertThat(StoredReport.content(other)).isEqualTo(StoredReport.content(now));
  }

  @Test
  void who_accepted_how_many_is_said_once() {
    assertThat(AcceptedSummary.lines(Samples.usual()))
        .containsExactly(
            "1 difference accepted by ignore: each environment has its own password (team-db,"
                + " until 2027-06-30)");
    assertThat(AcceptedSummary.lines(Samples.identical())).isEmpty();
  }

  private static String json(ParityReport report) {
    return JsonWriter.pretty(JsonReport.of(report));
  }

  private static Point point(Instant time, String pair, int criticals) {
    return new Point(
        time,
        pair,
        Map.of(
            Severity.CRITICAL,
            criticals,
            Severity.ERROR,
            0,
            Severity.WARNING,
            0,
            Severity.INFO,
            0));
  }

  private static ParityReport with(ParityReport report, ReportTrend trend) {
    return new ParityReport(
        report.id(),
        report.timestamp(),
        report.source(),
        report.target(),
        report.status(),
        report.summary(),
        report.tool(),
        report.modes(),
        report.sections(),
        report.remarks(),
        java.util.Optional.of(trend));
  }
}
