package dev.paws.maven;

import dev.paws.core.app.RecordedTargets;
import dev.paws.core.file.FileAccess;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.maven.execution.ExecutionEvent;
import org.apache.maven.execution.ExecutionListener;
import org.apache.maven.execution.MavenExecutionRequest;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.MavenProject;

/**
 * Takes down what {@code up} started if the build does not do so: because a goal failed, because
 * the build never reached {@code down}, or because it is interrupted. Maven runs no further goal of
 * a project that failed. So this listener is placed before the existing one, and passes every event
 * on to it.
 */
final class BuildGuard extends ForwardingListener {
  private final Map<String, BuildEnvironment> environments = new LinkedHashMap<>();
  private final ModuleExports exports = new ModuleExports();
  private final KnownEnvironments known = new KnownEnvironments();
  private final RecordedTargets targets = new RecordedTargets(FileAccess.disk());
  private final TestStages tests = new TestStages();
  private final Set<MavenProject> over = ConcurrentHashMap.newKeySet();

  private BuildGuard(ExecutionListener next) {
    super(next);
  }

  /** Returns the guard of a session. */
  static BuildGuard of(MavenSession session) {
    MavenExecutionRequest request = session.getRequest();
    synchronized (request) {
      if (request.getExecutionListener() instanceof BuildGuard guard) {
        return guard;
      }
      BuildGuard guard = new BuildGuard(request.getExecutionListener());
      request.setExecutionListener(guard);
      return guard;
    }
  }

  /**
   * Returns the build's environment with this key; creates it the first time.
   *
   * @param key unique among the environments of all engines
   */
  BuildEnvironment environment(String key, String name) {
    synchronized (environments) {
      return environments.computeIfAbsent(key, it -> new BuildEnvironment(name));
    }
  }

  /** Returns whether Maven has finished a module. */
  boolean isOver(MavenProject project) {
    return over.contains(project);
  }

  /** Returns what records the runs of tests. */
  TestStages tests() {
    return tests;
  }

  /** Returns what is known of the build's running environments. */
  KnownEnvironments known() {
    return known;
  }

  /** Returns what the build started, as it was defined then. */
  RecordedTargets targets() {
    return targets;
  }

  /** Passes these variables to tests that start from now on, as long as the environment exists. */
  void export(String project, MavenProject module, Map<String, String> variables) {
    exports.put(project, module, variables);
  }

  /** Withdraws the variables of an environment that is gone. */
  void unexport(String project) {
    known.remove(project);
    targets.remove(project);
    exports.remove(project);
  }

  /** Called before Maven configures the goal. */
  @Override
  public void mojoStarted(ExecutionEvent event) {
    TestVariables.give(event.getMojoExecution(), exports.of(event.getProject()));
    tests.began(event);
    super.mojoStarted(event);
  }

  @Override
  public void mojoSucceeded(ExecutionEvent event) {
    tests.succeeded(event);
    super.mojoSucceeded(event);
  }

  @Override
  public void mojoFailed(ExecutionEvent event) {
    tests.failed(event);
    super.mojoFailed(event);
  }

  private List<BuildEnvironment> all() {
    synchronized (environments) {
      return new ArrayList<>(environments.values());
    }
  }

  @Override
  public void projectSucceeded(ExecutionEvent event) {
    over.add(event.getProject());
    all().forEach(environment -> environment.leave(event.getProject()));
    super.projectSucceeded(event);
  }

  @Override
  public void projectSkipped(ExecutionEvent event) {
    over.add(event.getProject());
    super.projectSkipped(event);
  }

  @Override
  public void projectFailed(ExecutionEvent event) {
    over.add(event.getProject());
    for (BuildEnvironment environment : all()) {
      if (environment.isUsedBy(event.getProject())
          && environment.leave(event.getProject()).isEmpty()) {
        environment.takeDown();
        unexport(environment.name());
      }
    }
    super.projectFailed(event);
  }

  @Override
  public void sessionEnded(ExecutionEvent event) {
    all().forEach(BuildEnvironment::takeDown);
    super.sessionEnded(event);
  }
}
