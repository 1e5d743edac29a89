package dev.paws.core.app;

import dev.paws.core.app.SimulateSettings.Measure;
import dev.paws.core.app.port.GoalFailure;
import dev.paws.core.cluster.ClusterKind;
import dev.paws.core.cluster.ClusterState;
import dev.paws.core.drill.OpenDrill.Writes;
import dev.paws.core.engine.Engine;
import dev.paws.core.engine.ObservedContainer;
import dev.paws.core.execute.RunEnvironment;
import dev.paws.core.message.SimulateMessage;
import dev.paws.core.reconcile.Labels;
import dev.paws.core.run.drill.AckWriter;
import dev.paws.core.run.health.ClusterMembers;
import dev.paws.core.run.health.ClusterMembers.Member;
import dev.paws.core.run.health.HealthReport;
import dev.paws.core.run.health.HealthRequest;
import java.util.List;
import java.util.Optional;

/**
 * Into which cluster a drill writes numbers, and how.
 *
 * @param description what to write down of it; empty if nothing is written
 */
record DrillWrites(Optional<Writes> description, Optional<AckWriter> writer) {
  private static final DrillWrites NOTHING = new DrillWrites(Optional.empty(), Optional.empty());

  /**
   * Chooses the cluster: that of a service that the user names, otherwise of the drill's own.
   *
   * @param name the name under which everything is written
   * @throws GoalFailure if the user names a service of which no cluster can be written
   */
  static DrillWrites of(
      SimulateRun.Scene scene, HealthReport before, List<ObservedContainer> targets, String name) {
    Optional<String> asked = scene.settings().measure().map(Measure::writer);
    if (asked.isEmpty() || asked.get().equals(Measure.NONE)) {
      return NOTHING;
    }
    boolean auto = asked.get().equals(Measure.AUTO);
    List<String> services =
        auto ? targets.stream().map(it -> it.label(Labels.SERVICE)).toList() : List.of(asked.get());
    for (ClusterState cluster : before.clusters()) {
      if (cluster.services().stream().anyMatch(services::contains)) {
        Writes writes = new Writes(cluster.kind(), cluster.services(), name);
        Optional<AckWriter> writer = writer(writes, scene.engine(), scene.run(), scene.request());
        if (writer.isPresent()) {
          return new DrillWrites(Optional.of(writes), writer);
        }
      }
    }
    if (!auto) {
      throw GoalFailure.environment(SimulateMessage.NO_WRITER, asked.get());
    }
    return NOTHING;
  }

  /** Returns a writer for what was written down; empty if there is no such cluster any more. */
  static Optional<AckWriter> writer(
      Writes writes, Engine engine, RunEnvironment run, HealthRequest request) {
    List<Member> members =
        ClusterMembers.of(request, engine.observe(request.project()).containers()).stream()
            .filter(it -> it.kind().name().equals(writes.cluster()))
            .filter(it -> writes.services().contains(it.node().service()))
            .toList();
    return members.stream()
        .map(Member::kind)
        .findFirst()
        .flatMap((ClusterKind kind) -> kind.writes(writes.name()))
        .map(access -> new AckWriter(engine, run, access, members));
  }
}
