package dev.paws.core.sim;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What the process of a simulated container does after its start.
 *
 * @param exitAfter how long a run lasts; empty: until it is stopped
 * @param exitCode the code of a run that ends by itself
 * @param endingRuns how many runs end by themselves before one stays up
 * @param passesFrom the age from which its health check passes; empty: never
 * @param passesUntil the age from which it fails again; empty: never
 * @param probeTakes how long one run of its health check takes
 * @param execFails whether no command can be run in it
 * @param catchesSignals whether it can receive its stop signal
 * @param stopTakes how long it takes to stop
 * @param waitsForSignals whether it waits for its stop signal, without a handler
 * @param output the output of its health check
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
  /** Runs forever, and its health check passes immediately. */
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

  /** Returns a process that ends by itself. */
  public static Life exits(Duration after, int code) {
    return RUNS.exiting(after, code, Integer.MAX_VALUE);
  }

  /** Returns a process whose health check passes after a while. */
  public static Life healthyAfter(Duration age) {
    return RUNS.with(Optional.of(age), RUNS.probeTakes);
  }

  /** Returns a process whose health check never passes. */
  public static Life neverHealthy() {
    return RUNS.with(Optional.empty(), RUNS.probeTakes);
  }

  /** Returns this process with first runs that end by themselves. */
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

  /** Returns this process with another health check. */
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

  /** Returns this process without the ability to run commands by exec. */
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

  /** Returns this process with another reaction to its stop signal. */
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

  /** Returns this process without a handler: it waits for its stop signal, as an init does. */
  public Life waitingForSignals() {
    return with(true, output, logs);
  }

  /** Returns its last log lines, at most so many. */
  List<String> lastLines(int most) {
    return logs.subList(Math.max(0, logs.size() - most), logs.size());
  }

  /** Returns this process with other output. */
  public Life saying(String newOutput, String... newLogs) {
    return with(waitsForSignals, newOutput, List.of(newLogs));
  }

  private Life with(boolean newWaits, String newOutput, List<String> newLogs) {
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
        newWaits,
        newOutput,
        newLogs);
  }

  /** Returns whether the health check passes at an age. */
  boolean passes(Duration age) {
    return passesFrom.filter(from -> age.compareTo(from) >= 0).isPresent()
        && passesUntil.filter(until -> age.compareTo(until) >= 0).isEmpty();
  }

  /** Returns the code with which the run of that number ends by itself; empty: it stays up. */
  OptionalInt codeOfRun(int run) {
    return exitAfter.isPresent() && run <= endingRuns
        ? OptionalInt.of(exitCode)
        : OptionalInt.empty();
  }
}
