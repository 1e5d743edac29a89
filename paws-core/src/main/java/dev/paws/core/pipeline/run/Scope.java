package dev.paws.core.pipeline.run;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where steps run: the job itself, or a composite action, which has steps and inputs of its own.
 */
final class Scope {
  private final JobState job;
  private final boolean composite;

  /** The folder of the action. */
  private final Optional<String> actionPath;

  /** The variables of the step that called the action. */
  private final Map<String, String> callerEnv;

  private final int depth;

  /** The repository of the action. */
  private final Optional<Origin> origin;

  /**
   * The repository of an action that is not the workflow's own.
   *
   * @param root its folder on this machine
   */
  record Origin(String repository, String version, Path root) {}

  /** What the steps' texts can name as inputs. */
  final Map<String, @Nullable Object> inputs = new LinkedHashMap<>();

  /** The steps context. */
  final Map<String, @Nullable Object> steps = new LinkedHashMap<>();

  /** Whether a step here has failed. */
  boolean failed;

  private Scope(
      JobState job,
      boolean composite,
      Optional<String> actionPath,
      Map<String, String> callerEnv,
      int depth,
      Optional<Origin> origin) {
    this.job = job;
    this.composite = composite;
    this.actionPath = actionPath;
    this.callerEnv = callerEnv;
    this.depth = depth;
    this.origin = origin;
  }

  static Scope ofJob(JobState job) {
    return new Scope(job, false, Optional.empty(), Map.of(), 0, Optional.empty());
  }

  /** Returns the scope of an action's steps that a step here calls. */
  Scope within(String actionFolder, Map<String, String> env, Optional<Origin> from) {
    return new Scope(job, true, Optional.of(actionFolder), Map.copyOf(env), depth + 1, from);
  }

  /** Returns the scope of a step of this job in the background: as it is now. */
  Scope fork(JobState ofStep) {
    Scope fork = ofJob(ofStep);
    fork.steps.putAll(steps);
    return fork;
  }

  JobState job() {
    return job;
  }

  boolean isComposite() {
    return composite;
  }

  Optional<Origin> origin() {
    return origin;
  }

  int depth() {
    return depth;
  }

  Optional<String> actionPath() {
    return actionPath;
  }

  /** Returns the variables that the workflow defines, before those of a step. */
  Map<String, String> env() {
    Map<String, String> env = new LinkedHashMap<>(job.env);
    env.putAll(job.written);
    env.putAll(callerEnv);
    return env;
  }
}
