package dev.paws.core.report.page;

import dev.paws.core.json.JsonObject;
import dev.paws.core.json.JsonReader;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * How many differences reports on pairs of environments had over time.
 *
 * @param points oldest first
 */
public record ParityTrend(List<Point> points) {
  /** No report. */
  public static final ParityTrend NONE = new ParityTrend(List.of());

  public ParityTrend {
    points = List.copyOf(points);
  }

  /** The number of open differences of one report, by severity. */
  public record Point(
      Instant time, String pair, long critical, long error, long warning, long info) {
    /** Returns the number of all of them. */
    public long all() {
      return critical + error + warning + info;
    }
  }

  /**
   * Reads the file that {@code diff} exports: a list of objects with {@code time}, {@code pair} and
   * the numbers. Entries without a time are left out.
   *
   * @throws IOException if the text is not JSON
   */
  public static ParityTrend read(String json) throws IOException {
    List<Point> points = new ArrayList<>();
    for (JsonObject entry : JsonObject.list(JsonReader.read(json))) {
      point(entry).ifPresent(points::add);
    }
    points.sort(Comparator.comparing(Point::time));
    return new ParityTrend(points);
  }

  private static Optional<Point> point(JsonObject entry) {
    try {
      return Optional.of(
          new Point(
              Instant.parse(entry.text("time")),
              entry.text("pair"),
              entry.number("critical"),
              entry.number("error"),
              entry.number("warning"),
              entry.number("info")));
    } catch (DateTimeException e) {
      return Optional.empty(); // an entry of another tool
    }
  }

  /** Returns the points of each pair, oldest first. */
  Map<String, List<Point>> byPair() {
    Map<String, List<Point>> pairs = new TreeMap<>();
    for (Point point : points) {
      pairs.computeIfAbsent(point.pair(), key -> new ArrayList<>()).add(point);
    }
    return pairs;
  }
}
