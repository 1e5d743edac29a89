package dev.paws.core.pipeline.run;

import dev.paws.core.pipeline.log.Annotation;
import dev.paws.core.pipeline.log.Masks;
import dev.paws.core.pipeline.port.JobDisplay;
import dev.paws.core.pipeline.port.ProcessRunner;
import dev.paws.core.pipeline.port.StopSignal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** What changes while one job runs. Used by the job's thread. */
final class JobState {
  private final JobPlan plan;
  private final JobFolders folders;
  private final Masks masks;
  private final StopSignal stop;
  private final JobDisplay display;

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

  /** The network of the job's containers; empty if it has none. */
  Optional<String> network = Optional.empty();

  /** The job's status so far. */
  Result status = Result.SUCCESS;

  /** The variables of the first step that failed. */
  Map<String, String> failedVariables = Map.of();

  private final AtomicInteger counter;

  /** Ends also steps that run although the job was cancelled. */
  final StopSignal last;

  /** The end of an action, after the job's last step. */
  record Post(String name, String condition, Scope scope, StepWork work) {}

  /** Lets an action end after the job's last step, before those that began earlier. */
  void atEnd(String action, String condition, Scope scope, StepWork work) {
    posts.push(new Post("Post " + action, condition, scope, work));
  }

  JobState(
      JobPlan plan,
      JobFolders folders,
      Map<String, String> machineVariables,
      ProcessRunner processes,
      Masks masks,
      StopSignal stop,
      JobDisplay display) {
    this(
        plan,
        folders,
        machineVariables,
        processes,
        masks,
        stop,
        display,
        new AtomicInteger(),
        new StopSignal());
  }

  private JobState(
      JobPlan plan,
      JobFolders folders,
      Map<String, String> machineVariables,
      ProcessRunner processes,
      Masks masks,
      StopSignal stop,
      JobDisplay display,
      AtomicInteger counter,
      StopSignal last) {
    this.counter = counter;
    this.last = last;
    this.plan = plan;
    this.folders = folders;
    this.machineVariables = machineVariables;
    this.processes = processes;
    this.masks = masks;
    this.stop = stop;
    this.display = display;
  }

  /**
   * Returns the job as a step in the background sees it: as it is now, with results of its own that
   * {@link #join} takes over.
   */
  JobState fork(StopSignal ownStop) {
    JobState fork =
        new JobState(
            plan, folders, machineVariables, processes, masks, ownStop, display, counter, last);
    fork.env.putAll(env);
    fork.written.putAll(written);
    fork.path.addAll(path);
    fork.context.putAll(context);
    fork.inContainer = inContainer;
    fork.network = network;
    fork.status = status;
    return fork;
  }

  /**
   * Takes over what a step in the background did.
   *
   * @param before the variables and folders of the path when it began
   */
  void join(JobState fork, Before before) {
    fork.written.forEach(
        (name, value) -> {
          if (!value.equals(before.written().get(name))) {
            written.put(name, value);
          }
        });
    List<String> added = new ArrayList<>(fork.path);
    added.removeAll(before.path());
    Collections.reverse(added);
    added.forEach(this::prependPath);
    fork.posts.descendingIterator().forEachRemaining(posts::push);
    results.addAll(fork.results);
    annotations.addAll(fork.annotations);
    unsupported.addAll(fork.unsupported);
    artifacts.addAll(fork.artifacts);
    hashed.addAll(fork.hashed);
    summary.append(fork.summary);
    if (failedVariables.isEmpty()) {
      failedVariables = fork.failedVariables;
    }
  }

  /** What a step in the background began with. */
  record Before(Map<String, String> written, List<String> path) {
    Before {
      written = Map.copyOf(written);
      path = List.copyOf(path);
    }
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

  JobDisplay display() {
    return display;
  }

  /** Returns a number that no other file of the job has. */
  int next() {
    return counter.incrementAndGet();
  }

  /** Puts a folder before all others of the path. */
  void prependPath(String folder) {
    path.remove(folder);
    path.add(0, folder);
  }
}
