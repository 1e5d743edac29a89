package dev.paws.core.report.history;

import dev.paws.core.drill.DrillRecord;
import dev.paws.core.report.StatusText;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The drills of a history, as text and as trees. */
public final class DrillRows {
  private DrillRows() {}

  /** Returns a line for each drill, with a title above; empty if there is none. */
  static List<String> lines(List<DrillRecord> drills) {
    List<String> lines = new ArrayList<>();
    if (!drills.isEmpty()) {
      lines.add("");
      lines.add("drills, which do not count as outages:");
      drills.forEach(drill -> lines.add("  " + line(drill)));
    }
    return lines;
  }

  /** Returns a drill in one line. */
  public static String line(DrillRecord drill) {
    List<String> parts = new ArrayList<>();
    parts.add(HistoryText.time(drill.beganAt()) + "  " + drill.kind().value());
    if (!drill.services().isEmpty()) {
      parts.set(0, parts.get(0) + " " + String.join(", ", drill.services()));
    }
    parts.add(drill.outcome().value().replace('_', ' '));
    drill.recoveredAfterMs().ifPresent(it -> parts.add("recovery took " + time(it)));
    drill
        .healthyAfterMs()
        .filter(it -> !drill.recoveredAfterMs().equals(Optional.of(it)))
        .ifPresent(it -> parts.add("all healthy " + time(it) + " after it was put back"));
    drill.acknowledgedWrites().ifPresent(it -> parts.add(it + " writes" + lost(drill)));
    return String.join(", ", parts);
  }

  private static String lost(DrillRecord drill) {
    return drill.lostWrites().map(it -> ", " + it + " lost").orElse("");
  }

  private static String time(long ms) {
    return StatusText.duration(Duration.ofMillis(ms));
  }

  /** Returns a drill as a tree; times are in milliseconds. */
  public static Map<String, @Nullable Object> tree(DrillRecord drill) {
    Map<String, @Nullable Object> tree = new LinkedHashMap<>();
    tree.put("id", drill.id());
    tree.put("kind", drill.kind().value());
    tree.put("services", drill.services());
    tree.put("outcome", drill.outcome().value());
    tree.put("began_at", drill.beganAt().toString());
    tree.put("ended_at", drill.endedAt().map(Object::toString));
    tree.put("recovered_after_ms", value(drill.recoveredAfterMs()));
    tree.put("healthy_after_ms", value(drill.healthyAfterMs()));
    tree.put("acknowledged_writes", value(drill.acknowledgedWrites()));
    tree.put("lost_writes", value(drill.lostWrites()));
    return tree;
  }

  private static @Nullable Object value(Optional<Long> number) {
    return number.orElse(null);
  }
}
