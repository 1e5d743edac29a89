package dev.paws.core.schedule;

import dev.paws.core.schedule.TaskState.Phase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

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
    return in(Phase.WAITING).stream().map(TaskState::step).toList();
  }

  /** Returns the steps that have begun and not ended, in the order in which they began. */
  public List<S> underWay() {
    return in(Phase.UNDER_WAY).stream()
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
    return haveEnded(states.keySet());
  }

  /** Returns whether a step that takes a slot is under way. */
  public boolean isBusy() {
    return slotsTaken() > 0;
  }

  /** Returns whether a step that has not begun waits directly for this one. */
  public boolean isAwaited(int id) {
    Set<Integer> one = Set.of(id);
    for (TaskState<S> state : in(Phase.WAITING)) {
      if (state.waitsForAny(one)) {
        return true;
      }
    }
    return false;
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
              in(Phase.WAITING).stream()
                  .filter(state -> state.waitsForAny(behind))
                  .map(state -> state.task().id())
                  .toList());
    }
    return in(Phase.WAITING).stream().anyMatch(state -> !behind.contains(state.task().id()));
  }

  /** Returns the heaviest of the tasks that can begin now; empty if none can. */
  Optional<TaskState<S>> next() {
    boolean hasRoom = slotsTaken() < slots;
    Optional<TaskState<S>> heaviest = Optional.empty();
    for (TaskState<S> state : in(Phase.WAITING)) {
      boolean begins = (hasRoom || !state.task().takesSlot()) && haveEnded(state.task().after());
      if (begins
          && (heaviest.isEmpty() || state.task().weight() > heaviest.get().task().weight())) {
        heaviest = Optional.of(state);
      }
    }
    return heaviest;
  }

  /** Returns the tasks under way, in the order in which they were added. */
  List<TaskState<S>> active() {
    return in(Phase.UNDER_WAY);
  }

  TaskState<S> state(int id) {
    TaskState<S> state = states.get(id);
    if (state == null) {
      throw new IllegalArgumentException("no task has the id " + id);
    }
    return state;
  }

  private int slotsTaken() {
    int taken = 0;
    for (TaskState<S> state : in(Phase.UNDER_WAY)) {
      if (state.task().takesSlot()) {
        taken++;
      }
    }
    return taken;
  }

  private boolean haveEnded(Collection<Integer> ids) {
    for (int id : ids) {
      if (!state(id).hasEnded()) {
        return false;
      }
    }
    return true;
  }

  private List<TaskState<S>> in(Phase phase) {
    List<TaskState<S>> in = new ArrayList<>();
    for (TaskState<S> state : states.values()) {
      if (state.phase() == phase) {
        in.add(state);
      }
    }
    return in;
  }
}
