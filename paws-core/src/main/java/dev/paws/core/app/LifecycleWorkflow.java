package dev.paws.core.app;

import dev.paws.core.app.port.Ports;
import dev.paws.core.engine.ContainerState;
import dev.paws.core.execute.Failure;
import dev.paws.core.report.FailureText;
import dev.paws.core.report.Results;
import dev.paws.core.run.LifecycleResult;
import dev.paws.core.run.ServiceStatus;
import dev.paws.core.workflow.WorkflowEvent.Kind;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** Records a lifecycle goal in the developer's session. */
record LifecycleWorkflow(Ports ports, String project) {

  /** Records the result of an action, unless nothing was changed. */
  void remember(LifecycleAction action, LifecycleSettings settings, LifecycleResult result) {
    if (!result.changed()) {
      return;
    }
    List<String> services = settings.up().selection().services();
    String details =
        result.succeeded()
            ? action.cause().text(services.isEmpty() ? "" : ": " + String.join(", ", services))
            : failure(result);
    new WorkflowRecorder(ports, Optional.of(project), "paws:" + action.goal())
        .record(kind(action, result), details, halted -> halted(action, result, halted));
  }

  /** The stage follows the whole environment: one stopped service does not stop the work. */
  private static Kind kind(LifecycleAction action, LifecycleResult result) {
    if (!result.succeeded()) {
      return Kind.CHANGE_FAILED;
    }
    boolean runs = Results.isRunning(result.rows());
    return switch (action) {
      case STOP -> runs ? Kind.CHANGED : Kind.STOPPED;
      case PAUSE -> runs ? Kind.CHANGED : Kind.PAUSED;
      case START, RESUME -> Kind.READY;
      case RESTART, REBUILD -> Kind.RESTARTED;
    };
  }

  private static String failure(LifecycleResult result) {
    List<Failure> failures = result.outcome().map(it -> it.failures()).orElse(List.of());
    return failures.isEmpty()
        ? ""
        : failures.get(0).name() + ": " + FailureText.reason(failures.get(0));
  }

  /** Returns the services that are stopped on purpose from now on: none that runs. */
  private static SortedSet<String> halted(
      LifecycleAction action, LifecycleResult result, SortedSet<String> before) {
    Set<String> ended = new HashSet<>();
    Set<String> running = new HashSet<>();
    for (ServiceStatus row : result.rows()) {
      if (row.state().equals(Optional.of(ContainerState.Status.EXITED))) {
        ended.add(row.service());
      } else {
        running.add(row.service());
      }
    }
    SortedSet<String> halted = new TreeSet<>(before);
    if (action == LifecycleAction.STOP) {
      halted.addAll(ended);
    }
    halted.removeAll(running);
    return halted;
  }
}
