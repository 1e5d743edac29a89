package dev.paws.core.app;

import dev.paws.core.app.port.PipelineMachine;
import dev.paws.core.engine.Engine;
import dev.paws.core.engine.EngineException;
import dev.paws.core.engine.ExecResult;
import dev.paws.core.engine.ExecSpec;
import dev.paws.core.engine.Observed;
import dev.paws.core.engine.ObservedContainer;
import dev.paws.core.engine.ObservedContainer.BoundPort;
import dev.paws.core.pipeline.port.JobContainers;
import dev.paws.core.pipeline.port.ProcessRunner;
import dev.paws.core.reconcile.Labels;
import dev.paws.core.run.ServiceStatus;
import dev.paws.core.run.UpResult;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The containers of a job while they run. */
final class StartedContainers implements JobContainers.Running {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final String OWNER =
      "test \"$(id -u)\" = 0 && chown -R \"$(stat -c %u:%g \"$0\")\" \"$0\"/work \"$0\"/temp"
          + " \"$0\"/home";

  private final PipelineContainers source;
  private final PipelineMachine machine;
  private final Engine engine;
  private final String project;
  private final JobContainers.Request request;
  private final Map<String, JobContainers.Service> services = new LinkedHashMap<>();

  StartedContainers(
      PipelineContainers source,
      PipelineMachine machine,
      Engine engine,
      String project,
      JobContainers.Request request,
      UpResult result) {
    this.source = source;
    this.machine = machine;
    this.engine = engine;
    this.project = project;
    this.request = request;
    Observed observed = engine.observe(project);
    for (ObservedContainer container : observed.containers()) {
      String service = container.label(Labels.SERVICE);
      services.put(service, new JobContainers.Service(container.id(), ports(service, result)));
    }
  }

  private static Map<String, String> ports(String service, UpResult result) {
    Map<String, String> ports = new LinkedHashMap<>();
    for (ServiceStatus row : result.rows()) {
      if (row.service().equals(service)) {
        row.ports().stream()
            .sorted(BoundPort.PREFERENCE)
            .forEach(
                port ->
                    ports.putIfAbsent(
                        String.valueOf(port.containerPort()), String.valueOf(port.hostPort())));
      }
    }
    return ports;
  }

  @Override
  public Map<String, JobContainers.Service> services() {
    return services;
  }

  @Override
  public String network() {
    return project + "_default";
  }

  private String steps() {
    return Optional.ofNullable(services.get(request.steps().orElse("")))
        .map(JobContainers.Service::id)
        .orElseThrow();
  }

  @Override
  public ProcessRunner processes() {
    return new ContainerProcesses(engine, steps(), machine.timers());
  }

  @Override
  public Map<String, String> variables() {
    ExecResult path =
        engine.exec(steps(), ExecSpec.of(List.of("sh", "-c", "printf %s \"$PATH\"")), PATIENCE);
    return path.succeeded() ? Map.of("PATH", path.output()) : Map.of();
  }

  /** What steps wrote as root would stay for ever if its owner were not this user. */
  private void giveBack() {
    if (request.steps().isPresent()) {
      String folder = String.valueOf(request.folder().getParent());
      engine.exec(steps(), ExecSpec.of(List.of("sh", "-c", OWNER, folder)), PATIENCE);
    }
  }

  @Override
  public void close() {
    try {
      giveBack();
    } catch (EngineException e) {
      source.debug(e); // its removal says what is wrong with the engine
    }
    try {
      source.remove(engine, project, Optional.of(request));
    } finally {
      engine.close();
    }
  }
}
