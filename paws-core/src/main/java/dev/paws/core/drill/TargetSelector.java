package dev.paws.core.drill;

import dev.paws.core.cluster.ClusterMember;
import dev.paws.core.cluster.ClusterState;
import dev.paws.core.engine.ObservedContainer;
import dev.paws.core.finding.Finding;
import dev.paws.core.finding.Position;
import dev.paws.core.message.Message;
import dev.paws.core.message.SimulateMessage;
import dev.paws.core.message.SimulatePhrase;
import dev.paws.core.reconcile.Labels;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Finds the containers that a drill is about. Only running ones, because it puts back as found. */
public final class TargetSelector {
  private static final Set<String> LEADING = Set.of("leader", "primary");

  private TargetSelector() {}

  /**
   * Returns the containers.
   *
   * @param containers the containers of the project
   * @param clusters its clusters; only {@code KILL_LEADER} needs them
   */
  public static Targets of(
      DrillRequest request,
      String project,
      List<ObservedContainer> containers,
      List<ClusterState> clusters) {
    if (request.kind() == DrillKind.KILL_LEADER) {
      return leader(request.services(), project, containers, clusters);
    }
    if (request.services().isEmpty()) {
      return Targets.none(finding(SimulateMessage.NO_SERVICE, request.kind().value()));
    }
    List<ObservedContainer> found = new ArrayList<>();
    List<Finding> findings = new ArrayList<>();
    for (String service : request.services()) {
      List<ObservedContainer> own =
          containers.stream()
              .filter(it -> it.label(Labels.SERVICE).equals(service))
              .filter(it -> !Labels.isOneOff(it))
              .toList();
      if (own.isEmpty()) {
        findings.add(
            finding(SimulateMessage.NOT_RUNNING, service, SimulatePhrase.NOT_CREATED.text()));
      }
      for (ObservedContainer container : own) {
        if (container.state().isRunning()) {
          found.add(container);
        } else {
          findings.add(finding(SimulateMessage.NOT_RUNNING, service, state(container)));
        }
      }
    }
    return new Targets(found, findings);
  }

  private static Targets leader(
      List<String> services,
      String project,
      List<ObservedContainer> containers,
      List<ClusterState> clusters) {
    List<ClusterState> fitting =
        clusters.stream()
            .filter(it -> it.members().size() > 1 && leader(it).isPresent())
            .filter(it -> services.isEmpty() || it.services().stream().anyMatch(services::contains))
            .toList();
    if (fitting.isEmpty()) {
      return Targets.none(finding(SimulateMessage.NO_LEADER, project));
    }
    if (fitting.size() > 1) {
      List<String> names = fitting.stream().map(TargetSelector::text).toList();
      return Targets.none(finding(SimulateMessage.SEVERAL_CLUSTERS, String.join("; ", names)));
    }
    String name = leader(fitting.get(0)).orElseThrow().container();
    return new Targets(
        containers.stream().filter(it -> it.name().equals(name)).toList(), List.of());
  }

  /** Returns the only member that leads; empty if there is none or several claim it. */
  public static Optional<ClusterMember> leader(ClusterState cluster) {
    List<ClusterMember> leading =
        cluster.members().stream().filter(it -> LEADING.contains(it.role())).toList();
    return leading.size() == 1 && !leading.get(0).container().isEmpty()
        ? Optional.of(leading.get(0))
        : Optional.empty();
  }

  private static String text(ClusterState cluster) {
    return SimulatePhrase.CLUSTER.text(name(cluster), String.join(", ", cluster.services()));
  }

  /** Returns the name of a cluster, with its kind. */
  public static String name(ClusterState cluster) {
    return cluster.name().equals(cluster.kind())
        ? cluster.kind()
        : cluster.kind() + " " + cluster.name();
  }

  private static String state(ObservedContainer container) {
    return container.name() + " " + container.state().status().name().toLowerCase(Locale.ROOT);
  }

  static Finding finding(Message message, Object... arguments) {
    return message.at(Position.NONE, "", arguments);
  }
}
