package dev.paws.core.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.paws.core.desired.Desired;
import dev.paws.core.engine.ContainerState;
import dev.paws.core.engine.ContainerState.Status;
import dev.paws.core.engine.Engine;
import dev.paws.core.engine.EngineException;
import dev.paws.core.engine.EngineFailure;
import dev.paws.core.engine.Observed;
import dev.paws.core.engine.ObservedContainer;
import dev.paws.core.engine.ObservedNetwork;
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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * An engine, or something in front of it, that grants what it does not do, or does not list what it
 * has.
 */
class RemainsTest {
  private final Sim sim = new Sim();

  @AfterEach
  void close() {
    sim.close();
  }

  @Test
  void a_container_that_is_still_there_fails_the_teardown() {
    sim.up(Stack.empty().service("db", it -> it.networkMode("none")));
    Outcome outcome = down(engine("removeStopped", arguments -> Optional.of(true)));

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

  @ParameterizedTest
  @EnumSource(
      value = Status.class,
      names = {"EXITED", "CREATED", "DEAD"})
  void what_is_shown_as_ended_and_runs_is_stopped_and_not_killed(Status shown) {
    bringUp();
    Engine engine =
        listing("observe", all -> new Observed(shown(all, shown), all.networks(), all.volumes()));
    Outcome outcome = down(engine);

    assertThat(outcome.succeeded()).isTrue();
    assertThat(sim.engine.calls().changes()).contains("stop p-db-1").doesNotContain("kill p-db-1");
    assertThat(sim.engine.containers()).isEmpty();
  }

  private static List<ObservedContainer> shown(Observed all, Status status) {
    return all.containers().stream()
        .map(
            it ->
                new ObservedContainer(
                    it.id(),
                    it.name(),
                    it.image(),
                    it.imageId(),
                    it.labels(),
                    new ContainerState(
                        status,
                        0,
                        0,
                        false,
                        "",
                        0,
                        Optional.empty(),
                        Optional.empty(),
                        ContainerState.Health.NONE,
                        0,
                        Optional.empty()),
                    it.ports(),
                    it.endpoints(),
                    it.volumes(),
                    it.stopSignal(),
                    it.details()))
        .toList();
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

  static Stream<UnaryOperator<Observed>> wrongLists() {
    return Stream.of(
        all -> Observed.NOTHING,
        all -> new Observed(List.of(), all.networks(), all.volumes()),
        all -> new Observed(all.containers(), List.of(), List.of()),
        all -> new Observed(without("p-db-1", all), all.networks(), all.volumes()));
  }

  @ParameterizedTest
  @MethodSource("wrongLists")
  void what_the_definition_names_goes_down_although_it_is_not_listed(UnaryOperator<Observed> list) {
    Outcome outcome = down(listing("observe", list), Optional.of(bringUpTwo()));

    assertThat(outcome.succeeded()).isTrue();
    assertThat(sim.engine.observe("p").isEmpty()).isTrue();
  }

  @Test
  void without_a_definition_the_network_shows_who_is_not_listed() {
    bringUpTwo();
    Engine engine =
        listing("observe", all -> new Observed(List.of(), attached(all), all.volumes()));
    Outcome outcome = down(engine, Optional.empty());

    assertThat(outcome.succeeded()).isTrue();
    assertThat(sim.engine.containers()).isEmpty();
  }

  @Test
  void an_unlisted_container_of_another_project_is_left_alone() {
    bringUpTwo();
    Engine engine = listing("observe", all -> Observed.NOTHING);
    new DownRun(engine, sim.bench)
        .run(
            request("other", Optional.of(bringUpTwo())),
            observed -> {},
            RunListener.NONE,
            sim.cancellation);

    assertThat(sim.engine.containers()).hasSize(2);
  }

  @Test
  void a_list_of_everything_that_lacks_something_stops_the_teardown_before_it_begins() {
    Desired desired = bringUpTwo();
    Engine engine =
        listing(
            "observeAll",
            all -> new Observed(without("p-web-1", all), all.networks(), all.volumes()));

    assertThatThrownBy(() -> down(engine, Optional.of(desired)))
        .isInstanceOf(EngineException.class)
        .hasMessageContaining("the list lacks p-web-1, which exists");
    assertThat(sim.engine.containers()).containsExactly("p-db-1 running", "p-web-1 running");
  }

  private static List<ObservedContainer> without(String name, Observed all) {
    return all.containers().stream().filter(it -> !it.name().equals(name)).toList();
  }

  private static List<ObservedNetwork> attached(Observed all) {
    List<String> ids = all.containers().stream().map(ObservedContainer::id).toList();
    return all.networks().stream()
        .map(
            it ->
                new ObservedNetwork(
                    it.id(), it.name(), it.driver(), it.labels(), it.subnets(), ids))
        .toList();
  }

  private Desired bringUpTwo() {
    Stack stack =
        Stack.empty()
            .volume("data", "local", false)
            .service("db", it -> it.volume("data", "/data"))
            .service("web");
    sim.up(stack);
    return stack.desired();
  }

  private Engine listing(String call, UnaryOperator<Observed> change) {
    return changing(call, answer -> change.apply((Observed) answer));
  }

  private void bringUp() {
    sim.up(
        Stack.empty()
            .volume("data", "local", false)
            .service("db", it -> it.volume("data", "/data")));
  }

  private Outcome down(Engine engine) {
    return down(engine, Optional.empty());
  }

  private Outcome down(Engine engine, Optional<Desired> desired) {
    return new DownRun(engine, sim.bench)
        .run(request("p", desired), observed -> {}, RunListener.NONE, sim.cancellation)
        .outcome();
  }

  private static DownRequest request(String project, Optional<Desired> desired) {
    return new DownRequest(
        project,
        desired,
        new DownOptions(true, true, Set.of(), Map.of(), Optional.empty()),
        Duration.ofSeconds(30),
        ProjectOwnership.Self.ALONE);
  }

  private Engine ignoring(String call) {
    return instead(call, () -> {});
  }

  private Engine instead(String call, Runnable action) {
    return engine(
        call,
        arguments -> {
          action.run();
          return Optional.empty();
        });
  }

  private Engine changing(String call, UnaryOperator<Object> change) {
    return engine(call, arguments -> Optional.of(change.apply(invoke(call, arguments))));
  }

  private Object invoke(String call, Object[] arguments) {
    return call.equals("observe")
        ? sim.engine.observe((String) arguments[0])
        : sim.engine.observeAll();
  }

  /** The simulated engine, one of whose calls is answered otherwise; empty: without a result. */
  private Engine engine(String call, Function<Object[], Optional<Object>> answer) {
    return (Engine)
        Proxy.newProxyInstance(
            Engine.class.getClassLoader(),
            new Class<?>[] {Engine.class},
            (proxy, method, arguments) -> {
              if (method.getName().equals(call)) {
                return answer.apply(arguments).orElse(null);
              }
              try {
                return method.invoke(sim.engine, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }
}
