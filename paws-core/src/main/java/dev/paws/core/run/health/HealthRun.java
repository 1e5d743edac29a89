package dev.paws.core.run.health;

import dev.paws.core.cluster.ClusterState;
import dev.paws.core.engine.ContainerState;
import dev.paws.core.engine.Engine;
import dev.paws.core.engine.EngineException;
import dev.paws.core.engine.ObservedContainer;
import dev.paws.core.execute.ContainerHealth;
import dev.paws.core.execute.RunEnvironment;
import dev.paws.core.file.FileAccess;
import dev.paws.core.health.HealthTiming;
import dev.paws.core.message.HealthPhrase;
import dev.paws.core.model.HealthCheckDefinition;
import dev.paws.core.model.HealthCheckResult;
import dev.paws.core.model.HealthCheckResult.CheckType;
import dev.paws.core.model.HealthCheckResult.Details;
import dev.paws.core.model.HealthCheckResult.Metadata;
import dev.paws.core.model.HealthCheckResult.Status;
import dev.paws.core.probe.CheckVerdict;
import dev.paws.core.probe.EndpointClient;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** {@code paws:health} and {@code paws:inspect}: checks an environment once. */
public final class HealthRun {
  private static final int LEAST_WIDTH = 4;

  private final Engine engine;
  private final RunEnvironment environment;
  private final EndpointClient client;
  private final FileAccess files;

  public HealthRun(
      Engine engine, RunEnvironment environment, EndpointClient client, FileAccess files) {
    this.engine = engine;
    this.environment = environment;
    this.client = client;
    this.files = files;
  }

  /**
   * Returns what the checks found.
   *
   * @throws EngineException if the engine cannot show the environment, or is gone before the end
   */
  public HealthReport run(HealthRequest request) {
    Instant at = environment.timeOfDay();
    long began = environment.now();
    List<ObservedContainer> containers = engine.observe(request.project()).containers();
    List<Subject> subjects = Subject.of(request, containers);
    EngineEnd end = new EngineEnd();
    ProbePool pool = new ProbePool(environment, Math.max(LEAST_WIDTH, engine.info().cpus() * 2));
    HelperContainers helpers =
        new HelperContainers(
            engine, request.project(), Long.toString(at.toEpochMilli(), 36), () -> containers);
    EndpointRequests endpoints =
        new EndpointRequests(request, files, new EndpointSender(engine, client, helpers));
    ClusterProbes clusters = new ClusterProbes(engine, request, pool, endpoints, end);
    ServiceProbes services = new ServiceProbes(engine, environment, request, pool, endpoints, end);
    clusters.add(subjects);
    if (request.scope() == HealthRequest.Scope.ALL) {
      subjects.stream().filter(it -> request.isSelected(it.service())).forEach(services::add);
    }
    pool.await();
    end.check();
    List<ServiceHealth> rows = new ArrayList<>();
    services.checks().forEach((subject, checks) -> rows.add(row(request, subject, checks)));
    List<ClusterState> states = clusters.states();
    return new HealthReport(
        request.project(), at, Duration.ofNanos(environment.now() - began), rows, states);
  }

  private ServiceHealth row(HealthRequest request, Subject subject, List<Checked> checks) {
    List<Checked> all = new ArrayList<>(checks);
    Optional<Checked> withoutChecks = withoutChecks(request, subject, checks);
    withoutChecks.ifPresent(all::add);
    all.sort(Comparator.comparingInt(Checked::order));
    boolean starting = isStarting(subject);
    List<HealthCheckResult> results = new ArrayList<>();
    Status status = Status.UNKNOWN;
    Optional<String> cause = Optional.empty();
    for (Checked check : all) {
      boolean failed = check.verdict().status() == Status.UNHEALTHY;
      boolean early = failed && starting && check.type() != CheckType.DOCKER_HEALTHCHECK;
      Checked settled = early ? with(check, Status.STARTING) : check;
      results.add(result(subject, settled, results.size()));
      if (counts(check, all) && StatusOrder.worse(settled.verdict().status(), status)) {
        status = settled.verdict().status();
        cause =
            early
                ? check.verdict().error().map(it -> HealthPhrase.STARTING.text(it))
                : check.verdict().error();
      }
    }
    if (status == Status.UNKNOWN && cause.isEmpty() && withoutChecks.isPresent()) {
      cause = withoutChecks.get().verdict().output();
    }
    return new ServiceHealth(
        subject.service(),
        subject.instance().number(),
        subject.several(),
        subject.container().map(ObservedContainer::name).orElse(""),
        subject.role().value(),
        status,
        cause,
        results);
  }

