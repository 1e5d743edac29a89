package dev.paws.core.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paws.core.engine.spec.NetworkSpec;
import dev.paws.core.engine.spec.VolumeSpec;
import dev.paws.core.execute.Outcome;
import dev.paws.core.execute.RunListener;
import dev.paws.core.reconcile.Labels;
import dev.paws.core.reconcile.Owner;
import dev.paws.core.sim.Sim;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PruneRunTest {
  private final Sim sim = new Sim();
  private final PruneRun prune = new PruneRun(sim.engine, sim.bench);

  @AfterEach
  void close() {
    sim.close();
  }

  /** Builds whose names begin with dead have ended, those of "far" nobody knows. */
  private static ProjectOwnership.Self self(boolean takesOver) {
    return new ProjectOwnership.Self("me", "", PruneRunTest::life, takesOver, folder -> true);
  }

  private static Owner.Life life(Owner owner) {
    if (owner.build().equals("far")) {
      return Owner.Life.UNKNOWN;
    }
    return owner.build().startsWith("dead") ? Owner.Life.ENDED : Owner.Life.RUNS;
  }

  private static Map<String, String> labels(String project, String build) {
    Map<String, String> labels = new HashMap<>(Map.of(Labels.PROJECT, project));
    if (!build.isEmpty()) {
      labels.putAll(owner(build).labels());
    }
    return labels;
  }

  private static Owner owner(String build) {
    return new Owner(build, 7, "ci", Instant.parse("2026-01-01T12:00:00Z"));
  }

  private void network(String project, String name, String build) {
    sim.engine.createNetwork(
        new NetworkSpec(
            name,
            "bridge",
            Map.of(),
            false,
            false,
            Optional.empty(),
            "",
            Map.of(),
            List.of(),
            labels(project, build)));
  }

  private void volume(String project, String name, String build) {
    sim.engine.createVolume(new VolumeSpec(name, "local", Map.of(), labels(project, build)));
  }

  private Outcome remove(String project, boolean volumes) {
    return prune.remove(
        project, self(false), volumes, Duration.ofSeconds(30), RunListener.NONE, sim.cancellation);
  }

  @Test
  void what_builds_left_that_have_ended_is_found_sorted_by_project_and_nothing_else() {
    network("q", "q_net", "dead-q");
    volume("q", "q_data", "dead-q");
    network("b", "b_net", "dead-b");
    network("living", "living_net", "alive");
    network("other-machine", "far_net", "far");
    network("by-hand", "hand_net", "");
    network("mine", "mine_net", "me");
    volume("only-data", "only_data", "dead-data");

    assertThat(prune.find(self(false), false))
        .extracting(StaleEnvironment::project)
        .containsExactly("b", "q");
    assertThat(prune.find(self(true), true))
        .extracting(StaleEnvironment::project)
        .containsExactly("b", "only-data", "other-machine", "q");
    assertThat(prune.find(self(false), false).get(1))
        .isEqualTo(
            new StaleEnvironment(
                "q", owner("dead-q"), List.of(), List.of("q_net"), List.of("q_data"), List.of()));
    assertThat(sim.engine.calls().of("remove network")).isEmpty();
  }

  @Test
  void of_a_project_only_what_the_ended_build_made_goes_and_volumes_only_when_asked() {
    network("q", "q_net", "dead-q");
    network("q", "q_theirs", "");
    network("q", "q_living", "alive");
    network("b", "b_net", "dead-b");
    volume("q", "q_data", "dead-q");
    volume("q", "q_theirs", "");

    assertThat(remove("q", false).succeeded()).isTrue();
    assertThat(sim.engine.resources().networkNames())
        .containsExactlyInAnyOrder("q_theirs", "q_living", "b_net");
    assertThat(sim.engine.resources().volumeNames()).contains("q_data", "q_theirs");

    assertThat(remove("q", true).succeeded()).isTrue();
    assertThat(sim.engine.resources().volumeNames()).containsExactly("q_theirs");
    assertThat(prune.find(self(false), true))
        .extracting(StaleEnvironment::project)
        .containsExactly("b");
  }

  @Test
  void who_came_back_to_life_between_looking_and_removing_keeps_everything() {
    network("q", "q_net", "dead-q");
    assertThat(prune.find(self(false), false)).hasSize(1);
    sim.engine.removeNetwork("q_net");
    network("q", "q_net", "alive");

    assertThat(remove("q", true).succeeded()).isTrue();
    assertThat(sim.engine.resources().networkNames()).containsExactly("q_net");
  }
}
