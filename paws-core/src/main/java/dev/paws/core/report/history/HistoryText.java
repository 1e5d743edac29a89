package dev.paws.core.report.history;

import dev.paws.core.history.CheckPoint;
import dev.paws.core.history.EnvironmentHistory;
import dev.paws.core.history.EnvironmentStart;
import dev.paws.core.history.ReadyTrend;
import dev.paws.core.history.ServiceHistory;
import dev.paws.core.lifecycle.EnvironmentTransition;
import dev.paws.core.model.HealthCheckResult;
import dev.paws.core.report.StatusText;
import dev.paws.core.report.Table;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The lines that {@code history} prints. */
public final class HistoryText {
  private static final int OUTPUT_LINES = 3;
  private static final int TRANSITIONS = 5;
  private static final int CAUSE = 100;

  private HistoryText() {}

  /** Returns the lines for people; times are UTC. */
  public static List<String> of(String project, EnvironmentHistory history) {
    List<String> lines = new ArrayList<>();
    lines.add(project + " since " + time(history.since()));
    services(history, lines);
    starts(history, lines);
    slowest(history, lines);
    lines.addAll(DrillRows.lines(history.drills()));
    lines.addAll(StageRows.lines(history.stages(), TRANSITIONS));
    transitions(history.transitions(), lines);
    results(history.results(), lines);
    return lines;
  }

  private static void services(EnvironmentHistory history, List<String> lines) {
    if (history.services().isEmpty()) {
      return;
    }
    List<List<String>> rows = new ArrayList<>();
    rows.add(
        List.of(
            "SERVICE", "HEALTHY", "CHECKS", "OUTAGES", "UNHEALTHY FOR", "READY AFTER", "TREND"));
    for (ServiceHistory service : history.services()) {
      Optional<ReadyTrend> trend =
          Optional.ofNullable(history.serviceTrends().get(service.service()));
      rows.add(
          List.of(
              service.service(),
              availability(service),
              String.valueOf(service.checks()),
              String.valueOf(service.outages().size()),
              service.outages().isEmpty() ? "" : length(service.down()),
              trend.map(it -> StatusText.duration(it.median())).orElse(""),
              trend.map(HistoryText::trend).orElse("")));
    }
    lines.add("");
    lines.addAll(Table.lines(rows));
  }

  /** Returns a percentage that is only 100 if no check failed. */
  public static String availability(ServiceHistory service) {
    if (service.availability().isEmpty()) {
      return "";
    }
    double percent = service.availability().getAsDouble() * 100;
    double shown = service.unhealthy() > 0 ? Math.min(percent, 99.99) : percent;
    return String.format(Locale.ROOT, shown == 100 ? "%.0f %%" : "%.2f %%", shown);
  }

  /** Returns how a time develops, in words; empty for fewer than three runs that are steady. */
  public static String trend(ReadyTrend trend) {
    String change = StatusText.duration(trend.perRun().abs()) + " a run";
    return switch (trend.direction()) {
      case FASTER -> "faster by " + change;
      case STEADY -> trend.runs() < 3 ? "" : "steady";
      case SLOWER -> "slower by " + change;
    };
  }

  private static void starts(EnvironmentHistory history, List<String> lines) {
    if (history.starts().isEmpty()) {
      return;
    }
    lines.add("");
    lines.add(
        "time to ready, "
            + (history.starts().size() == 1 ? "1 start" : history.starts().size() + " starts")
            + history
                .trend()
                .map(it -> ", median " + StatusText.duration(it.median()) + comma(trend(it)))
                .orElse("")
            + ":");
    for (EnvironmentStart start : history.starts()) {
      String end = start.succeeded() ? "" : "  " + start.end().replace('_', ' ');
      lines.add("  " + time(start.startedAt()) + "  " + StatusText.duration(start.took()) + end);
    }
  }

  private static String comma(String text) {
    return text.isEmpty() ? "" : ", " + text;
  }

  private static void slowest(EnvironmentHistory history, List<String> lines) {
    List<CheckPoint> slowest =
        history.services().stream()
            .flatMap(service -> service.slowest().stream().limit(1))
            .sorted((one, other) -> Long.compare(ms(other), ms(one)))
            .limit(OUTPUT_LINES)
            .toList();
    if (slowest.isEmpty()) {
      return;
    }
    lines.add("");
    lines.add("slowest checks:");
    for (CheckPoint check : slowest) {
      lines.add("  " + time(check.at()) + "  " + check.service() + "  " + ms(check) + " ms");
    }
  }

  private static long ms(CheckPoint check) {
    return check.responseTimeMs().orElse(0L);
  }

  private static void transitions(List<EnvironmentTransition> all, List<String> lines) {
    if (all.isEmpty()) {
      return;
    }
    lines.add("");
    lines.add("last states:");
    for (EnvironmentTransition one :
        all.subList(Math.max(0, all.size() - TRANSITIONS), all.size())) {
      String cause = one.cause().isEmpty() ? one.command() : cut(one.cause());
      lines.add("  " + time(one.at()) + "  " + one.to().value() + ": " + cause);
    }
  }

  private static void results(List<HealthCheckResult> results, List<String> lines) {
    if (results.isEmpty()) {
      return;
    }
    boolean failures =
        results.stream().allMatch(it -> it.status() == HealthCheckResult.Status.UNHEALTHY);
    lines.add("");
    lines.add(failures ? "last failures:" : "last results:");
    for (HealthCheckResult result : results) {
      String code = result.details().exitCode().map(it -> ", exit code " + it).orElse("");
      lines.add(
          "  "
              + time(result.timestamp())
              + "  "
              + result.serviceId()
              + "  "
              + result.status().value()
              + code);
      Optional<String> text = result.details().errorMessage().or(() -> result.details().output());
      text.ifPresent(it -> output(it, lines));
    }
  }

  private static void output(String text, List<String> lines) {
    List<String> all = text.lines().map(String::stripTrailing).toList();
    int from = Math.max(0, all.size() - OUTPUT_LINES);
    all.subList(from, all.size()).forEach(line -> lines.add("    " + cut(line)));
  }

  static String cut(String text) {
    String line = text.lines().findFirst().orElse("");
    return line.length() <= CAUSE ? line : line.substring(0, CAUSE) + "...";
  }

  /** Returns a time in UTC, to the second: {@code 2026-11-30 12:00:00Z}. */
  public static String time(Instant instant) {
    return instant.truncatedTo(ChronoUnit.SECONDS).toString().replace('T', ' ');
  }

  /** Returns a length of up to days: {@code 9.4 s}, {@code 2 min 05 s}, {@code 3 h 20 min}. */
  public static String length(Duration duration) {
    if (duration.toHours() >= 24) {
      return duration.toDays() + " d " + duration.toHoursPart() + " h";
    }
    return duration.toHours() > 0
        ? duration.toHours() + " h " + duration.toMinutesPart() + " min"
        : StatusText.duration(duration);
  }
}
