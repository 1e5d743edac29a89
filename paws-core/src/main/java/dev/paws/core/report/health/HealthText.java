package dev.paws.core.report.health;

import dev.paws.core.cluster.ClusterFinding;
import dev.paws.core.cluster.ClusterState;
import dev.paws.core.cluster.Condition;
import dev.paws.core.message.HealthPhrase;
import dev.paws.core.model.HealthCheckResult;
import dev.paws.core.model.HealthCheckResult.TriggeredBy;
import dev.paws.core.report.ControlCharacters;
import dev.paws.core.report.StatusText;
import dev.paws.core.report.Table;
import dev.paws.core.run.health.HealthReport;
import dev.paws.core.run.health.ServiceHealth;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Shows the health of an environment as text: what is wrong first, then all by component. */
public final class HealthText {
  private static final String INDENT = "  ";

  private HealthText() {}

  /** Returns the lines. */
  public static List<String> lines(HealthReport report) {
    List<String> lines = new ArrayList<>();
    lines.add(summary(report));
    causes(report).forEach(cause -> lines.add(INDENT + cause));
    warnings(report).forEach(warning -> lines.add(INDENT + warning));
    lines.addAll(table(report));
    return lines;
  }

  /** Returns one line: what is healthy, or how much is not. */
  public static String summary(HealthReport report) {
    int services = report.services().size();
    int clusters = report.clusters().size();
    return report.isHealthy()
        ? HealthPhrase.ALL_HEALTHY.text(
            report.project(), services, clusters, StatusText.duration(report.took()))
        : HealthPhrase.NOT_HEALTHY.text(
            report.project(),
            report.unhealthyServices().size(),
            services,
            report.unhealthyClusters().size(),
            clusters);
  }

  /**
   * Returns what makes the environment unhealthy, a line each: clusters first, because what is
   * wrong with their members and with the services that use them may follow from it.
   */
  public static List<String> causes(HealthReport report) {
    List<String> lines = new ArrayList<>();
    for (ClusterState cluster : report.unhealthyClusters()) {
      for (ClusterFinding finding : cluster.findings()) {
        if (finding.effect() == Condition.UNHEALTHY) {
          lines.add(HealthPhrase.LINE.text(title(cluster), line(finding.text())));
        }
      }
    }
    for (ServiceHealth service : report.unhealthyServices()) {
      lines.add(HealthPhrase.LINE.text(service.title(), cause(service)));
    }
    return lines;
  }

  /** Returns what degrades clusters, a line each. */
  public static List<String> warnings(HealthReport report) {
    List<String> lines = new ArrayList<>();
    for (ClusterState cluster : report.clusters()) {
      for (ClusterFinding finding : cluster.findings()) {
        if (finding.effect() == Condition.DEGRADED || finding.effect() == Condition.UNKNOWN) {
          lines.add(
              HealthPhrase.LINE.text(
                  title(cluster) + " (" + finding.effect().value() + ")", line(finding.text())));
        }
      }
    }
    return lines;
  }

  /** Returns the name of a cluster, with its kind. */
  public static String title(ClusterState cluster) {
    return cluster.name().equals(cluster.kind())
        ? cluster.kind()
        : cluster.kind() + " " + cluster.name();
  }

  /** Returns the state of a cluster in a few words. */
  public static String words(ClusterState cluster) {
    List<String> words = new ArrayList<>(List.of(cluster.condition().value()));
    cluster.leader().ifPresent(leader -> words.add(HealthPhrase.LEADER.text(leader)));
    cluster
        .quorum()
        .ifPresent(it -> words.add(HealthPhrase.ANSWERING.text(it.answering(), it.members())));
    return String.join(", ", words);
  }

  static String cause(ServiceHealth service) {
    return line(service.cause().orElse(service.status().value()));
  }

  /** Returns a text on one line, without what would act on a terminal. */
  static String line(String text) {
    return ControlCharacters.line(text);
  }

  private static List<String> table(HealthReport report) {
    Set<ServiceHealth> left = new LinkedHashSet<>(report.services());
    Map<String, List<ServiceHealth>> groups = new LinkedHashMap<>();
    for (ClusterState cluster : report.clusters()) {
      List<ServiceHealth> members = new ArrayList<>();
      List<String> services = cluster.services();
      for (ServiceHealth service : report.services()) {
        if (services.contains(service.service()) && left.remove(service)) {
          members.add(service);
        }
      }
      groups.put(HealthPhrase.LINE.text(title(cluster), words(cluster)), members);
    }
    if (!left.isEmpty()) {
      groups.put(HealthPhrase.SERVICES.text(), List.copyOf(left));
    }
    List<List<String>> rows = new ArrayList<>();
    groups.values().forEach(group -> group.forEach(service -> rows.add(row(service))));
    Iterator<String> table = Table.lines(rows).iterator();
    List<String> lines = new ArrayList<>();
    groups.forEach(
        (header, group) -> {
          lines.add(header);
          group.forEach(service -> lines.add(table.next()));
        });
    return lines;
  }

  private static List<String> row(ServiceHealth service) {
    return List.of(
        INDENT + service.title(),
        service.status().value(),
        checks(service),
        service.cause().map(HealthText::line).orElse(""));
  }

  /** Returns our own checks and how long each took. */
  private static String checks(ServiceHealth service) {
    return service.results().stream()
        .filter(it -> it.metadata().triggeredBy() != TriggeredBy.DOCKER)
        .filter(it -> it.details().responseTimeMs().isPresent())
        .map(HealthText::check)
        .collect(Collectors.joining(", "));
  }

  private static String check(HealthCheckResult result) {
    return result.metadata().checkType().value()
        + result.details().responseTimeMs().map(ms -> " " + ms + " ms").orElse("");
  }
}