  /**
   * Returns whether a check decides. The engine's newest check is older than ours, so that it only
   * decides where we made none.
   */
  private static boolean counts(Checked check, List<Checked> all) {
    return check.triggeredBy() != HealthCheckResult.TriggeredBy.DOCKER
        || all.stream().noneMatch(it -> it.type() == CheckType.SCRIPT);
  }

  /** Returns the verdict by the container's state alone; empty if there are checks. */
  private Optional<Checked> withoutChecks(
      HealthRequest request, Subject subject, List<Checked> checks) {
    Optional<String> problem = subject.problem();
    if (problem.isEmpty() && !checks.isEmpty()) {
      return Optional.empty();
    }
    boolean runs = subject.container().filter(it -> it.state().isRunning()).isPresent();
    Optional<Integer> code =
        subject
            .container()
            .filter(it -> it.state().status() == ContainerState.Status.EXITED)
            .map(it -> it.state().exitCode());
    CheckVerdict verdict =
        problem
            .map(it -> CheckVerdict.failed(code, "", it))
            .orElseGet(
                () ->
                    new CheckVerdict(
                        runs ? Status.UNKNOWN : Status.HEALTHY,
                        code,
                        Optional.of(
                            (runs ? HealthPhrase.NOT_CHECKED : HealthPhrase.COMPLETED).text()),
                        Optional.empty()));
    return Optional.of(
        new Checked(
            0,
            CheckType.DOCKER_HEALTHCHECK,
            request.triggeredBy(),
            environment.timeOfDay(),
            Optional.empty(),
            verdict));
  }

  /** Returns whether failures do not count yet: the engine says so, or the start period lasts. */
  private boolean isStarting(Subject subject) {
    if (subject.container().isEmpty() || !subject.container().get().state().isRunning()) {
      return false;
    }
    ObservedContainer container = subject.container().get();
    if (container.state().health() == ContainerState.Health.STARTING
        && engine.info().runsHealthChecks()) {
      return true;
    }
    Duration period =
        ContainerHealth.of(container)
            .map(HealthTiming::startPeriod)
            .or(
                () ->
                    subject
                        .definition()
                        .flatMap(it -> it.healthCheck())
                        .map(HealthCheckDefinition::check)
                        .map(HealthCheckDefinition.Check::startPeriod))
            .orElse(Duration.ZERO);
    boolean passedOnce = container.state().health() == ContainerState.Health.HEALTHY;
    return !passedOnce
        && container
            .state()
            .startedAt()
            .filter(since -> since.plus(period).isAfter(environment.timeOfDay()))
            .isPresent();
  }

  private static Checked with(Checked check, Status status) {
    return new Checked(
        check.order(),
        check.type(),
        check.triggeredBy(),
        check.at(),
        check.took(),
        check.verdict().with(status));
  }

  private static HealthCheckResult result(Subject subject, Checked check, int index) {
    CheckVerdict verdict = check.verdict();
    String id = subject.definition().map(it -> it.id()).orElse(subject.service());
    return new HealthCheckResult(
        id
            + "/"
            + subject.instance().number()
            + "/"
            + check.type().value()
            + "/"
            + index
            + "/"
            + check.at(),
        id,
        check.at(),
        verdict.status(),
        new Details(
            verdict.exitCode(),
            verdict.output(),
            check.took().map(Duration::toMillis),
            verdict.error()),
        new Metadata(check.type(), check.triggeredBy()));
  }
}
