package dev.paws.core.app;

import dev.paws.core.app.port.GoalFailure;
import dev.paws.core.app.port.OpenRunEnvironment;
import dev.paws.core.app.port.PipelineMachine;
import dev.paws.core.app.port.Ports;
import dev.paws.core.json.JsonWriter;
import dev.paws.core.message.PipelineRunMessage;
import dev.paws.core.message.PipelineRunPhrase;
import dev.paws.core.model.PipelineRun;
import dev.paws.core.pipeline.bind.ActionReader;
import dev.paws.core.pipeline.bind.WorkflowExpressions;
import dev.paws.core.pipeline.log.Masks;
import dev.paws.core.pipeline.port.SourceTree.Git;
import dev.paws.core.pipeline.port.StopSignal;
import dev.paws.core.pipeline.run.GithubContext;
import dev.paws.core.pipeline.run.JobFolders;
import dev.paws.core.pipeline.run.JobMachine;
import dev.paws.core.pipeline.run.JobPlan;
import dev.paws.core.pipeline.run.JobResult;
import dev.paws.core.pipeline.run.JobRunner;
import dev.paws.core.pipeline.run.PipelineRunner;
import dev.paws.core.pipeline.run.Result;
import dev.paws.core.pipeline.run.Resumption;
import dev.paws.core.pipeline.run.RunState;
import dev.paws.core.pipeline.run.Variables;
import dev.paws.core.report.pipeline.PipelineReport;
import dev.paws.core.value.Sha256;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** One execution of a workflow: folders, contexts, output and what is left at the end. */
final class PipelineExecution {
  private static final int LONGEST_LOG = 64 << 10;

  private final Ports ports;
  private final PipelineMachine machine;
  private final PipelineSettings settings;
  private final PipelineInputs.Workflow workflow;
  private final PipelineInputs inputs;
  private final Masks masks;
  private final Map<String, String> secrets;
  private final RunState state;
  private final Git git;
  private final String event;
  private final Map<String, String> reasons = new ConcurrentHashMap<>();
  private final Map<String, StringBuilder> logs = new ConcurrentHashMap<>();
  private final List<String> kept = new ArrayList<>();
  private List<JobResult> results = List.of();

  PipelineExecution(
      Ports ports,
      PipelineMachine machine,
      PipelineSettings settings,
      PipelineInputs.Workflow workflow,
      PipelineInputs inputs,
      Masks masks,
      Map<String, String> secrets,
      RunState state) {
    this.ports = ports;
    this.machine = machine;
    this.settings = settings;
    this.workflow = workflow;
    this.inputs = inputs;
    this.masks = masks;
    this.secrets = secrets;
    this.state = state;
    this.event = inputs.event(workflow.plan());
    this.git =
        machine
            .tree()
            .git()
            .orElse(
                new Git(
                    Optional.of("main"),
                    "0".repeat(40),
                    "",
                    Optional.empty(),
                    "main",
                    Optional.empty(),
                    true));
  }

  /** Removes what earlier runs left: artifacts all or the stale ones, and their processes. */
  void clear(Set<String> staleArtifacts, boolean goesOn) {
    machine.processes().killMarked(marker() + "-");
    try {
      machine.files().delete(settings.folder().resolve("jobs"));
      Path artifacts = settings.folder().resolve("artifacts");
      if (!goesOn) {
        machine.files().delete(artifacts);
      }
      for (String name : staleArtifacts) {
        machine.files().delete(artifacts.resolve(name));
      }
    } catch (IOException e) {
      throw GoalFailure.tool(
          e, PipelineRunMessage.NOT_READABLE, settings.folder(), String.valueOf(e.getMessage()));
    }
  }

  private String marker() {
    return "paws-" + Sha256.hex(settings.folder().toString()).substring(0, 12);
  }

  /** Runs the jobs and returns how they ended. */
  List<JobResult> run(
      OpenRunEnvironment environment,
      StopSignal stop,
      Resumption resumption,
      Set<String> selected) {
    JobMachine jobs =
        new JobMachine(
            machine.processes(),
            machine.files(),
            machine.tree(),
            new WorkflowExpressions(),
            new ActionReader(),
            ports.runtime()::timeOfDay,
            environment::now);
    JobRunner runner = new JobRunner(jobs, Variables.passing(machine.variables()), masks);
    PipelineRunner.Setup setup =
        new PipelineRunner.Setup(
            jobs.expressions(),
            settings.here() ? 1 : machine.processors(),
            (plan, signal) -> runJob(runner, plan, signal),
            resumption::kept,
            selected::contains,
            reasons::put);
    results = new PipelineRunner(workflow.plan(), contexts(), setup, environment, stop).run();
    return results;
  }

