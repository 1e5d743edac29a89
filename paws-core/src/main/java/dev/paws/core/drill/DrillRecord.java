package dev.paws.core.drill;

import dev.paws.core.model.DocumentedValue;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A drill as the history remembers it.
 *
 * @param endedAt when everything was undone; empty while it is open
 * @param recoveredAfterMs how long it took until everything else worked again
 * @param healthyAfterMs how long it took, after it was undone, until everything was healthy
 * @param acknowledgedWrites how many writes the cluster acknowledged while it lasted
 * @param lostWrites how many of these were gone afterwards; empty if that was not seen
 */
public record DrillRecord(
    String id,
    DrillKind kind,
    List<String> services,
    Outcome outcome,
    Instant beganAt,
    Optional<Instant> endedAt,
    Optional<Long> recoveredAfterMs,
    Optional<Long> healthyAfterMs,
    Optional<Long> acknowledgedWrites,
    Optional<Long> lostWrites) {
  public DrillRecord {
    services = List.copyOf(services);
  }

  /** How a drill ended. */
  public enum Outcome implements DocumentedValue {
    /** It is not undone yet. */
    OPEN,
    /** Everything worked again in time. */
    RECOVERED,
    /** Something did not work again in time. */
    NOT_RECOVERED,
    /** Acknowledged writes were lost. */
    WRITES_LOST,
    /** It was ended before its result was known. */
    INTERRUPTED,
    /** It was left open, and undone later. */
    RESTORED
  }

  /** Returns a drill that has just begun. */
  public static DrillRecord begun(OpenDrill drill) {
    return new DrillRecord(
        drill.id(),
        drill.kind(),
        drill.services(),
        Outcome.OPEN,
        drill.beganAt(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /** Returns this drill with its end. */
  public DrillRecord ended(
      Outcome how,
      Instant at,
      Optional<Long> recoveredMs,
      Optional<Long> healthyMs,
      Optional<Long> acknowledged,
      Optional<Long> lost) {
    return new DrillRecord(
        id,
        kind,
        services,
        how,
        beganAt,
        Optional.of(at),
        recoveredMs,
        healthyMs,
        acknowledged,
        lost);
  }

  /** Returns this drill without an end. */
  public DrillRecord stillOpen() {
    return new DrillRecord(
        id,
        kind,
        services,
        Outcome.OPEN,
        beganAt,
        Optional.empty(),
        recoveredAfterMs,
        healthyAfterMs,
        acknowledgedWrites,
        lostWrites);
  }

  /** Returns whether it lasted at a time. */
  public boolean lasted(Instant at) {
    return !at.isBefore(beganAt) && (endedAt.isEmpty() || !at.isAfter(endedAt.get()));
  }
}
