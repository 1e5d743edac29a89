package dev.paws.core.run.health;

import dev.paws.core.engine.ContainerState;
import dev.paws.core.engine.Engine;
import dev.paws.core.engine.EngineException;
import dev.paws.core.engine.ExecSpec;
import dev.paws.core.engine.ObservedContainer;
import dev.paws.core.execute.ContainerHealth;
import dev.paws.core.execute.RunEnvironment;
import dev.paws.core.health.HealthTiming;
import dev.paws.core.message.HealthPhrase;
import dev.paws.core.model.HealthCheckDefinition.ExpectedResponse;
import dev.paws.core.model.HealthCheckResult.CheckType;
import dev.paws.core.model.HealthCheckResult.Status;
import dev.paws.core.model.HealthCheckResult.TriggeredBy;
import dev.paws.core.model.HealthEndpoint;
import dev.paws.core.probe.CheckVerdict;
import dev.paws.core.probe.CommandRule;
import dev.paws.core.probe.EndpointRule;
import dev.paws.core.probe.HttpReply;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Makes the checks of services: the container's own command now, and each endpoint. */
final class ServiceProbes {
  private final Engine engine;
  private final RunEnvironment environment;
  private final HealthRequest request;
  private final ProbePool pool;
  private final EndpointRequests endpoints;
  private final EngineEnd engineEnd;
  private final Map<Subject, List<Checked>> checks = new LinkedHashMap<>();

  ServiceProbes(
      Engine engine,
      RunEnvironment environment,
      HealthRequest request,
      ProbePool pool,
      EndpointRequests endpoints,
      EngineEnd engineEnd) {
    this.engine = engine;
    this.environment = environment;
    this.request = request;
    this.pool = pool;
    this.endpoints = endpoints;
    this.engineEnd = engineEnd;
  }

  /** Adds the probes of a service to the pool. */
  void add(Subject subject) {
    List<Checked> found = new ArrayList<>();
    checks.put(subject, found);
    Optional<ObservedContainer> running =
        subject.container().filter(it -> it.state().isRunning() && subject.problem().isEmpty());
    if (running.isEmpty()) {
      return;
    }
    ObservedContainer container = running.get();
    engineVerdict(container).ifPresent(found::add);
    ContainerHealth.of(container).ifPresent(timing -> command(container, timing, false, found));
    List<HealthEndpoint> list = subject.endpoints();
    for (int i = 0; i < list.size(); i++) {
      endpoint(subject, container, i, found);
    }
  }

  /** Returns what was checked, by service, in the order in which they were added. */
  Map<Subject, List<Checked>> checks() {
    return checks;
  }

  /** Returns the newest check that the engine ran; empty if it has not run any. */
  private Optional<Checked> engineVerdict(ObservedContainer container) {
    ContainerState state = container.state();
    Status status =
        switch (state.health()) {
          case HEALTHY -> Status.HEALTHY;
          case UNHEALTHY -> Status.UNHEALTHY;
          case STARTING -> Status.STARTING;
          case NONE -> Status.UNKNOWN;
        };
    return state
        .lastProbe()
        .filter(probe -> status != Status.UNKNOWN)
        .map(
            probe ->
                new Checked(
                    0,
                    CheckType.DOCKER_HEALTHCHECK,
                    TriggeredBy.DOCKER,
                    probe.began().orElseGet(environment::timeOfDay),
                    probe.took(),
                    new CheckVerdict(
                        status,
                        Optional.of(probe.exitCode()),
                        Optional.of(probe.output().strip()).filter(text -> !text.isEmpty()),
                        status == Status.HEALTHY
                            ? Optional.empty()
                            : Optional.of(HealthPhrase.EXIT_CODE.text(probe.exitCode())))));
  }

  /**
   * A check that takes too long, although the engine has just seen it pass, is run once more: on a
   * busy machine many checks at once may be slow, and none of them is wrong.
   */
  private void command(
      ObservedContainer container, HealthTiming timing, boolean again, List<Checked> found) {
    CommandRule rule = new CommandRule(timing.command(), timing.timeout());
    boolean trusted = container.state().health() == ContainerState.Health.HEALTHY;
    probe(
        1,
        CheckType.SCRIPT,
        timing.timeout(),
        () ->
            rule.judge(
                engine.exec(container.id(), ExecSpec.of(timing.command()), timing.timeout())),
        checked -> {
          boolean slow =
              checked.verdict().exitCode().isEmpty() && checked.verdict().error().isPresent();
          if (slow && trusted && !again) {
            command(container, timing, true, found);
          } else {
            found.add(checked);
          }
        });
  }

  private void endpoint(
      Subject subject, ObservedContainer container, int index, List<Checked> found) {
    HealthEndpoint endpoint = subject.endpoints().get(index);
    ExpectedResponse expected =
        subject
            .definition()
            .flatMap(it -> it.healthCheck())
            .map(it -> it.expectedResponse())
            .orElse(ExpectedResponse.ANY);
    EndpointRule rule = new EndpointRule(endpoint, expected);
    probe(
        2 + index,
        CheckType.ENDPOINT,
        Duration.ofMillis(endpoint.timeoutMs()).plusSeconds(1),
        () -> {
          HttpReply reply = endpoints.send(subject, container, index, rule.status());
          return rule.judge(endpoint.url(), reply);
        },
        found::add);
  }

  private void probe(
      int order,
      CheckType type,
      Duration timeout,
      Supplier<CheckVerdict> work,
      Consumer<Checked> add) {
    pool.add(
        timeout,
        () -> {
          Instant at = environment.timeOfDay();
          long began = environment.now();
          CheckVerdict verdict;
          try {
            verdict = work.get();
          } catch (EngineException e) {
            verdict =
                CheckVerdict.failed(
                    Optional.empty(), "", HealthPhrase.ENGINE_SAYS.text(engineEnd.noted(e)));
          }
          Duration took = Duration.ofNanos(environment.now() - began);
          return new Checked(order, type, request.triggeredBy(), at, Optional.of(took), verdict);
        },
        add,
        () ->
            add.accept(
                new Checked(
                    order,
                    type,
                    request.triggeredBy(),
                    environment.timeOfDay(),
                    Optional.of(timeout),
                    CheckVerdict.failed(
                        Optional.empty(), "", HealthPhrase.CALL_HANGS.text(timeout.toSeconds())))));
  }
}
