package dev.paws.core.app;

import dev.paws.core.app.port.GoalFailure;
import dev.paws.core.app.port.JobsDisplay;
import dev.paws.core.app.port.OpenRunEnvironment;
import dev.paws.core.app.port.PipelineMachine;
import dev.paws.core.app.port.Ports;
import dev.paws.core.execute.RunEnvironment;
import dev.paws.core.message.PipelineRunMessage;
import dev.paws.core.message.PipelineRunPhrase;
import dev.paws.core.model.PipelineRun;
import dev.paws.core.pipeline.bind.ActionReader;
import dev.paws.core.pipeline.bind.WorkflowExpressions;
import dev.paws.core.pipeline.log.Masks;
import dev.paws.core.pipeline.port.SourceTree.Git;
import dev.paws.core.pipeline.port.StopSignal;
import dev.paws.core.pipeline.run.JobFolders;
import dev.paws.core.pipeline.run.JobInputs;
import dev.paws.core.pipeline.run.JobMachine;
import dev.paws.core.pipeline.run.JobPlan;
import dev.paws.core.pipeline.run.JobResult;
import dev.paws.core.pipeline.run.JobRunner;
import dev.paws.core.pipeline.run.PipelineRunner;
import dev.paws.core.pipeline.run.Result;
import dev.paws.core.pipeline.run.Resumption;
import dev.paws.core.pipeline.run.Variables;
import dev.paws.core.report.pipeline.PipelineReport;
import dev.paws.core.value.Sha256;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Pattern;

/** One execution of a workflow: folders, contexts, output and what is left at the end. */
final class PipelineExecution {
  /** Then steps end that run although the run was cancelled; before the end of the process. */
  private static final Duration AFTER_INTERRUPT = Duration.ofSeconds(40);

  private static final Pattern BLANK = Pattern.compile("\\s");

  private final Ports ports;
  private final PipelineMachine machine;
  private final PipelineSettings settings;
  private final PipelineInputs.Workflow workflow;
  private final PipelineContexts contexts;
  private final Masks masks;
  private final JobInputs inputs;
  private final PipelineContainers containers;
  private final Map<String, String> reasons = new ConcurrentHashMap<>();
  private final JobLogs logs;
  private final JobsDisplay display;
  private final JobKeys keys = new JobKeys();
  private final List<String> kept = new ArrayList<>();
  private final Semaphore places;
  private List<JobResult> results = List.of();

  PipelineExecution(
      Ports ports,
      PipelineMachine machine,
      PipelineSettings settings,
      PipelineInputs.Workflow workflow,
      PipelineContexts contexts,
      Masks masks,
      JobInputs inputs) {
    this.ports = ports;
    this.machine = machine;
    this.settings = settings;
    this.workflow = workflow;
    this.contexts = contexts;
    this.masks = masks;
    this.inputs = inputs;
    this.containers = new PipelineContainers(ports, machine, settings, marker());
    this.display = ports.displays().jobs(ports.console()::info);
    this.logs = new JobLogs(ports, settings.folder().resolve("logs"), display);
    this.places = new Semaphore(settings.here() ? 1 : machine.processors(), true);
  }

  /** Removes what earlier runs left: artifacts all or the stale ones, and their processes. */
  void clear(Set<String> staleArtifacts, boolean goesOn) {
    machine.processes().killMarked(marker() + "-");
    containers.clear();
    try {
      machine.files().delete(jobs());
      if (!goesOn) {
        machine.files().delete(settings.folder().resolve("logs"));
      }
      Path artifacts = settings.folder().resolve("artifacts");
      if (!goesOn) {
        machine.files().delete(artifacts);
      }
      for (String name : staleArtifacts) {
        Path artifact = artifacts.resolve(name).normalize();
        if (artifacts.normalize().equals(artifact.getParent())) { // a state file may be wrong
          machine.files().delete(artifact);
        }
      }
    } catch (IOException e) {
      throw GoalFailure.tool(
          e, PipelineRunMessage.NOT_READABLE, settings.folder(), String.valueOf(e.getMessage()));
    }
  }

  /**
   * Returns the folder of the jobs. On GitHub no path has a blank, so that scripts do not quote
   * {@code $GITHUB_OUTPUT}; here they are elsewhere if the project's path has one.
   */
  private Path jobs() {
    Path usual = settings.folder().resolve("jobs");
    String home = machine.variables().getOrDefault("HOME", "");
    return BLANK.matcher(usual.toString()).find() && !home.isEmpty() && !BLANK.matcher(home).find()
        ? Path.of(home, ".cache", "paws", marker(), "jobs")
        : usual;
  }

  private String marker() {
    return "paws-" + Sha256.hex(settings.folder().toString()).substring(0, 12);
  }

