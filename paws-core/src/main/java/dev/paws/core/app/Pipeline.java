package dev.paws.core.app;

import dev.paws.core.app.output.Reporter;
import dev.paws.core.app.port.Claims;
import dev.paws.core.app.port.GoalFailure;
import dev.paws.core.app.port.OpenRunEnvironment;
import dev.paws.core.app.port.PipelineMachine;
import dev.paws.core.app.port.Ports;
import dev.paws.core.app.port.ProcessRuntime;
import dev.paws.core.finding.Position;
import dev.paws.core.history.HistoryFailure;
import dev.paws.core.history.HistoryStore;
import dev.paws.core.message.HistoryMessage;
import dev.paws.core.message.PipelineRunMessage;
import dev.paws.core.message.PipelineRunPhrase;
import dev.paws.core.model.PipelineRun;
import dev.paws.core.pipeline.bind.WorkflowExpressions;
import dev.paws.core.pipeline.log.Masks;
import dev.paws.core.pipeline.port.StopSignal;
import dev.paws.core.pipeline.run.JobInputs;
import dev.paws.core.pipeline.run.JobResult;
import dev.paws.core.pipeline.run.JobTemplate;
import dev.paws.core.pipeline.run.Resumption;
import dev.paws.core.pipeline.run.RunPreview;
import dev.paws.core.pipeline.run.RunState;
import dev.paws.core.pipeline.run.WorkflowPlan;
import dev.paws.core.report.pipeline.CriticalPath;
import dev.paws.core.report.pipeline.PipelineHistory;
import dev.paws.core.report.pipeline.PipelineText;
import dev.paws.core.secret.SecretValues;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/** {@code pipeline}: runs the repository's workflow on this machine. */
public final class Pipeline {
  /** GitHub gives a cancelled run five minutes; the end of the process waits less. */
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private static final long LARGEST_STATE = 16 << 20;
  private static final int LAST_RUNS = 20;

  private final Ports ports;
  private final PipelineMachine machine;

  public Pipeline(Ports ports, PipelineMachine machine) {
    this.ports = ports;
    this.machine = machine;
  }

  /**
   * Runs the workflow, or shows its plan.
   *
   * @throws GoalFailure if the workflow is not valid, or a job fails
   */
  public void run(PipelineSettings settings) {
    Reporter reporter = new Reporter(settings.common(), ports);
    reporter.concluding(
        () -> {
          perform(settings, reporter);
          return settings;
        });
  }

  private void perform(PipelineSettings settings, Reporter reporter) {
    if (settings.history()) {
      history(reporter);
      return;
    }
    PipelineInputs inputs =
        new PipelineInputs(
            settings, machine, reporter, new RemoteSource(settings, machine, this::info));
    PipelineInputs.Workflow workflow = inputs.workflow();
    checkNames(settings, workflow.plan());
    if (settings.plan()) {
      preview(settings, workflow, inputs);
      return;
    }
    try (Claims.Claim claim = ports.claims().claimFolder(settings.folder(), "paws:pipeline")) {
      run(settings, reporter, workflow, inputs);
      claim.drop();
    }
  }

  private void history(Reporter reporter) {
    String project = String.valueOf(machine.tree().folder().getFileName());
    try (HistoryStore store =
        ports
            .history()
            .open(finding -> ports.console().warn(finding.text()))
            .orElseThrow(
                () ->
                    GoalFailure.environment(
                        HistoryMessage.SWITCHED_OFF.at(Position.NONE, "").text()))) {
      PipelineHistory history =
          new PipelineHistory(store.pipelines(ports.history().identity(project), LAST_RUNS));
      reporter.result(history.tree());
      if (history.runs().isEmpty()) {
        info(PipelineRunPhrase.NO_RUNS.text());
      } else {
        history.lines().forEach(this::info);
      }
    } catch (HistoryFailure e) {
      throw GoalFailure.tool(e.finding().text(), e);
    }
  }

  private void preview(
      PipelineSettings settings, PipelineInputs.Workflow workflow, PipelineInputs inputs) {
    WorkflowPlan plan = workflow.plan();
    RunState last = last(settings);
    boolean goesOn = goesOn(settings, last, workflow);
    PipelineContexts contexts =
        contexts(settings, workflow, inputs, inputs.secrets(plan), last.next(goesOn));
    contexts.stoppingFilter().ifPresent(this::info);
    new RunPreview(
            plan,
            contexts.values(),
            new WorkflowExpressions(),
            resumption(settings, plan, last, goesOn, jobInputs(contexts)),
            selected(settings, plan))
        .jobs()
        .forEach(job -> info(PipelineText.line(job)));
  }

  private static boolean goesOn(
      PipelineSettings settings, RunState last, PipelineInputs.Workflow workflow) {
    return settings.from().isPresent() && last.workflow().equals(workflow.file());
  }

  private static Resumption resumption(
      PipelineSettings settings,
      WorkflowPlan plan,
      RunState last,
      boolean goesOn,
      JobInputs inputs) {
    return new Resumption(
        plan, goesOn ? last : RunState.NONE, goesOn ? settings.from() : Optional.empty(), inputs);
  }

  private JobInputs jobInputs(PipelineContexts contexts) {
    return new JobInputs(contexts.values(), machine.files(), machine.tree());
  }

