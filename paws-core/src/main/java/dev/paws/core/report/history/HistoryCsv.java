package dev.paws.core.report.history;

import dev.paws.core.history.EnvironmentHistory;
import dev.paws.core.history.Outage;
import dev.paws.core.history.ReadyTrend;
import dev.paws.core.history.ServiceHistory;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The services of a history as CSV (RFC 4180), one a line; times are in milliseconds. */
public final class HistoryCsv {
  private static final String HEADER =
      "service,checks,healthy,unhealthy,availability,outages,outage_ms,longest_outage_ms,"
          + "slowest_check_ms,ready_median_ms,ready_change_per_run_ms";

  private HistoryCsv() {}

  /** Returns the table with its header; lines end with CR LF. */
  public static String of(EnvironmentHistory history) {
    StringBuilder csv = new StringBuilder(HEADER).append("\r\n");
    for (ServiceHistory service : history.services()) {
      csv.append(line(service, history)).append("\r\n");
    }
    return csv.toString();
  }

  private static String line(ServiceHistory service, EnvironmentHistory history) {
    Optional<ReadyTrend> trend =
        Optional.ofNullable(history.serviceTrends().get(service.service()));
    Duration longest =
        service.outages().stream()
            .map(Outage::length)
            .max(Duration::compareTo)
            .orElse(Duration.ZERO);
    String slowest =
        service.slowest().isEmpty()
            ? ""
            : service.slowest().get(0).responseTimeMs().map(String::valueOf).orElse("");
    return List.of(
            cell(service.service()),
            String.valueOf(service.checks()),
            String.valueOf(service.healthy()),
            String.valueOf(service.unhealthy()),
            service.availability().isPresent()
                ? String.valueOf(service.availability().getAsDouble())
                : "",
            String.valueOf(service.outages().size()),
            String.valueOf(service.down().toMillis()),
            String.valueOf(longest.toMillis()),
            slowest,
            trend.map(it -> String.valueOf(it.median().toMillis())).orElse(""),
            trend.map(it -> String.valueOf(it.perRun().toMillis())).orElse(""))
        .stream()
        .collect(Collectors.joining(","));
  }

  private static String cell(String text) {
    boolean plain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
  }
}