  private JobResult runJob(JobRunner runner, JobPlan plan, StopSignal stop) {
    String key = key(plan.name());
    Path folder = settings.folder().resolve("jobs").resolve(key);
    JobFolders folders =
        new JobFolders(
            settings.here() ? machine.tree().folder() : folder.resolve("work"),
            folder.resolve("temp"),
            settings.folder().resolve("artifacts"),
            machine.tree().folder().resolve(".paws/pipeline-cache"),
            machine.tree().folder().resolve(".paws/tools"),
            settings.here());
    Map<String, @Nullable Object> contexts = new LinkedHashMap<>(plan.contexts());
    contexts.put("paws_marker", marker() + "-" + key);
    JobPlan marked =
        new JobPlan(
            plan.job(),
            plan.name(),
            contexts,
            plan.workflowEnv(),
            plan.env(),
            plan.shell(),
            plan.workingDirectory(),
            plan.steps(),
            plan.outputs(),
            plan.timeoutMinutes(),
            plan.continueOnError());
    JobResult result =
        runner.run(marked, folders, machine.timers(), stop, line -> show(plan.name(), line));
    leave(result, folder, folders);
    return result.withPlan(plan);
  }

  private static String key(String name) {
    String plain = name.replaceAll("[^A-Za-z0-9._-]+", "-");
    return plain.equals(name) ? name : plain + "-" + Sha256.hex(name).substring(0, 6);
  }

  private void show(String stage, String line) {
    ports.console().info(PipelineRunPhrase.LINE.text(stage, line));
    StringBuilder log = logs.computeIfAbsent(stage, name -> new StringBuilder());
    synchronized (log) {
      log.append(line).append('\n');
      if (log.length() > 2 * LONGEST_LOG) {
        log.delete(0, log.length() - LONGEST_LOG);
      }
    }
  }

  private void leave(JobResult result, Path folder, JobFolders folders) {
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

  private Map<String, @Nullable Object> contexts() {
    String name = workflow.plan().name().orElse(workflow.file());
    Path payloadFile = settings.folder().resolve("event.json");
    Map<String, @Nullable Object> github =
        new GithubContext(
                git,
                String.valueOf(machine.tree().folder().getFileName()),
                event,
                machine.variables().getOrDefault("USER", "paws"))
            .values(
                name,
                workflow.file(),
                new GithubContext.Run(
                    String.valueOf(ports.runtime().timeOfDay().toEpochMilli()),
                    state.number(),
                    state.attempt()),
                inputs.payload());
    github.put("event_path", payloadFile.toString());
    github.put("token", secrets.getOrDefault("GITHUB_TOKEN", ""));
    try {
      machine.files().write(payloadFile, JsonWriter.pretty(github.get("event")));
    } catch (IOException e) {
      throw GoalFailure.tool(
          e, PipelineRunMessage.NOT_READABLE, payloadFile, String.valueOf(e.getMessage()));
    }
    Map<String, @Nullable Object> runner = new LinkedHashMap<>();
    runner.put("os", machine.system());
    runner.put("arch", machine.architecture());
    Map<String, @Nullable Object> contexts = new LinkedHashMap<>();
    contexts.put("github", github);
    contexts.put("runner", runner);
    contexts.put("vars", new LinkedHashMap<>(inputs.vars()));
    contexts.put("secrets", new LinkedHashMap<>(secrets));
    contexts.put("inputs", inputs.inputs(workflow.plan()));
    return contexts;
  }

  Map<String, String> reasons() {
    return reasons;
  }

  /** Returns the lines about workspaces of failed jobs. */
  List<String> keptWorkspaces() {
    return kept;
  }

  /** Returns the run's name: the workflow's own, else the commit's first line. */
  String runName() {
    return workflow
        .plan()
        .runName()
        .orElseGet(() -> git.message().lines().findFirst().orElse(workflow.file()));
  }

  PipelineReport.Frame frame(
      String id, String environment, boolean cancelled, Instant began, Instant ended) {
    Map<String, String> ends = new LinkedHashMap<>();
    logs.forEach((name, log) -> ends.put(name, log.toString()));
    return new PipelineReport.Frame(
        id,
        environment,
        event,
        git.user().orElse(machine.variables().getOrDefault("USER", "paws")),
        new PipelineRun.GitContext(
            masks.inText(git.branch().orElse("")), git.sha(), masks.inText(git.message())),
        workflow.file(),
        cancelled,
        began,
        ended,
        ends,
        new PipelineArtifacts(machine.files(), settings.folder().resolve("artifacts")).of(results));
  }
}
