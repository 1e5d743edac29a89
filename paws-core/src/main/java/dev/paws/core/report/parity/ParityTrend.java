package dev.paws.core.report.parity;

import dev.paws.core.json.JsonReader;
import dev.paws.core.json.JsonWriter;
import dev.paws.core.model.Difference.Severity;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How the number of open differences of pairs of environments develops: a list of {@code {"time",
 * "pair", "critical", "error", "warning", "info"}} in JSON, the oldest first.
 */
public final class ParityTrend {
  /** The most points that a file keeps for a pair. */
  public static final int MOST = 500;

  private static final Comparator<Point> ORDER =
      Comparator.comparing(Point::time).thenComparing(Point::pair);

  private ParityTrend() {}

  /**
   * The differences at one time.
   *
   * @param pair the names of both environments, as in the names of reports: {@code
   *     local-vs-production}
   * @param counts the number of open differences of each severity
   */
  public record Point(Instant time, String pair, Map<Severity, Integer> counts) {
    public Point {
      counts = Map.copyOf(counts);
    }

    /** Returns the number of open differences of a severity. */
    public int count(Severity severity) {
      return counts.getOrDefault(severity, 0);
    }

    /** Returns the number of open differences. */
    public int all() {
      return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Returns the point of a report. */
    public static Point of(ParityReport report) {
      return new Point(
          report.timestamp(), ReportNames.stem(report.source(), report.target()), report.counts());
    }

    /** Returns the point of a stored report. */
    public static Point of(StoredReport report) {
      Map<Severity, Integer> counts = new EnumMap<>(Severity.class);
      for (Severity severity : Severity.values()) {
        counts.put(severity, report.count(severity));
      }
      return new Point(
          report.timestamp(), ReportNames.stem(report.source(), report.target()), counts);
    }
  }

  /** Returns the text of a file; of each pair, the newest points only. */
  public static String text(Collection<Point> points) {
    List<Point> ordered = points.stream().distinct().sorted(ORDER).toList();
    Map<String, Integer> left = new TreeMap<>();
    ordered.forEach(point -> left.merge(point.pair(), 1, Integer::sum));
    List<Map<String, @Nullable Object>> trees = new ArrayList<>();
    for (Point point : ordered) {
      if (left.merge(point.pair(), -1, Integer::sum) < MOST) {
        trees.add(tree(point));
      }
    }
    return JsonWriter.pretty(trees);
  }

  private static Map<String, @Nullable Object> tree(Point point) {
    Map<String, @Nullable Object> tree = new LinkedHashMap<>();
    tree.put("time", point.time().toString());
    tree.put("pair", point.pair());
    for (Severity severity : ReportText.WORST_FIRST) {
      tree.put(severity.value(), point.count(severity));
    }
    return tree;
  }

  /**
   * Returns the points of a file in its order; empty if it is not one, as after a crash while
   * writing.
   */
  public static Optional<List<Point>> read(String json) {
    try {
      if (!(JsonReader.read(json) instanceof List<?> list)) {
        return Optional.empty();
      }
      List<Point> points = new ArrayList<>();
      for (Object item : list) {
        if (item instanceof Map<?, ?> map
            && map.get("time") instanceof String time
            && map.get("pair") instanceof String pair) {
          points.add(new Point(Instant.parse(time), pair, counts(map)));
        }
      }
      return Optional.of(points);
    } catch (IOException | DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Map<Severity, Integer> counts(Map<?, ?> map) {
    Map<Severity, Integer> counts = new EnumMap<>(Severity.class);
    for (Severity severity : Severity.values()) {
      counts.put(
          severity, map.get(severity.value()) instanceof Number number ? number.intValue() : 0);
    }
    return counts;
  }
}
