package dev.paws.core.history;

import dev.paws.core.drill.DrillRecord;
import dev.paws.core.model.HealthCheckResult.Status;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.PriorityQueue;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Sums results up, service by service. Results of a service come oldest first; any number of them
 * needs no more memory than their outages.
 */
public final class HistorySummary implements Consumer<CheckPoint> {
  private static final Comparator<CheckPoint> BY_TIME =
      Comparator.comparingLong(check -> check.responseTimeMs().orElse(0L));

  private final NavigableSet<Instant> stops;
  private final List<DrillRecord> drills;
  private final int slowest;
  private final Map<String, Service> services = new TreeMap<>();

  /**
   * Creates a summary.
   *
   * @param stops when the environment was stopped or started anew, which ends outages: that a
   *     stopped service is not healthy is no outage
   * @param drills faults caused on purpose: what is unhealthy meanwhile counts as nothing
   * @param slowest how many slow checks of each service to keep
   */
  public HistorySummary(List<Instant> stops, List<DrillRecord> drills, int slowest) {
    this.stops = new TreeSet<>(stops);
    this.drills = List.copyOf(drills);
    this.slowest = slowest;
  }

  @Override
  public void accept(CheckPoint check) {
    services.computeIfAbsent(check.service(), Service::new).add(check);
  }

  /** A drill that was never undone lasts until the environment is stopped. */
  private boolean isInDrill(Instant at) {
    for (DrillRecord drill : drills) {
      Instant stop = drill.endedAt().isEmpty() ? stops.higher(drill.beganAt()) : null;
      if (drill.lasted(at) && (stop == null || at.isBefore(stop))) {
        return true;
      }
    }
    return false;
  }

  /** Returns the summaries by the services' names. */
  public List<ServiceHistory> services() {
    return services.values().stream().map(Service::history).toList();
  }

  private final class Service {
    private final String name;
    private final List<Outage> outages = new ArrayList<>();
    private final PriorityQueue<CheckPoint> slow = new PriorityQueue<>(BY_TIME);
    private long checks;
    private long healthy;
    private long unhealthy;
    private @Nullable Instant failedFrom;
    private Instant lastFailure = Instant.EPOCH;

    Service(String name) {
      this.name = name;
    }

    void add(CheckPoint check) {
      checks++;
      if (check.responseTimeMs().isPresent()) {
        slow.add(check);
        if (slow.size() > slowest) {
          slow.remove();
        }
      }
      Instant stop = failedFrom == null ? null : stops.higher(lastFailure);
      if (stop != null && !stop.isAfter(check.at())) {
        end(lastFailure, false);
      }
      if (check.status() == Status.HEALTHY) {
        healthy++;
        end(check.at(), true);
      } else if (check.status() == Status.UNHEALTHY && !isInDrill(check.at())) {
        unhealthy++;
        failedFrom = failedFrom == null ? check.at() : failedFrom;
        lastFailure = check.at();
      }
    }

    private void end(Instant at, boolean healthyAgain) {
      if (failedFrom != null) {
        outages.add(new Outage(failedFrom, at, healthyAgain));
        failedFrom = null;
      }
    }

    ServiceHistory history() {
      List<Outage> all = new ArrayList<>(outages);
      if (failedFrom != null) {
        all.add(new Outage(failedFrom, lastFailure, false));
      }
      return new ServiceHistory(
          name,
          checks,
          healthy,
          unhealthy,
          all,
          slow.stream().sorted(BY_TIME.reversed().thenComparing(CheckPoint::at)).toList());
    }
  }
}
