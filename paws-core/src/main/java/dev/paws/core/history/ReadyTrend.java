package dev.paws.core.history;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * How the time to ready changes over runs of {@code up}.
 *
 * @param runs how many runs there are
 * @param median the median of all of them
 * @param perRun how much longer (positive) or shorter each run takes than the one before it: the
 *     median of the slopes between all pairs of runs (Theil and Sen), which single slow runs do not
 *     move; zero for fewer than three runs
 */
public record ReadyTrend(int runs, Duration median, Duration perRun) {
  private static final int FEWEST = 3;

  /** The directions of a trend. */
  public enum Direction {
    FASTER,
    STEADY,
    SLOWER
  }

  /**
   * Returns the trend of runs.
   *
   * @param <T> the kind of run
   * @param starts newest first
   * @param time returns the time of a run; runs without one are left out
   * @return empty if no run has a time
   */
  public static <T> Optional<ReadyTrend> of(List<T> starts, Function<T, Optional<Duration>> time) {
    List<Long> times = new ArrayList<>();
    for (T start : starts) {
      time.apply(start).ifPresent(took -> times.add(took.toMillis()));
    }
    if (times.isEmpty()) {
      return Optional.empty();
    }
    Collections.reverse(times);
    return Optional.of(
        new ReadyTrend(
            times.size(),
            Duration.ofMillis(Math.round(median(times.stream().map(Long::doubleValue).toList()))),
            Duration.ofMillis(times.size() < FEWEST ? 0 : Math.round(slope(times)))));
  }

  /**
   * Returns the direction: steady if the change over all runs is less than a tenth of the median.
   */
  public Direction direction() {
    long change = perRun.toMillis() * (runs - 1);
    if (Math.abs(change) * 10 < median.toMillis() || change == 0) {
      return Direction.STEADY;
    }
    return change > 0 ? Direction.SLOWER : Direction.FASTER;
  }

  private static double slope(List<Long> times) {
    List<Double> slopes = new ArrayList<>();
    for (int early = 0; early < times.size(); early++) {
      for (int late = early + 1; late < times.size(); late++) {
        slopes.add((double) (times.get(late) - times.get(early)) / (late - early));
      }
    }
    return median(slopes);
  }

  private static double median(List<Double> values) {
    List<Double> sorted = values.stream().sorted().toList();
    int middle = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(middle)
        : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
  }
}
