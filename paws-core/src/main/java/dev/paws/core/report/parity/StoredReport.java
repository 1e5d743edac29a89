package dev.paws.core.report.parity;

import dev.paws.core.json.JsonReader;
import dev.paws.core.model.Difference.Severity;
import dev.paws.core.model.DocumentedValue;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a stored report that a later report needs.
 *
 * @param id its id
 * @param timestamp when it was made
 * @param source the name of the source environment
 * @param target the name of the target environment
 * @param open the differences that no entry accepted
 * @param firstSeen since when each difference is known, by fingerprint, also of accepted ones
 */
public record StoredReport(
    String id,
    Instant timestamp,
    String source,
    String target,
    List<ReportTrend.Past> open,
    Map<String, Instant> firstSeen) {
  /** The key of the time since when a difference is known. */
  public static final String FIRST_SEEN = "first_seen";

  private static final Set<String> VOLATILE =
      Set.of("id", "timestamp", "report_id", "service_diff_id", "trend", FIRST_SEEN);

  public StoredReport {
    open = List.copyOf(open);
    firstSeen = Map.copyOf(firstSeen);
  }

  /** Creates a report whose differences are known since it was made. */
  public StoredReport(
      String id, Instant timestamp, String source, String target, List<ReportTrend.Past> open) {
    this(
        id,
        timestamp,
        source,
        target,
        open,
        open.stream()
            .collect(
                Collectors.toMap(
                    ReportTrend.Past::fingerprint, past -> timestamp, (one, other) -> one)));
  }

  /** Returns the number of open differences of a severity. */
  public int count(Severity severity) {
    return (int) open.stream().filter(past -> past.severity() == severity).count();
  }

  /**
   * Reads a report that {@code JsonReport} wrote in this or an earlier version. Differences without
   * a fingerprint, as other tools write them, are left out.
   *
   * @return empty if the text is not a report: truncated, damaged, or another kind of file
   */
  public static Optional<StoredReport> read(String json) {
    try {
      Map<?, ?> tree = map(JsonReader.read(json));
      List<ReportTrend.Past> open = new ArrayList<>();
      Optional<String> source = text(tree, "source_environment");
      Optional<String> target = text(tree, "target_environment");
      Optional<Instant> at = text(tree, "timestamp").map(Instant::parse);
      if (source.isEmpty() || target.isEmpty() || at.isEmpty()) {
        return Optional.empty();
      }
      Map<String, Instant> firstSeen = new HashMap<>();
      for (Object diff : list(tree.get("service_diffs"))) {
        String service = text(map(diff), "service_name").orElse("");
        for (Object difference : list(map(diff).get("differences"))) {
          past(service, map(difference)).ifPresent(open::add);
          Map<?, ?> metadata = map(map(difference).get("metadata"));
          Instant seen = text(metadata, FIRST_SEEN).map(Instant::parse).orElse(at.get());
          text(metadata, "fingerprint")
              .ifPresent(it -> firstSeen.merge(it, seen, StoredReport::earlier));
        }
      }
      return Optional.of(
          new StoredReport(
              text(tree, "id").orElse(""), at.get(), source.get(), target.get(), open, firstSeen));
    } catch (IOException | DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }

  /**
   * Returns what a report says, without its ids and dates and without what it says about earlier
   * reports; empty if the text is not JSON.
   */
  public static Optional<Object> content(String json) {
    try {
      return Optional.ofNullable(content(JsonReader.read(json)));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static @Nullable Object content(@Nullable Object node) {
    if (node instanceof Map<?, ?> map) {
      Map<Object, @Nullable Object> kept = new LinkedHashMap<>();
      map.forEach(
          (key, value) -> {
            if (!VOLATILE.contains(String.valueOf(key))) {
              kept.put(key, content(value));
            }
          });
      return kept;
    }
    return node instanceof List<?> list ? list.stream().map(StoredReport::content).toList() : node;
  }

  private static Optional<ReportTrend.Past> past(String service, Map<?, ?> difference) {
    Map<?, ?> metadata = map(difference.get("metadata"));
    Optional<Severity> severity =
        text(difference, "severity").flatMap(word -> DocumentedValue.parse(Severity.class, word));
    Optional<String> path = text(difference, "field_path");
    Optional<String> fingerprint = text(metadata, "fingerprint");
    return metadata.containsKey("accepted")
            || severity.isEmpty()
            || path.isEmpty()
            || fingerprint.isEmpty()
        ? Optional.empty()
        : Optional.of(new ReportTrend.Past(fingerprint.get(), service, path.get(), severity.get()));
  }

  private static Map<?, ?> map(@Nullable Object value) {
    return value instanceof Map<?, ?> map ? map : Map.of();
  }

  private static List<?> list(@Nullable Object value) {
    return value instanceof List<?> list ? list : List.of();
  }

  private static Optional<String> text(Map<?, ?> map, String key) {
    return map.get(key) instanceof String text ? Optional.of(text) : Optional.empty();
  }
}