  private PipelineContexts contexts(
      PipelineSettings settings,
      PipelineInputs.Workflow workflow,
      PipelineInputs inputs,
      Map<String, String> secrets,
      RunState next) {
    return new PipelineContexts(
        machine,
        workflow,
        inputs,
        secrets,
        PipelineContexts.run(ports.runtime().timeOfDay(), next.number(), next.attempt()),
        settings.folder().resolve("event.json"));
  }

  private void run(
      PipelineSettings settings,
      Reporter reporter,
      PipelineInputs.Workflow workflow,
      PipelineInputs inputs) {
    WorkflowPlan plan = workflow.plan();
    RunState last = last(settings);
    boolean goesOn = goesOn(settings, last, workflow);
    Map<String, String> secrets = inputs.secrets(plan);
    Masks masks = new Masks();
    masks.add(secrets.values());
    reporter.hide(SecretValues.of(secrets.values(), Set.of()));
    warnOfMissing(plan, secrets, inputs.secretsFile());
    RunState next = last.next(goesOn);
    PipelineContexts contexts = contexts(settings, workflow, inputs, secrets, next);
    JobInputs taken = jobInputs(contexts);
    Resumption resumption = resumption(settings, plan, last, goesOn, taken);
    PipelineExecution execution =
        new PipelineExecution(ports, machine, settings, workflow, contexts, masks, taken);
    Instant began = ports.runtime().timeOfDay();
    execution.clear(goesOn ? resumption.staleArtifacts() : Set.of(), goesOn);
    sayWhatBegins(workflow, contexts, next);
    StopSignal stop = new StopSignal();
    // Held until all is written, because the next run goes on from there.
    ProcessRuntime.Guard guard =
        ports.runtime().guard(stop::raise, PATIENCE, ports.console()::info);
    try {
      List<JobResult> results;
      try (OpenRunEnvironment environment = ports.runtime().open(stop::raise)) {
        // Written each time, because the next run goes on from there if this one is killed.
        Consumer<List<JobResult>> progress =
            ended ->
                PipelineConclusion.write(
                    ports,
                    settings.folder().resolve("state.json"),
                    last.after(workflow.file(), plan, ended, goesOn, taken).json());
        results = execution.run(environment, stop, resumption, selected(settings, plan), progress);
        progress.accept(results);
      }
      new PipelineConclusion(ports, settings, reporter)
          .conclude(
              new PipelineConclusion.Ended(
                  execution,
                  String.valueOf(machine.tree().folder().getFileName()),
                  masks,
                  masks.inText(contexts.runName()),
                  JobResult.flat(results),
                  CriticalPath.of(plan, results),
                  stop.isRaised(),
                  began));
    } finally {
      guard.close();
    }
  }

  private void sayWhatBegins(
      PipelineInputs.Workflow workflow, PipelineContexts contexts, RunState next) {
    String event = contexts.event();
    info(
        PipelineRunPhrase.BEGINS.text(
            workflow.file(), event, next.number() + "." + next.attempt()));
    List<String> events = workflow.plan().events();
    if (!events.contains(event)) {
      info(PipelineRunPhrase.OTHER_EVENT.text(event, String.join(", ", events)));
    }
    contexts.stoppingFilter().ifPresent(this::info);
  }

  private void checkNames(PipelineSettings settings, WorkflowPlan plan) {
    List<String> ids = plan.jobs().stream().map(JobTemplate::id).toList();
    boolean passedOn = settings.tool() == PipelineRun.Tool.ACT;
    Set<String> named = new TreeSet<>(passedOn ? List.of() : settings.jobs());
    settings.from().filter(it -> !it.equals(Resumption.FAILED)).ifPresent(named::add);
    for (String name : named) {
      if (!ids.contains(name)) {
        throw GoalFailure.environment(PipelineRunMessage.NO_JOB, name, String.join(", ", ids));
      }
    }
  }

  /** Returns the jobs that were asked for, with all that they need. */
  private static Set<String> selected(PipelineSettings settings, WorkflowPlan plan) {
    boolean passedOn = settings.tool() == PipelineRun.Tool.ACT;
    Set<String> selected = new TreeSet<>(passedOn ? List.of() : settings.jobs());
    if (selected.isEmpty()) {
      plan.jobs().forEach(job -> selected.add(job.id()));
    }
    boolean grows = true;
    while (grows) {
      grows = false;
      for (JobTemplate job : plan.jobs()) {
        grows |= selected.contains(job.id()) && selected.addAll(job.needs());
      }
    }
    return selected;
  }

  private void warnOfMissing(WorkflowPlan plan, Map<String, String> secrets, Path file) {
    Set<String> missing = new TreeSet<>(plan.secrets());
    missing.removeAll(secrets.keySet());
    if (!missing.isEmpty()) {
      ports
          .console()
          .warn(
              PipelineRunMessage.SECRETS_MISSING
                  .at(Position.NONE, "", String.join(", ", missing), file)
                  .text());
    }
  }

  private RunState last(PipelineSettings settings) {
    try {
      return RunState.of(
          machine.files().read(settings.folder().resolve("state.json"), LARGEST_STATE));
    } catch (IOException e) {
      return RunState.NONE; // then all runs
    }
  }

  private void info(String text) {
    ports.console().info(text);
  }
}
