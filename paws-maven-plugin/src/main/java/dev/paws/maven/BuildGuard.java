package dev.paws.maven;

import dev.paws.runtime.Interruption;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.maven.execution.ExecutionEvent;
import org.apache.maven.execution.ExecutionListener;
import org.apache.maven.execution.MavenExecutionRequest;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.MavenProject;

/**
 * Takes down what {@code up} brought up where the build fails or is interrupted before {@code down}
 * did. Maven runs no further goal of a project that failed, so this listens to the build instead:
 * it stands in front of the listener that is there, and passes everything on.
 */
final class BuildGuard extends ForwardingListener {
  private final Map<String, Guarded> environments = new LinkedHashMap<>();

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

  /** Returns once nothing is being taken down behind the back of the build. */
  static void settle(MavenSession session) {
    if (session.getRequest().getExecutionListener() instanceof BuildGuard guard) {
      guard.all().values().forEach(Guarded::settle);
    }
  }

  /** An environment went down as it should. */
  static void release(MavenSession session, String environment) {
    if (session.getRequest().getExecutionListener() instanceof BuildGuard guard) {
      guard.forget(environment);
    }
  }

  /** From now on, the environment goes down with the project or the process. */
  void protect(MavenProject project, String environment, Runnable takeDown) {
    forget(environment);
    synchronized (environments) {
      environments.put(environment, new Guarded(project, takeDown));
    }
  }

  private void forget(String environment) {
    Guarded guarded;
    synchronized (environments) {
      guarded = environments.remove(environment);
    }
    if (guarded != null) {
      guarded.release();
    }
  }

  private Map<String, Guarded> all() {
    synchronized (environments) {
      return new LinkedHashMap<>(environments);
    }
  }

  @Override
  public void projectFailed(ExecutionEvent event) {
    all()
        .forEach(
            (name, guarded) -> {
              if (guarded.project.equals(event.getProject())) {
                guarded.takeDown();
                forget(name);
              }
            });
    super.projectFailed(event);
  }

  @Override
  public void sessionEnded(ExecutionEvent event) {
    boolean failed = event.getSession().getResult().hasExceptions();
    all()
        .forEach(
            (name, guarded) -> {
              if (failed) {
                guarded.takeDown();
              }
              forget(name);
            });
    super.sessionEnded(event);
  }

  /** An environment that is taken down at most once, by the build or by the end of the process. */
  private static final class Guarded {
    private final MavenProject project;
    private final Runnable takeDown;
    private final Interruption interruption;
    private boolean over;

    Guarded(MavenProject project, Runnable takeDown) {
      this.project = project;
      this.takeDown = takeDown;
      this.interruption = Interruption.before(this::takeDown);
    }

    synchronized void takeDown() {
      if (!over) {
        over = true;
        takeDown.run();
      }
    }

    /** Waits where it is just being taken down. */
    synchronized void settle() {}

    /** Nothing is left to do; waits where it is just being done. */
    void release() {
      synchronized (this) {
        over = true;
      }
      interruption.close();
    }
  }
}