  /**
   * Runs the jobs and returns how they ended.
   *
   * @param progress receives the results of all jobs that have ended, each time one of them ends
   */
  List<JobResult> run(
      OpenRunEnvironment environment,
      StopSignal stop,
      Resumption resumption,
      Set<String> selected,
      Consumer<List<JobResult>> progress) {
    JobMachine jobs =
        new JobMachine(
            machine.processes(),
            machine.files(),
            machine.tree(),
            new WorkflowExpressions(),
            new ActionReader(),
            containers,
            RemoteSource.actions(settings, machine),
            ports.runtime()::timeOfDay,
            environment::now);
    StopSignal last = new StopSignal();
    stop.onRaise(
        () -> {
          JobRunner.Timer unused = machine.timers().after(AFTER_INTERRUPT, last::raise);
        });
    JobRunner runner = new JobRunner(jobs, Variables.passing(machine.variables()), masks, last);
    PipelineRunner.Setup setup =
        new PipelineRunner.Setup(
            jobs.expressions(),
            settings.here() ? 1 : machine.processors(),
            (plan, signal) -> runJob(runner, plan, signal),
            resumption,
            this::apart,
            selected::contains,
            reasons::put,
            progress);
    contexts.writePayload(settings.folder().resolve("event.json"));
    try {
      List<JobResult> all =
          new PipelineRunner(workflow.plan(), contexts.values(), setup, stop, "").run(environment);
      results = JobResult.flat(all);
      return all;
    } finally {
      containers.end();
      display.close();
    }
  }

  private List<JobResult> apart(Function<RunEnvironment, List<JobResult>> work) {
    try (OpenRunEnvironment environment = ports.runtime().open(() -> {})) {
      return work.apply(environment);
    }
  }

  /** Runs a job; those of called workflows and of their callers share the places. */
  private JobResult runJob(JobRunner runner, JobPlan plan, StopSignal stop) {
    places.acquireUninterruptibly();
    try {
      return stop.isRaised() ? JobResult.cancelled(plan) : runInPlace(runner, plan, stop);
    } finally {
      places.release();
    }
  }

  private JobResult runInPlace(JobRunner runner, JobPlan plan, StopSignal stop) {
    String key = keys.of(plan.name());
    Path folder = jobs().resolve(key);
    JobFolders folders =
        new JobFolders(
            settings.here() ? machine.tree().folder() : folder.resolve("work"),
            folder.resolve("temp"),
            settings.folder().resolve("artifacts"),
            machine.tree().folder().resolve(".paws/pipeline-cache"),
            machine.tree().folder().resolve(".paws/tools"),
            Set.of(
                settings.folder(),
                contexts.secretsFile(),
                machine.tree().folder().resolve(".paws")),
            settings.here());
    // The end of the marker keeps a job apart from others whose names begin with its own.
    JobPlan marked = plan.with("paws_marker", marker() + "-" + key + ":");
    JobResult result;
    try (JobLogs.Log log = logs.begin(plan.name(), key)) {
      result = runner.run(marked, folders, machine.timers(), stop, log);
    }
    display.ended(plan.name(), result.result().word(), PipelineReport.isGreen(result));
    inputs.see(result);
    leave(result, folder, folders);
    return result.withPlan(plan);
  }

  private void leave(JobResult result, Path folder, JobFolders folders) {
    if (result.result() == Result.FAILURE && machine.files().kind(folders.entrance()).isEmpty()) {
      return; // it failed before its first step, so that there is nothing to stand in
    }
    if (result.result() == Result.FAILURE) {
      synchronized (kept) {
        kept.add(PipelineRunPhrase.ENTER.text(result.plan().name(), folders.entrance()));
      }
      return;
    }
    try {
      machine.files().delete(folder);
    } catch (IOException e) {
      ports.console().debug(String.valueOf(e.getMessage())); // the next run tries again
    }
  }

  Map<String, String> reasons() {
    return reasons;
  }

  /** Returns the lines about workspaces of failed jobs. */
  List<String> keptWorkspaces() {
    return kept;
  }

  PipelineReport.Frame frame(
      String id, String environment, boolean cancelled, Instant began, Instant ended) {
    Git git = contexts.git();
    return new PipelineReport.Frame(
        id,
        environment,
        contexts.event(),
        git.user().orElse(machine.variables().getOrDefault("USER", "paws")),
        new PipelineRun.GitContext(
            masks.inText(git.branch().orElse("")), git.sha(), masks.inText(git.message())),
        settings.tool(),
        workflow.file(),
        cancelled,
        began,
        ended,
        logs.ends(),
        new PipelineArtifacts(machine.files(), settings.folder().resolve("artifacts")).of(results));
  }
}
