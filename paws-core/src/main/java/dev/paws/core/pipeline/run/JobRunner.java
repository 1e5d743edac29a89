package dev.paws.core.pipeline.run;

import dev.paws.core.message.PipelineRunPhrase;
import dev.paws.core.pipeline.log.Annotation;
import dev.paws.core.pipeline.log.Masks;
import dev.paws.core.pipeline.log.StepLog;
import dev.paws.core.pipeline.port.JobDisplay;
import dev.paws.core.pipeline.port.StopSignal;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Runs one combination of a job on the calling thread, from its folders to its outputs. */
public final class JobRunner {
  private static final Duration LONGEST = Duration.ofHours(6);

  /** How long steps may take that run although their job was cancelled. */
  private static final Duration AFTER_CANCELLATION = Duration.ofMinutes(5);

  private final JobMachine machine;
  private final Map<String, String> machineVariables;
  private final Masks masks;
  private final StopSignal last;

  /**
   * Creates a runner.
   *
   * @param machineVariables the variables of the machine that steps see
   * @param last ends also steps that run although their job was cancelled
   */
  public JobRunner(
      JobMachine machine, Map<String, String> machineVariables, Masks masks, StopSignal last) {
    this.last = last;
    this.machine = machine;
    this.machineVariables = Map.copyOf(machineVariables);
    this.masks = masks;
  }

  /** Ends a job when its time is over. */
  @FunctionalInterface
  public interface Timer {
    /** Forgets the job, which has ended. */
    void stop();
  }

  /** Starts timers. */
  @FunctionalInterface
  public interface Timers {
    /** Calls back once, after the time, on another thread. */
    Timer after(Duration time, Runnable callback);
  }

  /**
   * Runs the job.
   *
   * @param display shows what the job does
   */
  public JobResult run(
      JobPlan plan, JobFolders folders, Timers timers, StopSignal stop, JobDisplay display) {
    Instant began = machine.clock().get();
    JobState job =
        new JobState(plan, folders, machineVariables, machine.processes(), masks, stop, display);
    last.onRaise(job.last::raise);
    stop.onRaise(
        () -> {
          Timer unused = timers.after(AFTER_CANCELLATION, job.last::raise);
        });
    StepContext whole =
        new StepContext(
            machine,
            Scope.ofJob(job),
            "",
            job.env,
            new StepLog(masks, new StepLog.Settings(false, false), display::line));
    Map<String, String> outputs = new LinkedHashMap<>();
    boolean tolerated = false;
    ContainerStart containers = new ContainerStart(machine, whole);
    try {
      prepare(folders);
      tolerated =
          plan.continueOnError().isPresent()
              && "true".equals(whole.text(plan.continueOnError().get()));
      job.env.putAll(environment(whole, plan));
      Duration limit = limit(whole, plan);
      StepRunner steps =
          new StepRunner(machine, machine.now().getAsLong() + limit.toNanos(), timers);
      Timer timer = timers.after(limit, stop::raise);
      try {
        containers.start();
        steps.runAll(plan.steps(), whole.scope());
        steps.runPosts(whole.scope());
      } finally {
        timer.stop();
      }
      job.env.putAll(job.written);
      outputs.putAll(outputs(whole, plan));
    } catch (IOException | Expressions.Failure e) {
      whole.log().problem(Annotation.Type.ERROR, String.valueOf(e.getMessage()));
      job.status = stop.isRaised() ? Result.CANCELLED : Result.FAILURE;
    } finally {
      containers.close();
      String marker = Variables.marker(job);
      if (!marker.isEmpty()) {
        machine.processes().killMarked(marker);
      }
    }
    job.annotations.addAll(whole.log().annotations());
    leaveEntrance(job);
    return result(job, tolerated, outputs, began);
  }

  private JobResult result(
      JobState job, boolean tolerated, Map<String, String> outputs, Instant began) {
    return new JobResult(
        job.plan(),
        job.status,
        tolerated,
        outputs,
        job.results,
        job.annotations,
        job.unsupported,
        job.artifacts,
        job.summary.toString(),
        Optional.of(job.folders().workspace().toString()),
        Optional.of(began),
        Optional.of(machine.clock().get()),
        job.hashed,
        List.of());
  }

  /**
   * Writes a script to stand in the workspace with the failed step's variables, without secrets.
   */
  private void leaveEntrance(JobState job) {
    StringBuilder script = new StringBuilder();
    job.failedVariables.forEach(
        (name, value) -> {
          if (!masks.isIn(value) && name.matches("[A-Za-z_][A-Za-z0-9_]*")) {
            script.append("export ").append(name).append("='");
            script.append(value.replace("'", "'\\''")).append("'\n");
          }
        });
    try {
      if (script.length() > 0) {
        script.append("cd '").append(job.folders().workspace()).append("'\n");
        machine.files().write(job.folders().entrance(), script.toString());
      }
    } catch (IOException e) {
      job.display().line(String.valueOf(e.getMessage())); // the step's own failure matters more
    }
  }

  private void prepare(JobFolders folders) throws IOException {
    machine.files().delete(folders.temp());
    machine.files().createFolder(folders.temp());
    if (!folders.here()) {
      machine.files().delete(folders.workspace());
      machine.files().createFolder(folders.workspace());
    }
  }

  /** A map cannot see itself: the workflow's variables are there for neither of the two maps. */
  private static Map<String, String> environment(StepContext whole, JobPlan plan)
      throws Expressions.Failure {
    Map<String, String> all = new LinkedHashMap<>(whole.texts(plan.workflowEnv()));
    all.putAll(whole.texts(plan.env()));
    return all;
  }

  private static Duration limit(StepContext whole, JobPlan plan) throws Expressions.Failure {
    if (plan.timeoutMinutes().isEmpty()) {
      return LONGEST;
    }
    return StepRunner.limit(whole.text(plan.timeoutMinutes().get())).orElse(LONGEST);
  }

  /** Outputs that contain a secret are dropped, as on GitHub. */
  private Map<String, String> outputs(StepContext whole, JobPlan plan) throws Expressions.Failure {
    Map<String, String> outputs = new LinkedHashMap<>();
    for (Map.Entry<String, String> output : plan.outputs().entrySet()) {
      String value = whole.text(output.getValue());
      if (masks.isIn(value)) {
        whole
            .log()
            .problem(
                Annotation.Type.WARNING, PipelineRunPhrase.OUTPUT_DROPPED.text(output.getKey()));
      } else {
        outputs.put(output.getKey(), value);
      }
    }
    return outputs;
  }
}
