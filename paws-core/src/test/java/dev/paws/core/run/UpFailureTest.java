package dev.paws.core.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.paws.core.desired.Dependency;
import dev.paws.core.desired.Dependency.Condition;
import dev.paws.core.engine.EngineFailure;
import dev.paws.core.engine.Observed;
import dev.paws.core.execute.Cancellation;
import dev.paws.core.execute.ForceStop;
import dev.paws.core.execute.RunListener;
import dev.paws.core.finding.Finding;
import dev.paws.core.reconcile.DownOptions;
import dev.paws.core.reconcile.ImagePlanner;
import dev.paws.core.reconcile.Operation;
import dev.paws.core.reconcile.ResourceOwnership;
import dev.paws.core.reconcile.Step;
import dev.paws.core.reconcile.Teardown;
import dev.paws.core.reconcile.UpOptions;
import dev.paws.core.sim.Life;
import dev.paws.core.sim.Sim;
import dev.paws.core.sim.Stack;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of a run that fails. */
class UpFailureTest {
  private final Sim sim = new Sim();

  @AfterEach
  void close() {
    sim.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "task 4f2a: already exists: unknown",
        "AlreadyExists: task 4f2a already exists: unknown",
        "failed to create shim task: OCI runtime create failed: runc create failed: container with given ID already exists: unknown",
        "failed to create shim task: OCI runtime create failed: container with id exists: 4f2a: unknown",
        "failed to create task for container: mkdir /run/containerd/io.containerd.runtime.v2.task/moby/4f2a: file exists: unknown",
        "id already in use"
      })
  void a_container_that_its_engine_can_never_start_again_is_replaced(String words) {
    up(dbAndWeb());
    String old = sim.engine.container("p-db-1").orElseThrow().id();
    sim.engine.crash("p-db-1", 137);
    sim.engine
        .calls()
        .fail("start p-db-1", new EngineFailure.Rejected("start container", 500, words), 1);
    UpResult result = up(dbAndWeb());

    assertThat(result.outcome().orElseThrow().failures()).isEmpty();
    assertThat(sim.engine.container("p-db-1").orElseThrow().id()).isNotEqualTo(old);
    assertThat(sim.engine.containers()).containsExactly("p-db-1 running", "p-web-1 running");
  }

  @Test
  void containers_that_show_one_after_the_other_that_they_cannot_be_started_are_all_replaced() {
    Stack three = Stack.empty().service("a").service("b").service("c");
    up(three);
    for (String name : List.of("p-a-1", "p-b-1", "p-c-1")) {
      sim.engine.crash(name, 137);
      sim.engine
          .calls()
          .takes("start " + name, 100 * (name.charAt(2) - 'a' + 1))
          .fail(
              "start " + name,
              new EngineFailure.Rejected("start container", 500, "task 4f2a: already exists"),
              1);
    }
    UpResult result = up(three);

    assertThat(result.outcome().orElseThrow().failures()).isEmpty();
    assertThat(sim.engine.containers())
        .containsExactly("p-a-1 running", "p-b-1 running", "p-c-1 running");
  }

  @Test
  void an_optional_dependency_that_ends_after_its_start_is_only_warned_of() {
    sim.engine.images().add("cache", Life.exits(Duration.ofMillis(500), 7));
    UpResult result =
        up(
            Stack.empty()
                .service("cache")
                .service(
                    "web",
                    it ->
                        it.depends(
                            new Dependency("cache", Condition.SERVICE_STARTED, false, false))));

    assertThat(result.succeeded()).isTrue();
    assertThat(result.outcome().orElseThrow().warnings()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "endpoint with name p-db-1 already exists in network p_default",
        "failed to create shim task: error mounting /a to /b: mkdir /b: file exists: unknown",
        "driver failed programming external connectivity: bind: address already in use"
      })
  void another_refusal_to_start_replaces_nothing(String words) {
    up(dbAndWeb());
    String old = sim.engine.container("p-db-1").orElseThrow().id();
    sim.engine.crash("p-db-1", 137);
    sim.engine
        .calls()
        .fail("start p-db-1", new EngineFailure.Rejected("start container", 500, words));
    UpResult result = up(dbAndWeb());

    assertThat(result.outcome().orElseThrow().succeeded()).isFalse();
    assertThat(sim.engine.container("p-db-1").orElseThrow().id()).isEqualTo(old);
  }

  @Test
  void the_log_of_what_a_failed_run_created_can_be_read_once_it_has_stopped() {
    sim.engine.images().add("web", Life.exits(Duration.ofMillis(100), 1));
    List<String> seen = new ArrayList<>();
    new UpRun(sim.engine, sim.bench, sim.connector.here(), (request, engine, observed) -> List.of())
        .run(
            request(dbAndWeb()),
            RunListener.NONE,
            new Cancellation(),
            new RunListener() {
              @Override
              public void removing(Operation.RemoveContainer operation) {
                sim.engine.containers().stream()
                    .filter(container -> container.startsWith(operation.name()))
                    .forEach(seen::add);
              }
            });

    assertThat(seen).containsExactly("p-web-1 exited", "p-db-1 exited");
  }

  @Test
  void haste_goes_for_what_a_failed_run_created_too() {
    sim.engine.images().add("web", Life.exits(Duration.ofMillis(100), 1));
    ForceStop forceStop = new ForceStop();
    UpResult result =
        new UpRun(
                sim.engine,
                sim.bench,
                sim.connector.here(),
                (request, engine, observed) -> List.of())
            .run(
                request(dbAndWeb()),
                RunListener.NONE,
                new Cancellation(forceStop),
                new RunListener() {
                  @Override
                  public void stepStarted(Step step) {
                    forceStop.ask();
                  }
                });

    assertThat(result.rolledBack()).isTrue();
    assertThat(sim.engine.containers()).isEmpty();
    assertThat(sim.engine.calls().changes())
        .contains("kill p-db-1")
        .noneMatch(call -> call.startsWith("stop"));
  }

  @Test
  void a_container_whose_stop_is_under_way_when_a_run_is_cancelled_runs_again() {
    sim.engine.images().add("db", slowToStop());
    up(dbAndWeb());
    String old = sim.engine.container("p-db-1").orElseThrow().id();
    UpResult result = interrupted(sim.cancellation::cancel);

    assertThat(result.rolledBack()).isTrue();
    assertThat(sim.engine.containers()).containsExactly("p-db-1 running", "p-web-1 running");
    assertThat(sim.engine.container("p-db-1").orElseThrow().id()).isEqualTo(old);
  }

  @Test
  void a_container_that_was_stopped_but_cannot_be_replaced_runs_again() {
    up(dbAndWeb());
    String old = sim.engine.container("p-db-1").orElseThrow().id();
    sim.engine
        .calls()
        .fail("remove p-db-1", new EngineFailure.Rejected("remove container", 500, "no space"));
    UpResult result = up(changed());

    assertThat(result.succeeded()).isFalse();
    assertThat(sim.engine.containers()).containsExactly("p-db-1 running", "p-web-1 running");
    assertThat(sim.engine.container("p-db-1").orElseThrow().id()).isEqualTo(old);
  }

  @Test
  void what_took_the_place_of_a_running_container_is_started_although_the_run_failed_before() {
    up(dbAndWeb());
    sim.engine
        .calls()
        .fail("start p-db-1", new EngineFailure.Rejected("start container", 500, "no"), 1);
    UpResult result = up(bothChanged());

    assertThat(result.succeeded()).isFalse();
    assertThat(sim.engine.containers()).containsExactly("p-db-1 running", "p-web-1 running");
    assertThat(result.findings()).isEmpty();
  }

  @Test
  void a_replacement_gets_its_name_and_is_started_although_the_run_was_cancelled_before() {
    up(dbAndWeb());
    new UpRun(sim.engine, sim.bench, sim.connector.here(), (request, engine, observed) -> List.of())
        .run(
            request(bothChanged()),
            new RunListener() {
              @Override
              public void stepStarted(Step step) {
                if (step.operation() instanceof Operation.RemoveContainer remove
                    && remove.name().equals("p-web-1")) {
                  sim.cancellation.cancel();
                }
              }
            },
            sim.cancellation);

    assertThat(sim.engine.containers()).containsExactly("p-db-1 running", "p-web-1 running");
  }

  private static Stack bothChanged() {
    return Stack.empty()
        .volume("data", "local", false)
        .service(
            "db", it -> it.checked(Duration.ofSeconds(5)).volume("data", "/data").env("TURN", "2"))
        .service("web", it -> it.afterHealthy("db").port("8080").env("TURN", "2"));
  }

  @Test
  void what_a_failed_run_removed_and_did_not_replace_is_not_named_as_stopped() {
    up(dbAndWeb());
    Observed before = sim.engine.observe("p");
    Step stop =
        Teardown.down(
                before,
                Optional.empty(),
                DownOptions.leftovers(false, ResourceOwnership.EVERYTHING))
            .steps()
            .get(0);
    StoppedContainers stopped = new StoppedContainers(RunListener.NONE, Set.of());
    stopped.stepStarted(stop);
    sim.engine.removeContainer("p-web-1", false);

    assertThat(stop.text()).contains("stop container p-web-1");
    assertThat(stopped.startAgain(sim.engine, "p", before, new ForceStop(), sim.bench::now))
        .isEmpty();
  }

  @Test
  void haste_does_not_wait_for_a_stop_and_names_what_does_not_run_again() {
    sim.engine.images().add("db", slowToStop());
    up(dbAndWeb());
    UpResult result =
        interrupted(
            () -> sim.bench.after(Duration.ofSeconds(1), sim.cancellation.forceStop()::ask));

    assertThat(result.findings())
        .extracting(Finding::code, finding -> finding.text().contains("docker start p-db-1"))
        .contains(tuple("PAWS-N020", true));
  }

  @Test
  void a_container_that_did_not_run_before_is_not_started_after_a_failure() {
    up(dbAndWeb());
    sim.engine.stop("p-db-1", Optional.empty());
    sim.engine
        .calls()
        .fail("remove p-db-1", new EngineFailure.Rejected("remove container", 500, "no space"));
    up(changed());

    assertThat(sim.engine.containers()).contains("p-db-1 exited");
  }

  private static Life slowToStop() {
    return Life.RUNS.stopping(true, Duration.ofSeconds(5));
  }

  private UpResult interrupted(Runnable atStop) {
    return new UpRun(
            sim.engine, sim.bench, sim.connector.here(), (request, engine, observed) -> List.of())
        .run(
            request(changed()),
            new RunListener() {
              @Override
              public void stepStarted(Step step) {
                if (step.operation() instanceof Operation.StopContainer) {
                  sim.cancellation.cancel();
                  atStop.run();
                }
              }
            },
            sim.cancellation);
  }

  private static Stack changed() {
    return Stack.empty()
        .volume("data", "local", false)
        .service(
            "db", it -> it.checked(Duration.ofSeconds(5)).volume("data", "/data").env("TURN", "2"))
        .service("web", it -> it.afterHealthy("db").port("8080"));
  }

  private static Stack dbAndWeb() {
    return Stack.empty()
        .volume("data", "local", false)
        .service("db", it -> it.checked(Duration.ofSeconds(5)).volume("data", "/data"))
        .service("web", it -> it.afterHealthy("db").port("8080"));
  }

  private UpResult up(Stack stack) {
    return new UpRun(
            sim.engine, sim.bench, sim.connector.here(), (request, engine, observed) -> List.of())
        .run(request(stack), RunListener.NONE, sim.cancellation);
  }

  private static UpRequest request(Stack stack) {
    return new UpRequest(
        Definitions.of(stack, "compose.yaml", "over.yaml"),
        new UpRequest.Creation(
            ImagePlanner.Build.MISSING,
            UpOptions.Recreate.CHANGED,
            false,
            Optional.empty(),
            Instant.EPOCH),
        new UpRequest.Limits(Duration.ofSeconds(60), Duration.ofSeconds(3), Optional.empty()),
        UpRequest.Creator.of("1.0", Optional.empty(), ProjectOwnership.Self.ALONE),
        true);
  }
}
