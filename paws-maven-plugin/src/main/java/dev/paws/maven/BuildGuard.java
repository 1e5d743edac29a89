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
 * Takes down what {@code up} brought up where the build does not: because a goal failed, because it
 * never got to {@code down}, or because it is interrupted. Maven runs no further goal of a project
 * that failed, so this listens to the build instead: it stands in front of the listener that is
 * there, and passes everything on.
 */
final class BuildGuard extends ForwardingListener {
  private final Map<String, BuildEnvironment> environments = new LinkedHashMap<>();
  private final Map<String, Map<String, String>> exports = new LinkedHashMap<>();
  private final KnownEnvironments known = new KnownEnvironments();
  private final RecordedTargets targets = new RecordedTargets(FileAccess.disk());
  private final Set<MavenProject> over = ConcurrentHashMap.newKeySet();

  private BuildGuard(ExecutionListener next) {
    super(next);
  }

  /** The guard of a session. */
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
   * The environment of a build.
   *
   * @param key identifies it among those of all engines
   */
  BuildEnvironment environment(String key, String name) {
    synchronized (environments) {
      return environments.computeIfAbsent(key, it -> new BuildEnvironment(name));
    }
  }

  /** Whether Maven is through with a module. */
  boolean isOver(MavenProject project) {
    return over.contains(project);
  }

  /** What the environments of the build that are up are known by. */
  KnownEnvironments known() {
    return known;
  }

  /** What the build brought up, as it was defined then. */
  RecordedTargets targets() {
    return targets;
  }

  /** Gives tests that run from now on these variables, as long as the environment is there. */
  void export(String project, Map<String, String> variables) {
    synchronized (exports) {
      exports.remove(project);
      exports.put(project, variables);
    }
  }

  /** The environment is gone, and its variables lead nowhere. */
  void unexport(String project) {
    known.remove(project);
    targets.remove(project);
    synchronized (exports) {
      exports.remove(project);
    }
  }

  /** Comes before Maven configures the goal. */
  @Override
  public void mojoStarted(ExecutionEvent event) {
    Map<String, String> variables = new LinkedHashMap<>();
    synchronized (exports) {
      exports.values().forEach(variables::putAll);
    }
    TestVariables.give(event.getMojoExecution(), variables);
    super.mojoStarted(event);
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
