package dev.paws.core.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.paws.core.engine.ContainerState;
import dev.paws.core.engine.EngineException;
import dev.paws.core.engine.EngineFailure;
import dev.paws.core.engine.Observed;
import dev.paws.core.execute.Cancellation;
import dev.paws.core.execute.ForceStop;
import dev.paws.core.execute.Outcome.End;
import dev.paws.core.execute.RunListener;
import dev.paws.core.finding.Finding;
import dev.paws.core.finding.Level;
import dev.paws.core.finding.Position;
import dev.paws.core.reconcile.DownOptions;
import dev.paws.core.reconcile.ImagePlanner;
import dev.paws.core.reconcile.Labels;
import dev.paws.core.reconcile.Owner;
import dev.paws.core.reconcile.UpOptions;
import dev.paws.core.sim.Life;
import dev.paws.core.sim.Sim;
import dev.paws.core.sim.Stack;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class UpRunTest {
  private final Sim sim = new Sim();
  private boolean rollback = true;
  private Optional<Owner> owner = Optional.empty();
  private ProjectOwnership.Self self = ProjectOwnership.Self.ALONE;
  private boolean randomPorts;
  private Duration timeout = Duration.ofSeconds(60);

  @AfterEach
  void close() {
    sim.close();
  }

  private static Stack dbAndWeb() {
    return Stack.empty()
        .volume("data", "local", false)
        .service("db", it -> it.checked(Duration.ofSeconds(5)).volume("data", "/data"))
        .service("web", it -> it.afterHealthy("db").port("8080"));
  }

  @Test
  void images_are_pulled_then_all_comes_up_and_the_rows_tell_when() {
    UpResult result = up(dbAndWeb());

    assertThat(result.succeeded()).isTrue();
    assertThat(sim.engine.calls().changes()).startsWith("pull db", "pull web");
    assertThat(result.rows()).extracting(ServiceStatus::service).containsExactly("db", "web");
    ServiceStatus db = result.rows().get(0);
    assertThat(db.state()).contains(ContainerState.Status.RUNNING);
    assertThat(db.health()).as("by our own probe").isEqualTo(ContainerState.Health.HEALTHY);
    assertThat(db.readyAfter().orElseThrow()).isGreaterThan(Duration.ofSeconds(5));
    assertThat(result.rolledBack()).isFalse();
    assertThat(sim.engine.container("p-web-1").orElseThrow().labels())
        .containsEntry(Labels.CONFIG_FILES, "/src/compose.yaml,/src/over.yaml")
        .containsEntry(Labels.WORKING_DIR, "/src")
        .containsEntry(Labels.PAWS_VERSION, "1.0");
  }

  @Test
  void with_an_error_of_preflight_nothing_is_done() {
    Finding finding =
        new Finding("PAWS-X", Level.ERROR, Position.NONE, "", "no room", "room", "make room");
    UpResult result =
        new UpRun(
                sim.engine,
                sim.bench,
                sim.connector.here(),
                (request, engine, observed) -> List.of(finding))
            .run(request(dbAndWeb()), RunListener.NONE, sim.cancellation);

    assertThat(result.succeeded()).isFalse();
    assertThat(result.findings()).containsExactly(finding);
    assertThat(result.outcome()).isEmpty();
    assertThat(sim.engine.calls().changes()).isEmpty();
  }

  @Test
  void an_image_that_cannot_be_had_ends_the_run_before_anything_is_created() {
    sim.engine.calls().fail("pull web", new EngineFailure.ImageUnavailable("web", "denied"));
    UpResult result = up(dbAndWeb());

    assertThat(result.plan()).isEmpty();
    assertThat(result.outcome().orElseThrow().end()).isEqualTo(End.FAILED);
    assertThat(result.rows()).extracting(ServiceStatus::container).containsExactly("", "");
    assertThat(sim.engine.calls().of("create")).isEmpty();
  }

  @Test
  void pulling_counts_against_the_one_deadline() {
    timeout = Duration.ofSeconds(7);
    sim.engine.images().add("db", Life.neverHealthy());
    UpResult result = up(dbAndWeb());

    assertThat(result.outcome().orElseThrow().end()).isEqualTo(End.TIMED_OUT);
    assertThat(result.outcome().orElseThrow().took())
        .as("counted from the beginning")
        .isBetween(Duration.ofSeconds(7), Duration.ofSeconds(8));
  }

  @Test
  void what_a_failed_run_created_is_removed_again() {
    sim.engine.images().add("web", Life.exits(Duration.ofMillis(100), 1));
    UpResult result = up(dbAndWeb());

    assertThat(result.outcome().orElseThrow().end()).isEqualTo(End.FAILED);
    assertThat(result.rolledBack()).isTrue();
    assertThat(result.rows()).as("as they stood before").hasSize(2);
    assertThat(sim.engine.containers()).isEmpty();
    assertThat(sim.engine.resources().networkNames()).isEmpty();
    assertThat(sim.engine.resources().volumeNames()).isEmpty();
  }

  @Test
  void without_rollback_it_stays() {
    rollback = false;
    sim.engine.images().add("web", Life.exits(Duration.ofMillis(100), 1));
    UpResult result = up(dbAndWeb());

    assertThat(result.rolledBack()).isFalse();
    assertThat(sim.engine.containers()).containsExactly("p-db-1 running", "p-web-1 exited");
  }

  @Test
  void what_was_there_before_a_failed_run_stays() {
    up(Stack.empty().service("db"));
    sim.engine.images().add("web", Life.exits(Duration.ofMillis(100), 1));
    UpResult result = up(Stack.empty().service("db").service("web"));

    assertThat(result.rolledBack()).isTrue();
    assertThat(sim.engine.containers()).containsExactly("p-db-1 running");
    assertThat(sim.engine.resources().networkNames()).containsExactly("p_default");
  }

  @Test
  void what_took_the_place_of_a_container_that_is_gone_stays_and_runs_as_that_did() {
    up(Stack.empty().service("db"));
    sim.engine.calls().fail("start", new EngineFailure.Rejected("start", 500, "no"), 1);
    UpResult result = up(Stack.empty().service("db", it -> it.env("A", "b")));

    assertThat(result.rolledBack()).isTrue();
    assertThat(sim.engine.containers()).containsExactly("p-db-1 running");
  }

  @Test
  void the_new_container_goes_where_the_old_one_is_still_there() {
    up(Stack.empty().service("db"));
    sim.engine.calls().fail("stop", new EngineFailure.Rejected("stop", 500, "no"), 1);
    UpResult result = up(Stack.empty().service("db", it -> it.env("A", "b")));

    assertThat(result.rolledBack()).isTrue();
    assertThat(sim.engine.containers()).containsExactly("p-db-1 running");
  }

  @Test
  void what_was_created_without_an_answer_is_removed_too() {
    EngineFailure lost = new EngineFailure.Broken("create", "reset");
    for (String call : List.of("create p-web-1", "create network", "create volume")) {
      try (Sim other = new Sim()) {
        other.engine.calls().loseAnswer(call, lost);
        UpResult result = up(other, dbAndWeb());

        assertThat(result.rolledBack()).isTrue();
        assertThat(other.engine.containers()).isEmpty();
        assertThat(other.engine.resources().networkNames()).isEmpty();
        assertThat(other.engine.resources().volumeNames()).isEmpty();
      }
    }
  }

  @Test
  void a_rollback_that_fails_is_not_called_one() {
    sim.engine.images().add("web", Life.exits(Duration.ofMillis(100), 1));
    sim.engine.calls().fail("remove p-db", new EngineFailure.Rejected("remove", 500, "no"));

    assertThat(up(dbAndWeb()).rolledBack()).isFalse();
  }

  @Test
  void an_engine_that_goes_away_in_the_middle_does_not_hide_what_happened() {
    EngineFailure gone = new EngineFailure.Unreachable("unix:///x", "refused");
    sim.engine.images().add("db", Life.neverHealthy());
    sim.engine.images().add("web", Life.RUNS);
    sim.bench.after(
        Duration.ofSeconds(2),
        () -> List.of("inspect", "observe", "exec", "logs").forEach(it -> fail(it, gone)));
    UpResult result = up(dbAndWeb());

    assertThat(result.outcome().orElseThrow().failures().get(0).engine()).contains(gone);
    assertThat(result.rows()).isEmpty();
    assertThat(result.rolledBack()).isFalse();
  }

  private void fail(String call, EngineFailure failure) {
    sim.engine.calls().fail(call, failure);
  }

  @Test
  void an_engine_that_is_not_there_at_all_is_thrown() {
    fail("observe", new EngineFailure.Unreachable("unix:///x", "refused"));

    assertThatThrownBy(() -> up(dbAndWeb())).isInstanceOf(EngineException.class);
  }

  @Test
  void a_second_up_changes_nothing_and_a_down_leaves_nothing() {
    up(dbAndWeb());
    int changes = sim.engine.calls().changes().size();
    UpResult again = up(dbAndWeb());
    assertThat(again.plan().orElseThrow().changesNothing()).isTrue();
    assertThat(sim.engine.calls().changes()).hasSize(changes);

    List<Integer> captured = new ArrayList<>();
    DownResult down =
        new DownRun(sim.engine, sim.bench)
            .run(
                new DownRequest(
                    "p",
                    Optional.of(dbAndWeb().desired()),
                    new DownOptions(true, true, Set.of(), Map.of(), Optional.empty()),
                    Duration.ofSeconds(30),
                    self),
                observed -> captured.add(observed.containers().size()),
                RunListener.NONE,
                sim.cancellation);

    assertThat(down.outcome().succeeded()).isTrue();
    assertThat(down.before().containers()).hasSize(2);
    assertThat(captured).containsExactly(2);
    assertThat(sim.engine.containers()).isEmpty();
  }

  @Test
  void haste_while_logs_are_saved_kills_at_once() {
    up(dbAndWeb());
    int before = sim.engine.calls().changes().size();
    Cancellation hurried = new Cancellation(new ForceStop());
    DownResult down = down(hurried, observed -> hurried.forceStop().ask());

    assertThat(down.outcome().succeeded()).isTrue();
    assertThat(sim.engine.containers()).isEmpty();
    assertThat(sim.engine.calls().changes().stream().skip(before))
        .startsWith("kill p-web-1", "kill p-db-1")
        .noneMatch(call -> call.startsWith("stop"));
  }

  @Test
  void random_ports_are_left_to_the_engine_on_loopback() {
    randomPorts = true;
    var port = request(dbAndWeb()).desired().services().get(1).container().network().ports().get(0);

    assertThat(port.hostPort()).isEmpty();
    assertThat(port.hostIp()).isEqualTo("127.0.0.1");
    assertThat(port.containerPort()).isEqualTo(80);
    assertThat(up(dbAndWeb()).succeeded()).isTrue();
  }

  private static Owner ownerOf(String build) {
    return new Owner(build, 7, "ci", java.time.Instant.parse("2026-01-01T12:00:00Z"));
  }

  private static ProjectOwnership.Self self(
      Owner.Life life, boolean takesOver, boolean sameFolder) {
    return new ProjectOwnership.Self("two", "/src", who -> life, takesOver, folder -> sameFolder);
  }

  @Test
  void what_a_build_creates_carries_its_owner() {
    owner = Optional.of(ownerOf("one"));
    up(dbAndWeb());

    assertThat(Owner.of(sim.engine.container("p-web-1").orElseThrow().labels())).isEqualTo(owner);
    assertThat(sim.engine.observe("p").networks())
        .allSatisfy(network -> assertThat(Owner.of(network.labels())).isEqualTo(owner));
  }

  @Test
  void what_a_dead_build_left_is_removed_first_but_for_volumes() {
    owner = Optional.of(ownerOf("one"));
    up(dbAndWeb());
    String old = sim.engine.container("p-web-1").orElseThrow().id();
    owner = Optional.of(ownerOf("two"));
    self = self(Owner.Life.ENDED, false, true);
    UpResult result = up(dbAndWeb());

    assertThat(result.succeeded()).isTrue();
    assertThat(result.findings()).extracting(Finding::code).containsExactly("PAWS-N006");
    assertThat(sim.engine.container("p-web-1").orElseThrow().id()).isNotEqualTo(old);
    assertThat(Owner.of(sim.engine.container("p-web-1").orElseThrow().labels())).isEqualTo(owner);
    assertThat(sim.engine.calls().of("remove volume")).isEmpty();
  }

  @Test
  void what_a_living_build_has_is_not_touched_nor_that_of_an_unknown_one_unless_asked() {
    owner = Optional.of(ownerOf("one"));
    up(dbAndWeb());
    int changes = sim.engine.calls().changes().size();

    self = self(Owner.Life.RUNS, true, true);
    assertThat(up(dbAndWeb()).findings()).extracting(Finding::code).containsExactly("PAWS-N004");
    self = self(Owner.Life.UNKNOWN, false, true);
    assertThat(up(dbAndWeb()).findings()).extracting(Finding::code).containsExactly("PAWS-N005");
    assertThat(sim.engine.calls().changes()).hasSize(changes);

    self = self(Owner.Life.UNKNOWN, true, true);
    assertThat(up(dbAndWeb()).succeeded()).isTrue();
  }

  @Test
  void what_came_up_from_another_folder_is_not_touched() {
    up(dbAndWeb());
    int changes = sim.engine.calls().changes().size();
    self = self(Owner.Life.ENDED, false, false);
    UpResult result = up(dbAndWeb());
    DownResult down = down(sim.cancellation, observed -> {});

    assertThat(result.findings()).extracting(Finding::code).containsExactly("PAWS-N003");
    assertThat(down.leftAlone()).contains("/src");
    assertThat(sim.engine.calls().changes()).hasSize(changes);
  }

  private UpResult up(Stack stack) {
    return up(sim, stack);
  }

  private UpResult up(Sim on, Stack stack) {
    return new UpRun(
            on.engine, on.bench, on.connector.here(), (request, engine, observed) -> List.of())
        .run(request(stack), RunListener.NONE, on.cancellation);
  }

  private DownResult down(Cancellation cancellation, Consumer<Observed> logs) {
    return new DownRun(sim.engine, sim.bench)
        .run(
            new DownRequest(
                "p",
                Optional.empty(),
                new DownOptions(true, true, Set.of(), Map.of(), Optional.empty()),
                Duration.ofSeconds(30),
                self),
            logs,
            RunListener.NONE,
            cancellation);
  }

  private UpRequest request(Stack stack) {
    return new UpRequest(
        Definitions.of(stack, "compose.yaml", "over.yaml"),
        new UpRequest.Creation(
            ImagePlanner.Build.MISSING,
            UpOptions.Recreate.CHANGED,
            false,
            Optional.of("127.0.0.1").filter(ip -> randomPorts),
            Instant.EPOCH),
        new UpRequest.Limits(timeout, Duration.ofSeconds(3), Optional.empty()),
        UpRequest.Creator.of("1.0", owner, self),
        rollback);
  }
}
