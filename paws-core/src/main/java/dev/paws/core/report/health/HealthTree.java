package dev.paws.core.report.health;

import dev.paws.core.cluster.ClusterFinding;
import dev.paws.core.cluster.ClusterMember;
import dev.paws.core.cluster.ClusterState;
import dev.paws.core.cluster.Condition;
import dev.paws.core.cluster.Quorum;
import dev.paws.core.model.HealthCheckResult;
import dev.paws.core.model.json.ModelCodec;
import dev.paws.core.run.health.HealthReport;
import dev.paws.core.run.health.ServiceHealth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The health of an environment and the state of its clusters as a tree for JSON. */
public final class HealthTree {
  private HealthTree() {}

  /** Returns the result of {@code health}. */
  public static Map<String, @Nullable Object> of(String environment, HealthReport report) {
    Map<String, @Nullable Object> tree = head(environment, report);
    tree.put("services", report.services().stream().map(HealthTree::service).toList());
    tree.put("clusters", report.clusters().stream().map(HealthTree::cluster).toList());
    return tree;
  }

  /** Returns the result of {@code inspect}. */
  public static Map<String, @Nullable Object> clusters(String environment, HealthReport report) {
    Map<String, @Nullable Object> tree = head(environment, report);
    tree.put("clusters", report.clusters().stream().map(HealthTree::cluster).toList());
    return tree;
  }

  /** Returns the file with the latest results. */
  public static Map<String, @Nullable Object> results(List<HealthCheckResult> results) {
    Map<String, @Nullable Object> tree = new LinkedHashMap<>();
    tree.put("results", results.stream().map(ModelCodec::tree).toList());
    return tree;
  }

  /** Returns the state in one word of the data model; degraded if only a cluster is. */
  public static String status(HealthReport report) {
    boolean whole =
        report.clusters().stream().noneMatch(it -> it.condition() == Condition.DEGRADED);
    Condition condition =
        !report.isHealthy() ? Condition.UNHEALTHY : whole ? Condition.HEALTHY : Condition.DEGRADED;
    return condition.value();
  }

  private static Map<String, @Nullable Object> head(String environment, HealthReport report) {
    Map<String, @Nullable Object> tree = new LinkedHashMap<>();
    tree.put("environment", environment);
    tree.put("project_name", report.project());
    tree.put("status", status(report));
    tree.put("timestamp", report.at().toString());
    tree.put("duration_ms", report.took().toMillis());
    tree.put("causes", HealthText.causes(report));
    return tree;
  }

  private static Map<String, @Nullable Object> service(ServiceHealth service) {
    Map<String, @Nullable Object> tree = new LinkedHashMap<>();
    tree.put("service_name", service.service());
    tree.put("container_name", service.container().isEmpty() ? null : service.container());
    tree.put("container_number", service.number());
    tree.put("role", service.role());
    tree.put("status", service.status().value());
    tree.put("cause", service.cause());
    tree.put("results", service.results().stream().map(ModelCodec::tree).toList());
    return tree;
  }

  private static Map<String, @Nullable Object> cluster(ClusterState cluster) {
    Map<String, @Nullable Object> tree = new LinkedHashMap<>();
    tree.put("kind", cluster.kind());
    tree.put("name", cluster.name());
    tree.put("status", cluster.condition().value());
    tree.put("leader", cluster.leader());
    tree.put("quorum", cluster.quorum().map(HealthTree::quorum));
    tree.put("members", cluster.members().stream().map(HealthTree::member).toList());
    tree.put("findings", cluster.findings().stream().map(HealthTree::finding).toList());
    tree.put("facts", cluster.facts());
    return tree;
  }

  private static Map<String, @Nullable Object> quorum(Quorum quorum) {
    Map<String, @Nullable Object> tree = new LinkedHashMap<>();
    tree.put("members", quorum.members());
    tree.put("answering", quorum.answering());
    tree.put("needed", quorum.needed());
    tree.put("kept", quorum.kept());
    return tree;
  }

  private static Map<String, @Nullable Object> member(ClusterMember member) {
    Map<String, @Nullable Object> tree = new LinkedHashMap<>();
    tree.put("service_name", member.service());
    tree.put("container_name", member.container().isEmpty() ? null : member.container());
    tree.put("name", member.name());
    tree.put("role", Optional.of(member.role()).filter(role -> !role.isEmpty()));
    tree.put("state", member.state());
    tree.put("lag_bytes", member.lagBytes());
    tree.put("facts", member.facts());
    return tree;
  }

  private static Map<String, @Nullable Object> finding(ClusterFinding finding) {
    Map<String, @Nullable Object> tree = new LinkedHashMap<>();
    tree.put("status", finding.effect().value());
    tree.put("service_name", finding.service());
    tree.put("text", finding.text());
    return tree;
  }
}
