package dev.paws.core.app;

import dev.paws.core.app.output.Failures;
import dev.paws.core.app.output.LogFiles;
import dev.paws.core.app.output.Reporter;
import dev.paws.core.app.port.CommonSettings;
import dev.paws.core.app.port.GoalFailure;
import dev.paws.core.app.port.OpenRunEnvironment;
import dev.paws.core.app.port.Output;
import dev.paws.core.app.port.PipelineMachine;
import dev.paws.core.app.port.Ports;
import dev.paws.core.compose.ComposeOptions;
import dev.paws.core.engine.Engine;
import dev.paws.core.engine.EngineException;
import dev.paws.core.execute.Cancellation;
import dev.paws.core.execute.RunListener;
import dev.paws.core.finding.Finding;
import dev.paws.core.json.JsonWriter;
import dev.paws.core.message.PipelineRunPhrase;
import dev.paws.core.pipeline.port.JobContainers;
import dev.paws.core.pipeline.port.ProcessRunner;
import dev.paws.core.reconcile.DownOptions;
import dev.paws.core.reconcile.ImagePlanner;
import dev.paws.core.reconcile.ResourceOwnership;
import dev.paws.core.reconcile.UpOptions;
import dev.paws.core.run.DownRequest;
import dev.paws.core.run.DownRun;
import dev.paws.core.run.ProjectLoader;
import dev.paws.core.run.ProjectOwnership;
import dev.paws.core.run.UpRequest;
import dev.paws.core.run.UpResult;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Starts the containers of jobs as environments of their own, by the same reconciler as {@code up},
 * and notes their names, so that a later run removes what a killed one left.
 */
final class PipelineContainers implements JobContainers {
  private static final Duration LONGEST_START = Duration.ofMinutes(10);

  private static final Optional<String> ROOT = Optional.of("root");
  private static final String FILE = "compose.yaml";

  private static final Duration LONGEST_END = Duration.ofMinutes(2);

  /** GitHub waits for health checks only; a container that crashes at once is noticed though. */
  private static final Duration SETTLE = Duration.ofSeconds(1);

  private final Ports ports;
  private final PipelineMachine machine;
  private final PipelineSettings settings;
  private final String prefix;

  private final ProjectEnvironment environment;
  private final Map<String, ActionNames> actions = new ConcurrentHashMap<>();

  /**
   * Creates a source of containers.
   *
   * @param prefix begins the names of the environments; unique for the folder of the run
   */
  PipelineContainers(
      Ports ports, PipelineMachine machine, PipelineSettings settings, String prefix) {
    this.ports = ports;
    this.machine = machine;
    this.settings = settings;
    this.prefix = prefix;
    this.environment =
        new ProjectEnvironment(
            ports,
            settings.common(),
            (common, services) -> settings(common, services),
            LONGEST_END);
  }

  @Override
  public Running start(Request request) throws IOException {
    String project = project(request.job());
    Path file = request.folder().resolve(FILE);
    machine.files().write(file, JsonWriter.pretty(request.compose()));
    machine.files().write(note(project), "");
    Engine engine = null;
    boolean started = false;
    try {
      engine = ports.engines().open(settings.common().engine());
      UpResult result = up(request, project, engine);
      Running running = new StartedContainers(this, machine, engine, project, request, result);
      started = true;
      return running;
    } catch (GoalFailure e) {
      throw new IOException(String.valueOf(e.getMessage()), e);
    } catch (EngineException e) {
      throw new IOException(String.valueOf(Failures.of(e).getMessage()), e);
    } finally {
      if (!started && engine != null) {
        remove(engine, project, Optional.of(request));
        engine.close();
      }
      machine.files().delete(file); // it may hold secrets, and labels are enough from now on
    }
  }

  private String project(String job) {
    return prefix + "-" + job.toLowerCase(Locale.ROOT).replaceAll("\\W+", "-");
  }

  @Override
  public ProcessRunner action(Action action, Consumer<String> line) throws IOException {
    try (Engine engine = ports.engines().open(settings.common().engine())) {
      String image = new ActionImages(engine, line).of(action);
      return new ActionContainers(
          () -> ports.engines().open(settings.common().engine()),
          action,
          image,
          machine.files().owner(action.mounts().keySet().iterator().next()).equals(ROOT),
          actions.computeIfAbsent(
              project(action.job()) + "--action",
              name -> new ActionNames(machine.files(), this::note, name)),
          machine.timers());
    } catch (GoalFailure | EngineException e) {
      throw ProjectEnvironment.unavailable(e);
    }
  }

