package dev.paws.core.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paws.core.engine.Engine;
import dev.paws.core.engine.EngineException;
import dev.paws.core.engine.EngineFailure;
import dev.paws.core.execute.Failure;
import dev.paws.core.execute.Outcome;
import dev.paws.core.execute.RunListener;
import dev.paws.core.reconcile.DownOptions;
import dev.paws.core.report.FailureText;
import dev.paws.core.sim.Sim;
import dev.paws.core.sim.Stack;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An engine, or something in front of it, that grants what it does not do. */
class RemainsTest {
  private final Sim sim = new Sim();

  @AfterEach
  void close() {
    sim.close();
  }

  @Test
  void a_container_that_is_still_there_fails_the_teardown() {
    sim.up(Stack.empty().service("db", it -> it.networkMode("none")));
    Outcome outcome = down(ignoring("removeContainer"));

    assertThat(outcome.succeeded()).isFalse();
    assertThat(FailureText.of(outcome.failures().get(0)))
        .isEqualTo("service db (p-db-1): the engine reported its removal, but it still exists");
  }

  @ParameterizedTest
  @CsvSource({"removeNetwork,network p_default", "removeVolume,volume p_data"})
  void what_is_still_there_fails_the_teardown(String call, String name) {
    bringUp();
    Outcome outcome = down(ignoring(call));

    assertThat(outcome.succeeded()).isFalse();
    assertThat(outcome.failures()).extracting(Failure::name).containsExactly(name);
    assertThat(FailureText.reason(outcome.failures().get(0))).contains("still exists");
  }

  @Test
  void what_still_runs_after_two_stops_is_not_killed_by_its_removal() {
    bringUp();
    Outcome outcome = down(ignoring("stop"));

    assertThat(outcome.succeeded()).isFalse();
    assertThat(FailureText.reason(outcome.failures().get(0))).contains("still runs");
    assertThat(sim.engine.containers()).containsExactly("p-db-1 running");
  }

  @Test
  void a_network_that_only_the_engines_restart_can_remove_is_a_warning() {
    bringUp();
    EngineFailure failure =
        new EngineFailure.MiscountedNetwork("remove network n", "n has active endpoints");
    Outcome outcome =
        down(
            instead(
                "removeNetwork",
                () -> {
                  throw new EngineException(failure);
                }));

    assertThat(outcome.succeeded()).isTrue();
    assertThat(FailureText.of(outcome.warnings().get(0)))
        .contains("remove network p_default")
        .contains("n has active endpoints; but no container is on it");
    assertThat(sim.engine.containers()).isEmpty();
    assertThat(sim.engine.observe("p").volumes()).isEmpty();
  }

  @Test
  void what_is_gone_succeeds() {
    bringUp();

    assertThat(down(sim.engine).succeeded()).isTrue();
  }

  private void bringUp() {
    sim.up(
        Stack.empty()
            .volume("data", "local", false)
            .service("db", it -> it.volume("data", "/data")));
  }

  private Outcome down(Engine engine) {
    return new DownRun(engine, sim.bench)
        .run(
            new DownRequest(
                "p",
                Optional.empty(),
                new DownOptions(true, true, Set.of(), Map.of(), Optional.empty()),
                Duration.ofSeconds(30),
                ProjectOwnership.Self.ALONE),
            observed -> {},
            RunListener.NONE,
            sim.cancellation)
        .outcome();
  }

  private Engine ignoring(String call) {
    return instead(call, () -> {});
  }

  private Engine instead(String call, Runnable action) {
    return (Engine)
        Proxy.newProxyInstance(
            Engine.class.getClassLoader(),
            new Class<?>[] {Engine.class},
            (proxy, method, arguments) -> {
              if (method.getName().equals(call)) {
                action.run();
                return null;
              }
              try {
                return method.invoke(sim.engine, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }
}
