package dev.paws.core.pipeline.run;

import dev.paws.core.pipeline.log.Annotation;
import dev.paws.core.pipeline.log.Masks;
import dev.paws.core.pipeline.port.StopSignal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** What changes while one job runs. Used by the job's thread. */
final class JobState {
  private final JobPlan plan;
  private final JobFolders folders;
  private final Map<String, String> machineVariables;
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
  final StringBuilder summary = new StringBuilder();

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
      Masks masks,
      StopSignal stop,
      Consumer<String> display) {
    this.plan = plan;
    this.folders = folders;
    this.machineVariables = machineVariables;
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

  Map<String, String> machineVariables() {
    return machineVariables;
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