  private CommonSettings common(Request request, String project) {
    return new CommonSettings(
        ComposeOptions.in(request.folder())
            .withFiles(request.folder().resolve(FILE).toString())
            .withProjectName(project),
        settings.common().engine(),
        new Output(project, Optional.empty(), Output.Format.TEXT, request.folder()),
        Optional.empty());
  }

  @Override
  public Map<String, String> environment(List<String> services) throws IOException {
    return environment.bring(services);
  }

  /** Takes the project's environment down if a job of the run brought it up. */
  void end() {
    environment.end();
  }

  private Path note(String project) {
    return notes().resolve(project);
  }

  private Path notes() {
    return settings.folder().resolve("containers");
  }

  private UpResult up(Request request, String project, Engine engine) {
    CommonSettings common = common(request, project);
    UpSettings up = settings(common, List.of());
    ProjectLoader.Loaded loaded = Up.soundDefinition(up, new Reporter(common, ports), ports);
    UpRequest asked = new UpRequests(up, cleanUp(common), ports).of(loaded, engine, false);
    Cancellation cancellation = new Cancellation(ports.runtime().forceStop());
    Runnable cancel = cancellation::cancel;
    request.stop().onRaise(cancel);
    try (OpenRunEnvironment run = ports.runtime().open(cancel)) {
      UpResult result =
          Up.run(up, asked.definition().project(), engine, run, ports)
              .run(asked, RunListener.NONE, cancellation, new LogFiles(engine, common, ports));
      List<Finding> errors = result.findings().stream().filter(Finding::isError).toList();
      if (!errors.isEmpty()) {
        throw GoalFailure.environment(
            errors.stream().map(Finding::text).collect(Collectors.joining("\n")));
      }
      Failures.check(PipelineRunPhrase.CONTAINERS_NOT_UP.text(), result.outcome().orElseThrow());
      return result;
    } finally {
      request.stop().forget(cancel);
    }
  }

  private UpSettings settings(CommonSettings common, List<String> services) {
    return new UpSettings(
        common,
        new UpSettings.Selection(services, false),
        new UpSettings.Creation(
            ImagePlanner.Build.MISSING, UpOptions.Recreate.ALWAYS, UpSettings.Ports.DECLARED, true),
        new UpSettings.Limits(LONGEST_START, SETTLE),
        new UpSettings.Lifetime(true, false, true, false, true),
        new UpSettings.ForTests(ExportSettings.NONE, Optional.empty()),
        settings.version());
  }

  private static DownSettings cleanUp(CommonSettings common) {
    return new DownSettings(
        common,
        new DownSettings.Removal(true, true),
        new DownSettings.Limits(Optional.empty(), LONGEST_END),
        true,
        true);
  }

  /**
   * Removes the containers of a job, with their network and volumes.
   *
   * @param from what started them, whose folder gets their logs; empty: an earlier run
   */
  void remove(Engine engine, String project, Optional<Request> from) {
    RunListener listener =
        from.map(it -> new LogFiles(engine, common(it, project), ports).beside(RunListener.NONE))
            .orElse(RunListener.NONE);
    ProjectOwnership.Self self =
        new ProjectOwnership.Self(
            ports.claims().build(), "", ports.claims()::life, true, folder -> true);
    DownOptions options =
        new DownOptions(
            true,
            true,
            true,
            Set.of(),
            Map.of(),
            Optional.of(Duration.ofSeconds(1)),
            ResourceOwnership.EVERYTHING);
    DownRequest request =
        new DownRequest(project, Optional.empty(), options, LONGEST_END, self, false);
    Cancellation cancellation = new Cancellation(ports.runtime().forceStop());
    try (OpenRunEnvironment run = ports.runtime().open(() -> {})) {
      boolean gone =
          new DownRun(engine, run)
              .run(request, observed -> {}, listener, cancellation)
              .outcome()
              .succeeded();
      if (gone) {
        machine.files().delete(note(project));
      } else {
        warn(project);
      }
    } catch (EngineException | IOException e) {
      warn(project);
    }
  }

  void debug(EngineException e) {
    ports.console().debug(e.failure().text());
  }

  private void warn(String project) {
    ports.console().warn(PipelineRunPhrase.CONTAINERS_LEFT.text(project));
  }

  /** Removes the containers that runs left which were killed. */
  void clear() {
    try {
      List<String> left = new ArrayList<>(machine.files().names(notes()));
      Collections.reverse(left); // those of actions first, as they are in the networks of jobs
      if (left.isEmpty()) {
        return;
      }
      try (Engine engine = ports.engines().open(settings.common().engine())) {
        left.forEach(project -> remove(engine, project, Optional.empty()));
      }
    } catch (EngineException | IOException e) {
      ports.console().debug(String.valueOf(e.getMessage())); // the next run tries again
    }
  }
}
