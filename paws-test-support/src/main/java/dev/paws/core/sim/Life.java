package dev.paws.core.sim;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What a container's process does from its start on.
 *
 * @param exitAfter how long a run lasts; empty: until it is stopped
 * @param exitCode of a run that ends by itself
 * @param endingRuns how many runs end by themselves before one stays
 * @param passesFrom the age from which its health check passes; empty: never
 * @param passesUntil the age from which it fails again; empty: never
 * @param probeTakes how long one run of its health check takes
 * @param execFails whether nothing can be run in it
 * @param catchesSignals whether it can receive its stop signal
 * @param stopTakes how long it takes to stop
 * @param waitsForSignals whether it gets its stop signal by waiting for it, without a handler
 * @param output of its health check
 * @param logs its log lines
 */
public record Life(
    Optional<Duration> exitAfter,
    int exitCode,
    int endingRuns,
    Optional<Duration> passesFrom,
    Optional<Duration> passesUntil,
    Duration probeTakes,
    boolean execFails,
    boolean catchesSignals,
    Duration stopTakes,
    boolean waitsForSignals,
    String output,
    List<String> logs) {
  /** Runs for ever, and its health check passes at once. */
  public static final Life RUNS =
      new Life(
          Optional.empty(),
          0,
          Integer.MAX_VALUE,
          Optional.of(Duration.ZERO),
          Optional.empty(),
          Duration.ofMillis(20),
          false,
          true,
          Duration.ofMillis(100),
          false,
          "not yet",
          List.of());

  /** A process that ends by itself. */
  public static Life exits(Duration after, int code) {
    return RUNS.exiting(after, code, Integer.MAX_VALUE);
  }

  /** A process whose health check passes after a while. */
  public static Life healthyAfter(Duration age) {
    return RUNS.with(Optional.of(age), RUNS.probeTakes);
  }

  /** A process whose health check never passes. */
  public static Life neverHealthy() {
    return RUNS.with(Optional.empty(), RUNS.probeTakes);
  }

  /** The same, but its first runs end by themselves. */
  public Life exiting(Duration after, int code, int runs) {
    return new Life(
        Optional.of(after),
        code,
        runs,
        passesFrom,
        passesUntil,
        probeTakes,
        execFails,
        catchesSignals,
        stopTakes,
        waitsForSignals,
        output,
        logs);
  }

  /** The same with another health check. */
  public Life with(Optional<Duration> newPassesFrom, Duration newProbeTakes) {
    return new Life(
        exitAfter,
        exitCode,
        endingRuns,
        newPassesFrom,
        passesUntil,
        newProbeTakes,
        execFails,
        catchesSignals,
        stopTakes,
        waitsForSignals,
        output,
        logs);
  }

  /** The same, but nothing can be run in it by exec. */
  public Life withoutExec() {
    return new Life(
        exitAfter,
        exitCode,
        endingRuns,
        passesFrom,
        passesUntil,
        probeTakes,
        true,
        catchesSignals,
        stopTakes,
        waitsForSignals,
        output,
        logs);
  }

  /** The same, but it stops otherwise. */
  public Life stopping(boolean catches, Duration takes) {
    return new Life(
        exitAfter,
        exitCode,
        endingRuns,
        passesFrom,
        passesUntil,
        probeTakes,
        execFails,
        catches,
        takes,
        waitsForSignals,
        output,
        logs);
  }

  /** The same, but without a handler: it waits for its stop signal, as an init does. */
  public Life waitingForSignals() {
    return new Life(
        exitAfter,
        exitCode,
        endingRuns,
        passesFrom,
        passesUntil,
        probeTakes,
        execFails,
        catchesSignals,
        stopTakes,
        true,
        output,
        logs);
  }

  /** The same with other words. */
  public Life saying(String newOutput, String... newLogs) {
    return new Life(
        exitAfter,
        exitCode,
        endingRuns,
        passesFrom,
        passesUntil,
        probeTakes,
        execFails,
        catchesSignals,
        stopTakes,
        waitsForSignals,
        newOutput,
        List.of(newLogs));
  }

  /** Whether the health check passes at an age. */
  boolean passes(Duration age) {
    return passesFrom.filter(from -> age.compareTo(from) >= 0).isPresent()
        && passesUntil.filter(until -> age.compareTo(until) >= 0).isEmpty();
  }

  /** With which code the run of that number ends by itself; empty: it stays. */
  OptionalInt codeOfRun(int run) {
    return exitAfter.isPresent() && run <= endingRuns
        ? OptionalInt.of(exitCode)
        : OptionalInt.empty();
  }
}
