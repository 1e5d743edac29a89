package dev.paws.core.pipeline.run;

import dev.paws.core.pipeline.log.Annotation;
import dev.paws.core.pipeline.log.Masks;
import dev.paws.core.pipeline.port.ProcessRunner;
import dev.paws.core.pipeline.port.StopSignal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What changes while one job runs. Used by the job's thread. */
final class JobState {
  private final JobPlan plan;
  private final JobFolders folders;
  private final Masks masks;
  private final StopSignal stop;
  private final Consumer<String> display;

  /** The variables of workflow and job. */
  final Map<String, String> env = new LinkedHashMap<>();

  /** The variables that steps wrote to {@code GITHUB_ENV}. */
  final Map<String, String> written = new LinkedHashMap<>();

  /** The folders that steps added to the path, the newest first. */
  final List<String> path = new ArrayList<>();

  /** What runs after the last step, the newest first. */
  final Deque<Post> posts = new ArrayDeque<>();

  final List<StepResult> results = new ArrayList<>();
  final List<Annotation> annotations = new ArrayList<>();
  final List<String> unsupported = new ArrayList<>();
  final List<String> artifacts = new ArrayList<>();

  /** The patterns of files that were hashed, each as one text. */
  final Set<String> hashed = new LinkedHashSet<>();

  final StringBuilder summary = new StringBuilder();

  /** What the job context has beside the status: its container and services. */
  final Map<String, @Nullable Object> context = new LinkedHashMap<>();

  /** The variables of the machine or container that steps see. */
  Map<String, String> machineVariables;

  /** What runs the programs of steps. */
  ProcessRunner processes;

  /** Whether steps run in a container. */
  boolean inContainer;

  /** The job's status so far. */
  Result status = Result.SUCCESS;

  /** The variables of the first step that failed. */
  Map<String, String> failedVariables = Map.of();

  private int counter;

  /** The end of an action, after the job's last step. */
  record Post(String name, String condition, Scope scope, StepWork work) {}

  JobState(
      JobPlan plan,
      JobFolders folders,
      Map<String, String> machineVariables,
      ProcessRunner processes,
      Masks masks,
      StopSignal stop,
      Consumer<String> display) {
    this.plan = plan;
    this.folders = folders;
    this.machineVariables = machineVariables;
    this.processes = processes;
    this.masks = masks;
    this.stop = stop;
    this.display = display;
  }

  JobPlan plan() {
    return plan;
  }

  JobFolders folders() {
    return folders;
  }

  Masks masks() {
    return masks;
  }

  StopSignal stop() {
    return stop;
  }

  Consumer<String> display() {
    return display;
  }

  /** Returns a number that no other file of the job has. */
  int next() {
    counter++;
    return counter;
  }

  /** Puts a folder before all others of the path. */
  void prependPath(String folder) {
    path.remove(folder);
    path.add(0, folder);
  }
}
