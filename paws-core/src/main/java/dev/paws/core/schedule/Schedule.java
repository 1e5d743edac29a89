package dev.paws.core.schedule;

import dev.paws.core.schedule.TaskState.Phase;
import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Which steps wait, are under way or have ended. Used by one thread. */
public final class Schedule<S> {
  private final Map<Integer, TaskState<S>> states = new LinkedHashMap<>();
  private final int slots;

  Schedule(Collection<Task<S>> tasks, int slots) {
    this.slots = slots;
    for (Task<S> task : tasks) {
      if (states.put(task.id(), new TaskState<>(task)) != null) {
        throw new IllegalArgumentException("two tasks have the id " + task.id());
      }
    }
    Set<Integer> reachable = new HashSet<>();
    while (reachable.addAll(idsBehind(tasks, reachable))) {}
    List<Integer> never = states.keySet().stream().filter(id -> !reachable.contains(id)).toList();
    if (!never.isEmpty()) {
      throw new IllegalArgumentException(
          "tasks that wait for themselves or unknown ones: " + never);
    }
  }

  private static <S> List<Integer> idsBehind(Collection<Task<S>> tasks, Set<Integer> ended) {
    return tasks.stream().filter(task -> ended.containsAll(task.after())).map(Task::id).toList();
  }

  /** Returns the steps that have not begun, in the order in which they were added. */
  public List<S> waiting() {
    return in(Phase.WAITING).map(TaskState::step).toList();
  }

  /** Returns the steps that have begun and not ended, in the order in which they began. */
  public List<S> underWay() {
    return in(Phase.UNDER_WAY)
        .sorted(Comparator.comparingLong(TaskState::began))
        .map(TaskState::step)
        .toList();
  }

  /** Returns the step with this id; empty if it has ended. */
  public Optional<S> unended(int id) {
    return Optional.of(state(id)).filter(state -> !state.hasEnded()).map(TaskState::step);
  }

  /** Returns how long ago a step began; zero if it has not begun. */
  public Duration age(int id, long now) {
    TaskState<S> state = state(id);
    return state.phase() == Phase.WAITING ? Duration.ZERO : Duration.ofNanos(now - state.began());
  }

  /** Returns whether all steps have ended. */
  public boolean isDone() {
    return states.values().stream().allMatch(TaskState::hasEnded);
  }

  /** Returns whether a step that takes a slot is under way. */
  public boolean isBusy() {
    return slotsTaken() > 0;
  }

  /** Returns whether a step that has not begun waits directly for this one. */
  public boolean isAwaited(int id) {
    return in(Phase.WAITING).anyMatch(state -> state.waitsForAny(Set.of(id)));
  }

  /**
   * Returns whether a step that has not begun waits for this one neither directly nor indirectly.
   */
  public boolean hasMoreBesides(int id) {
    Set<Integer> behind = new HashSet<>(Set.of(id));
    boolean grows = true;
    while (grows) {
      grows =
          behind.addAll(
              in(Phase.WAITING)
                  .filter(state -> state.waitsForAny(behind))
                  .map(state -> state.task().id())
                  .toList());
    }
    return in(Phase.WAITING).anyMatch(state -> !behind.contains(state.task().id()));
  }

  /** Returns the heaviest of the tasks that can begin now; empty if none can. */
  Optional<TaskState<S>> next() {
    boolean hasRoom = slotsTaken() < slots;
    return in(Phase.WAITING)
        .filter(state -> state.task().after().stream().allMatch(id -> state(id).hasEnded()))
        .filter(state -> hasRoom || !state.task().takesSlot())
        .max(Comparator.comparingInt(state -> state.task().weight()));
  }

  /** Returns the tasks under way, in the order in which they were added. */
  List<TaskState<S>> active() {
    return in(Phase.UNDER_WAY).toList();
  }

  TaskState<S> state(int id) {
    TaskState<S> state = states.get(id);
    if (state == null) {
      throw new IllegalArgumentException("no task has the id " + id);
    }
    return state;
  }

  private long slotsTaken() {
    return in(Phase.UNDER_WAY).filter(state -> state.task().takesSlot()).count();
  }

  private Stream<TaskState<S>> in(Phase phase) {
    return states.values().stream().filter(state -> state.phase() == phase);
  }
}
