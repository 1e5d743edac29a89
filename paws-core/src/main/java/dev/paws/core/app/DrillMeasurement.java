package dev.paws.core.app;

import dev.paws.core.app.SimulateSettings.Measure;
import dev.paws.core.app.port.GoalFailure;
import dev.paws.core.app.port.Ports;
import dev.paws.core.drill.DrillRecord;
import dev.paws.core.drill.DrillRecord.Outcome;
import dev.paws.core.drill.OpenDrill;
import dev.paws.core.finding.Position;
import dev.paws.core.message.SimulateMessage;
import dev.paws.core.message.SimulatePhrase;
import dev.paws.core.run.drill.AckWriter;
import dev.paws.core.run.drill.DrillWatch.Waited;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What was measured of a drill so far. */
final class DrillMeasurement {
  private static final int EXAMPLES = 10;

  /** The monotonic time at which the fault was there; 0: it is not yet. */
  long faultAt;

  /** How long the recovery took; empty if it was not seen. */
  Optional<Duration> recovered = Optional.empty();

  /** How long all took to be healthy after it was put back; empty if that was not seen. */
  Optional<Duration> healthy = Optional.empty();

  /** What had not recovered in time. */
  List<String> unrecovered = List.of();

  /** The acknowledged writes that were gone. */
  Set<Integer> lost = new TreeSet<>();

  private Optional<Long> acknowledged = Optional.empty();
  private boolean counted;

  /** Counts the writes that are left, and says so. */
  void count(AckWriter writer, Ports ports) {
    acknowledged = Optional.of((long) writer.acknowledged());
    AckWriter.Survival survival = writer.survival();
    if (survival.lost().isEmpty()) {
      ports
          .console()
          .warn(SimulateMessage.WRITES_UNKNOWN.at(Position.NONE, "", survival.reason()).text());
      return;
    }
    counted = true;
    lost = survival.lost().get();
    ports
        .console()
        .info(SimulatePhrase.WRITES.text(writer.acknowledged(), lost.size(), writer.refused()));
  }

  /** Returns how a drill ended of which this was measured. */
  Outcome outcome(Measure measure, Waited healthy, boolean interrupted) {
    if (interrupted) {
      return Outcome.INTERRUPTED;
    }
    if (!unrecovered.isEmpty() || !healthy.succeeded()) {
      return Outcome.NOT_RECOVERED;
    }
    return lost.size() > measure.mayLose() ? Outcome.WRITES_LOST : Outcome.RECOVERED;
  }

  /**
   * Checks what happened while the fault lasted.
   *
   * @throws GoalFailure if something did not recover in time, or too many writes are lost
   */
  void check(Measure measure, OpenDrill drill) {
    if (!unrecovered.isEmpty()) {
      throw GoalFailure.environment(
          SimulateMessage.NOT_RECOVERED,
          drill.project(),
          drill.kind().value(),
          measure.within().toSeconds(),
          DrillTexts.indented(unrecovered));
    }
    if (lost.size() > measure.mayLose()) {
      throw GoalFailure.environment(
          SimulateMessage.WRITES_LOST,
          drill.writes().map(it -> it.cluster()).orElse(""),
          lost.size(),
          acknowledged.orElse(0L),
          examples());
    }
  }

  /** Returns the first lost writes. */
  private String examples() {
    return lost.stream().limit(EXAMPLES).map(String::valueOf).collect(Collectors.joining(", "));
  }

  /** Returns the drill with what was measured. */
  DrillRecord record(DrillRecord begun, Outcome outcome, Instant now) {
    DrillRecord ended =
        begun.ended(
            outcome,
            now,
            recovered.map(Duration::toMillis),
            healthy.map(Duration::toMillis),
            acknowledged,
            counted ? Optional.of((long) lost.size()) : Optional.empty());
    return outcome == Outcome.OPEN ? ended.stillOpen() : ended;
  }
}
