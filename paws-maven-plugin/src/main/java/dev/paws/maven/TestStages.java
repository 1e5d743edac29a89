package dev.paws.maven;

import dev.paws.core.app.WorkflowRecorder;
import dev.paws.core.message.SessionPhrase;
import dev.paws.core.workflow.WorkflowEvent.Kind;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.maven.execution.ExecutionEvent;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.project.MavenProject;

/**
 * Records runs of Surefire and Failsafe in the developer's session, in modules in which a goal of
 * Paws has run before.
 */
final class TestStages {
  private static final String SUREFIRE = "maven-surefire-plugin:test";
  private static final String FAILSAFE = "maven-failsafe-plugin:integration-test";

  /** Failsafe's tests have failed or passed only once this goal has looked at their results. */
  private static final String VERDICT = "maven-failsafe-plugin:verify";

  private final Map<Path, WorkflowRecorder> recorders = new ConcurrentHashMap<>();

  /** Records the tests of a module from now on. */
  void follow(Path folder, WorkflowRecorder recorder) {
    recorders.putIfAbsent(folder, recorder);
  }

  void began(ExecutionEvent event) {
    String goal = goal(event.getMojoExecution());
    if (goal.equals(SUREFIRE) || goal.equals(FAILSAFE)) {
      record(event, Kind.TESTS_BEGAN, SessionPhrase.TESTS_RUN);
    }
  }

  void succeeded(ExecutionEvent event) {
    String goal = goal(event.getMojoExecution());
    if (goal.equals(SUREFIRE) || goal.equals(VERDICT)) {
      record(event, Kind.TESTS_PASSED, SessionPhrase.TESTS_PASS);
    }
  }

  void failed(ExecutionEvent event) {
    String goal = goal(event.getMojoExecution());
    if (goal.equals(SUREFIRE) || goal.equals(FAILSAFE) || goal.equals(VERDICT)) {
      record(event, Kind.TESTS_FAILED, SessionPhrase.TESTS_FAIL);
    }
  }

  private void record(ExecutionEvent event, Kind kind, SessionPhrase what) {
    recorder(event.getProject())
        .ifPresent(it -> it.record(kind, what.text() + ", " + goal(event.getMojoExecution())));
  }

  private Optional<WorkflowRecorder> recorder(MavenProject project) {
    return project.getBasedir() == null
        ? Optional.empty()
        : Optional.ofNullable(recorders.get(project.getBasedir().toPath().toAbsolutePath()));
  }

  private static String goal(MojoExecution execution) {
    return execution.getArtifactId() + ":" + execution.getGoal();
  }
}
