package dev.paws.core.report;

import dev.paws.core.finding.Finding;
import dev.paws.core.finding.Position;
import dev.paws.core.lifecycle.ClusterVerdict;
import dev.paws.core.lifecycle.EnvironmentTransition;
import dev.paws.core.message.HistoryMessage;
import dev.paws.core.model.EnvironmentState;
import dev.paws.core.model.HealthCheckResult;
import dev.paws.core.run.ContainerFacts;
import dev.paws.core.run.EnvironmentLook;
import dev.paws.core.run.ServiceStatus;
import dev.paws.core.value.ByteSize;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * What {@code status} shows.
 *
 * @param roles the role of each service, if the files name it
 * @param clusters what a look into clusters showed
 * @param past what is remembered
 * @param now the time of day
 */
public record StatusReport(
    EnvironmentLook look,
    Map<String, String> roles,
    List<ClusterVerdict> clusters,
    KnownPast past,
    Instant now) {
  private static final int PERCENT = 100;

  /** Returns the environment's state in one line: {@code shop (degraded for 3 min 05 s)}. */
  public String headline(String project) {
    String since =
        past.transition()
            .map(it -> " for " + StatusText.span(Duration.between(it.at(), now)))
            .orElse("");
    String cause =
        past.transition()
            .map(EnvironmentTransition::cause)
            .filter(it -> past.state() != EnvironmentState.HEALTHY && !it.isEmpty())
            .map(it -> ": " + it)
            .orElse("");
    return project + " (" + past.state().value() + since + ")" + cause;
  }

  /** Returns the table; a column in which no row has anything is left out. */
  public List<List<String>> cells() {
    List<List<String>> all = new ArrayList<>();
    all.add(
        List.of(
            "SERVICE",
            "STATE",
            "ROLE",
            "CLUSTER",
            "UP FOR",
            "RESTARTS",
            "CPU",
            "MEMORY",
            "LAST FAILURE",
            "PORTS"));
    for (ServiceStatus row : look.rows()) {
      Optional<ContainerFacts> facts = facts(row);
      all.add(
          List.of(
              StatusText.name(row, look.rows()),
              StatusText.state(row),
              roles.getOrDefault(row.service(), ""),
              cluster(row).map(StatusReport::cluster).orElse(""),
              facts.flatMap(ContainerFacts::startedAt).map(this::ago).orElse(""),
              facts.filter(it -> it.restarts() > 0).map(it -> "" + it.restarts()).orElse(""),
              facts.map(StatusReport::cpu).orElse(""),
              facts.map(StatusReport::memory).orElse(""),
              failure(row).map(it -> ago(it.timestamp()) + " ago").orElse(""),
              StatusText.ports(row.ports())));
    }
    return withoutEmptyColumns(all);
  }

  private static List<List<String>> withoutEmptyColumns(List<List<String>> rows) {
    List<Integer> used = new ArrayList<>();
    for (int column = 0; column < rows.get(0).size(); column++) {
      int index = column;
      boolean empty = rows.stream().skip(1).allMatch(row -> row.get(index).isEmpty());
      if (!empty || column < 2) {
        used.add(column);
      }
    }
    return rows.stream().map(row -> used.stream().map(row::get).toList()).toList();
  }

  /** Returns the lines below the table. */
  public List<String> footer() {
    List<String> parts = new ArrayList<>();
    if (look.volumeBytes() > 0) {
      parts.add("volumes " + ByteSize.rounded(look.volumeBytes()));
    }
    if (look.imageBytes() > 0) {
      parts.add("images " + ByteSize.rounded(look.imageBytes()));
    }
    return parts.isEmpty() ? List.of() : List.of("disk: " + String.join(", ", parts));
  }

  /** Returns a warning for each container that is near a limit of it, or was killed by one. */
  public List<Finding> warnings() {
    List<Finding> findings = new ArrayList<>();
    for (ServiceStatus row : look.rows()) {
      facts(row).ifPresent(facts -> warn(row, facts, findings));
    }
    return findings;
  }

  private static void warn(ServiceStatus row, ContainerFacts facts, List<Finding> findings) {
    if (isHigh(facts.cpuShare())) {
      findings.add(
          HistoryMessage.NEAR_LIMIT.at(
              Position.NONE,
              "",
              row.container(),
              "processors",
              decimal(facts.cpus().orElse(0)),
              decimal(facts.cpuLimit().orElse(0)),
              percent(facts.cpuShare()),
              "cpus"));
    }
    if (isHigh(facts.memoryShare())) {
      findings.add(
          HistoryMessage.NEAR_LIMIT.at(
              Position.NONE,
              "",
              row.container(),
              "memory",
              ByteSize.rounded(facts.memoryBytes().orElse(0L)),
              ByteSize.rounded(facts.memoryLimit().orElse(0L)),
              percent(facts.memoryShare()),
              "mem_limit"));
    }
    if (facts.oomKilled()) {
      findings.add(HistoryMessage.OUT_OF_MEMORY.at(Position.NONE, "", row.container()));
    }
  }

  /** Returns the machine-readable result. */
  public Map<String, @Nullable Object> tree(String environment, String project) {
    return new StatusTree(this).of(environment, project);
  }

  Optional<ContainerFacts> facts(ServiceStatus row) {
    return Optional.ofNullable(look.facts().get(row.container()));
  }

  Optional<HealthCheckResult> failure(ServiceStatus row) {
    return Optional.ofNullable(past.failures().get(row.service()));
  }

  Optional<ClusterVerdict> cluster(ServiceStatus row) {
    return clusters.stream().filter(it -> it.services().contains(row.service())).findFirst();
  }

  private static String cluster(ClusterVerdict verdict) {
    return verdict.name() + " " + verdict.state().value();
  }

  private String ago(Instant time) {
    return StatusText.span(Duration.between(time, now));
  }

  private static String cpu(ContainerFacts facts) {
    if (facts.cpus().isEmpty()) {
      return "";
    }
    String limit =
        facts.cpuLimit().isPresent() ? " of " + decimal(facts.cpuLimit().getAsDouble()) : "";
    return decimal(facts.cpus().getAsDouble()) + limit;
  }

  private static String memory(ContainerFacts facts) {
    return facts
        .memoryBytes()
        .map(
            used ->
                ByteSize.rounded(used)
                    + facts.memoryLimit().map(it -> " of " + ByteSize.rounded(it)).orElse(""))
        .orElse("");
  }

  private static boolean isHigh(OptionalDouble share) {
    return share.isPresent() && share.getAsDouble() >= ContainerFacts.HIGH;
  }

  private static long percent(OptionalDouble share) {
    return Math.round(share.orElse(0) * PERCENT);
  }

  private static String decimal(double value) {
    return String.format(java.util.Locale.ROOT, "%.2f", value);
  }
}
