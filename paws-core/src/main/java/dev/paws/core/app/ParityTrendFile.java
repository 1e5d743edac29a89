package dev.paws.core.app;

import dev.paws.core.app.output.Reporter;
import dev.paws.core.app.port.CommonSettings;
import dev.paws.core.app.port.Ports;
import dev.paws.core.app.port.ReportArchive;
import dev.paws.core.message.GoalPhrase;
import dev.paws.core.report.parity.ParityReport;
import dev.paws.core.report.parity.ParityTrend;
import dev.paws.core.report.parity.ParityTrend.Point;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Writes {@code diff/parity-trend.json} below the work folder: how the number of differences
 * develops. If the file is gone, as after {@code mvn clean}, it begins with the stored reports.
 */
record ParityTrendFile(Ports ports) {
  private static final long LONGEST = 16L << 20;

  /** Returns where the file is. */
  static Path path(CommonSettings common) {
    return common.workFolder().resolve("diff").resolve("parity-trend.json");
  }

  /**
   * Returns the points of the file in its order; empty if it is damaged.
   *
   * @throws IOException if it cannot be read
   */
  Optional<List<Point>> read(Path file) throws IOException {
    return ParityTrend.read(new String(ports.files().read(file, LONGEST), StandardCharsets.UTF_8));
  }

  /** Adds reports to the file, unless the user wants no JSON. */
  void add(List<ParityReport> reports, DiffSettings settings, Reporter reporter) {
    boolean wanted =
        settings.formats().isEmpty()
            || settings.formats().stream().anyMatch(form -> form.equalsIgnoreCase("json"));
    if (!wanted || reports.isEmpty()) {
      return;
    }
    CommonSettings common = settings.common();
    Path file = path(common);
    List<Point> points = new ArrayList<>();
    for (ParityReport report : reports) {
      points.add(Point.of(report));
    }
    points.addAll(earlier(file, reports, common));
    reporter.write(file, ParityTrend.text(points));
  }

  private List<Point> earlier(Path file, List<ParityReport> reports, CommonSettings common) {
    if (ports.files().isFile(file)) {
      try {
        Optional<List<Point>> points = read(file);
        if (points.isPresent()) {
          return points.get();
        }
      } catch (IOException e) {
        ports.console().debug(GoalPhrase.LAST_REPORT_UNREADABLE.text(e));
      }
    }
    return stored(reports, common);
  }

  private List<Point> stored(List<ParityReport> reports, CommonSettings common) {
    ReportArchive kept = ports.results().reports(common.diffReports());
    List<Point> points = new ArrayList<>();
    for (ParityReport report : reports) {
      try {
        kept.newest(report.source(), report.target(), ParityTrend.MOST).stream()
            .map(Point::of)
            .forEach(points::add);
      } catch (IOException e) {
        ports.console().debug(GoalPhrase.LAST_REPORT_UNREADABLE.text(e));
      }
    }
    return points;
  }
}
