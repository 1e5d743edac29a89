package dev.paws.core.report.page;

import dev.paws.core.history.CheckPoint;
import dev.paws.core.model.HealthCheckResult.Status;
import dev.paws.core.run.health.StatusOrder;
import java.time.Instant;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * Sums results up over time: the worst status of each service in spans of equal length. The spans
 * grow with what comes, so any number of results needs no more memory than {@link #MOST} spans a
 * service.
 */
public final class HealthStrips implements Consumer<CheckPoint> {
  /** How many spans a strip has at most; a picture shows no more. */
  static final int MOST = 120;

  private final Map<String, Strip> services = new TreeMap<>();
  private long seconds = 1;

  /** The worst status by the number of the span; a span begins at its number times its length. */
  private static final class Strip {
    private NavigableMap<Long, Status> spans = new TreeMap<>();
    private long seconds = 1;

    void add(CheckPoint check) {
      put(spans, Math.floorDiv(check.at().getEpochSecond(), seconds), check.status());
      while (length() > MOST) {
        widen(seconds * 2);
      }
    }

    long length() {
      return spans.isEmpty() ? 0 : spans.lastKey() - spans.firstKey() + 1;
    }

    void widen(long wanted) {
      while (seconds < wanted) {
        NavigableMap<Long, Status> wider = new TreeMap<>();
        spans.forEach((number, status) -> put(wider, Math.floorDiv(number, 2), status));
        spans = wider;
        seconds *= 2;
      }
    }

    private static void put(NavigableMap<Long, Status> spans, long number, Status status) {
      spans.merge(number, status, (one, other) -> StatusOrder.worse(one, other) ? one : other);
    }
  }

  @Override
  public void accept(CheckPoint check) {
    Strip strip = services.computeIfAbsent(check.service(), name -> new Strip());
    strip.add(check);
    seconds = Math.max(seconds, strip.seconds);
  }

  /**
   * The strips on a common scale.
   *
   * @param from when the first span begins
   * @param seconds how long a span is
   * @param spans how many there are
   * @param services the worst status by the number of the span, counted from 0, by service
   */
  record Scale(
      Instant from, long seconds, int spans, Map<String, NavigableMap<Integer, Status>> services) {
    /** Returns the place of a time, from 0 for the beginning to 1 for the end. */
    double place(Instant time) {
      double offset = time.toEpochMilli() / 1000.0 - from.getEpochSecond();
      return Math.min(1, Math.max(0, offset / (seconds * spans)));
    }

    /** Returns when the last span ends. */
    Instant to() {
      return from.plusSeconds(seconds * spans);
    }
  }

  /** Returns all strips on a common scale; empty if there are no results. */
  Optional<Scale> scale() {
    if (services.isEmpty()) {
      return Optional.empty();
    }
    long first;
    long last;
    do {
      first = Long.MAX_VALUE;
      last = Long.MIN_VALUE;
      for (Strip strip : services.values()) {
        strip.widen(seconds);
        first = Math.min(first, strip.spans.firstKey());
        last = Math.max(last, strip.spans.lastKey());
      }
      seconds *= last - first + 1 > MOST ? 2 : 1;
    } while (last - first + 1 > MOST);
    Map<String, NavigableMap<Integer, Status>> strips = new TreeMap<>();
    long begin = first;
    services.forEach(
        (service, strip) -> {
          NavigableMap<Integer, Status> spans = new TreeMap<>();
          strip.spans.forEach((number, status) -> spans.put((int) (number - begin), status));
          strips.put(service, spans);
        });
    return Optional.of(
        new Scale(
            Instant.ofEpochSecond(first * seconds), seconds, (int) (last - first + 1), strips));
  }
}
