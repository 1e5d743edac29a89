package dev.paws.core.workflow;

import dev.paws.core.model.WorkflowStage;
import dev.paws.core.workflow.WorkflowEvent.Kind;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The state machine of a session (data model, entity 12, with the reading of its diagram in {@link
 * WorkflowStage#next}).
 *
 * <p>An event may lead to a stage that does not directly follow the present one: tests begin while
 * the stage is ready. Then the stages between are passed through, by the shortest legal way over
 * stages of work. If there is none, the stage stays: nothing that is drawn leads there.
 */
public final class WorkflowMachine {
  /** Stages that an event may pass through; nobody passes through a pause or a failure. */
  private static final Set<WorkflowStage> PASSABLE =
      EnumSet.of(WorkflowStage.PROVISIONING, WorkflowStage.READY, WorkflowStage.ACTIVE_DEVELOPMENT);

  private static final Set<WorkflowStage> WORKING =
      EnumSet.of(
          WorkflowStage.READY,
          WorkflowStage.ACTIVE_DEVELOPMENT,
          WorkflowStage.TESTING,
          WorkflowStage.DEBUGGING);

  private WorkflowMachine() {}

  /** Returns the stages that an event leads through, in order; empty if the present one stays. */
  public static List<WorkflowStage> stages(WorkflowStage present, Kind kind) {
    return target(present, kind)
        .filter(target -> target != present)
        .map(target -> path(present, target))
        .orElse(List.of());
  }

  /** Returns whether the environment should be running in a stage. */
  public static boolean isWork(WorkflowStage stage) {
    return WORKING.contains(stage);
  }

  private static Optional<WorkflowStage> target(WorkflowStage present, Kind kind) {
    boolean working = isWork(present);
    return switch (kind) {
      case UP_BEGAN ->
          // The diagram has no way from paused or stopped to provisioning.
          present == WorkflowStage.UNINITIALIZED || present == WorkflowStage.FAILED
              ? Optional.of(WorkflowStage.PROVISIONING)
              : Optional.empty();
      case UP_FAILED -> Optional.of(WorkflowStage.FAILED);
      case UP_CANCELLED ->
          present == WorkflowStage.PROVISIONING
              ? Optional.of(WorkflowStage.STOPPED)
              : Optional.empty();
      // Whoever works or investigates goes on with that.
      case READY, RESTARTED -> working ? Optional.empty() : Optional.of(WorkflowStage.READY);
      case CHANGED -> Optional.empty();
      case PAUSED -> Optional.of(WorkflowStage.PAUSED);
      // What failed stays failed until it is brought up again, which is all that is drawn.
      case STOPPED ->
          present == WorkflowStage.FAILED ? Optional.empty() : Optional.of(WorkflowStage.STOPPED);
      case CHANGE_FAILED, CONTAINER_DIED ->
          working ? Optional.of(WorkflowStage.DEBUGGING) : Optional.empty();
      case TESTS_BEGAN -> working ? Optional.of(WorkflowStage.TESTING) : Optional.empty();
      case TESTS_PASSED ->
          present == WorkflowStage.TESTING ? Optional.of(WorkflowStage.READY) : Optional.empty();
      case TESTS_FAILED ->
          present == WorkflowStage.TESTING
              ? Optional.of(WorkflowStage.DEBUGGING)
              : Optional.empty();
    };
  }

  private static List<WorkflowStage> path(WorkflowStage from, WorkflowStage to) {
    Map<WorkflowStage, WorkflowStage> before = new EnumMap<>(WorkflowStage.class);
    Deque<WorkflowStage> open = new ArrayDeque<>(List.of(from));
    while (!before.containsKey(to) && !open.isEmpty()) {
      WorkflowStage stage = open.remove();
      for (WorkflowStage next : stage.next()) {
        boolean passable = next == to || PASSABLE.contains(next);
        if (passable && next != from && before.putIfAbsent(next, stage) == null) {
          open.add(next);
        }
      }
    }
    List<WorkflowStage> path = new ArrayList<>();
    WorkflowStage step = to;
    while (step != from) {
      path.add(step);
      WorkflowStage earlier = before.get(step);
      if (earlier == null) {
        return List.of();
      }
      step = earlier;
    }
    Collections.reverse(path);
    return path;
  }
}
