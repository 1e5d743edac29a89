package dev.paws.core.workflow;

import dev.paws.core.model.DeveloperWorkflowState;
import dev.paws.core.model.DeveloperWorkflowState.ActiveTask;
import dev.paws.core.model.DeveloperWorkflowState.Metadata;
import dev.paws.core.model.StageTransition;
import dev.paws.core.model.StageTransition.Trigger;
import dev.paws.core.model.WorkflowStage;
import dev.paws.core.workflow.WorkflowEvent.Kind;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * A developer's session with one environment.
 *
 * @param state as the data model describes it
 * @param halted services that a goal stopped: their end is no failure
 */
public record WorkflowSession(DeveloperWorkflowState state, SortedSet<String> halted) {
  /** The file keeps this many transitions, about a month of work; the history keeps all. */
  private static final int MOST = 500;

  public WorkflowSession {
    halted = java.util.Collections.unmodifiableSortedSet(new TreeSet<>(halted));
  }

  /** Returns a session that begins. */
  public static WorkflowSession begin(String environment, String developer, Instant at) {
    return new WorkflowSession(
        new DeveloperWorkflowState(
            environment,
            developer,
            WorkflowStage.UNINITIALIZED,
            at,
            List.of(),
            ActiveTask.NONE,
            new Metadata(0, 0, Optional.empty())),
        new TreeSet<>());
  }

  /** Returns the present stage. */
  public WorkflowStage stage() {
    return state.currentStage();
  }

  /** Returns the session's id, which its transitions name. */
  public String id() {
    return state.environmentId() + "/" + state.developer();
  }

  /**
   * Returns the session after an event.
   *
   * @param ids makes an id for a transition at a time
   */
  public WorkflowSession after(WorkflowEvent event, Function<Instant, String> ids) {
    WorkflowSession session = this;
    for (WorkflowStage stage : WorkflowMachine.stages(stage(), event.kind())) {
      session =
          session.moved(
              stage, event.at(), event.kind().trigger(), event.details(), event.command(), ids);
    }
    boolean again =
        event.kind() == Kind.RESTARTED
            || (event.kind() == Kind.READY && stage() == WorkflowStage.STOPPED);
    boolean passed = event.kind() == Kind.TESTS_PASSED;
    Metadata was = session.state.metadata();
    return session
        .with(
            new Metadata(
                was.uptimeMinutes(),
                was.totalRestarts() + (again ? 1 : 0),
                passed ? Optional.of(event.at()) : was.lastSuccessfulTestRun()))
        .at(event.at());
  }

  /**
   * Returns the session in a stage that a person chose.
   *
   * @throws IllegalArgumentException if the stage may not follow the present one
   */
  public WorkflowSession chosen(
      WorkflowStage stage,
      String details,
      Instant at,
      String command,
      Function<Instant, String> ids) {
    if (!stage().canBecome(stage)) {
      throw new IllegalArgumentException(stage() + " cannot become " + stage);
    }
    return moved(stage, at, Trigger.MANUAL, details, command, ids).at(at);
  }

  private WorkflowSession moved(
      WorkflowStage stage,
      Instant at,
      Trigger trigger,
      String details,
      String command,
      Function<Instant, String> ids) {
    List<StageTransition> history = new ArrayList<>(state.stageHistory());
    history.add(
        new StageTransition(
            ids.apply(at),
            id(),
            stage(),
            stage,
            at,
            trigger,
            Optional.of(details).filter(text -> !text.isEmpty()),
            new StageTransition.Metadata(
                minutes(state.lastTransition(), at), Optional.of(command))));
    return new WorkflowSession(
        new DeveloperWorkflowState(
            state.environmentId(),
            state.developer(),
            stage,
            at,
            history.subList(Math.max(0, history.size() - MOST), history.size()),
            state.activeTask(),
            state.metadata()),
        halted);
  }

  /** Returns the session with its time in the present stage up to a moment. */
  public WorkflowSession at(Instant now) {
    Metadata was = state.metadata();
    return with(
        new Metadata(
            minutes(state.lastTransition(), now),
            was.totalRestarts(),
            was.lastSuccessfulTestRun()));
  }

  /** Returns the session with a task; what is empty stays as it is, a new ticket begins anew. */
  public WorkflowSession working(
      Optional<String> ticket, Optional<String> description, Instant at) {
    ActiveTask was = state.activeTask();
    boolean other = ticket.isPresent() && !ticket.equals(was.jiraTicket());
    ActiveTask task =
        other
            ? new ActiveTask(ticket, description, Optional.of(at))
            : new ActiveTask(
                was.jiraTicket(),
                description.or(was::description),
                was.startedAt().or(() -> Optional.of(at)));
    return new WorkflowSession(
        new DeveloperWorkflowState(
            state.environmentId(),
            state.developer(),
            state.currentStage(),
            state.lastTransition(),
            state.stageHistory(),
            task,
            state.metadata()),
        halted);
  }

  /** Returns the session with other services that a goal stopped. */
  public WorkflowSession halting(SortedSet<String> services) {
    return new WorkflowSession(state, services);
  }

  /** Returns this session with the task of another one. */
  public WorkflowSession withTaskOf(WorkflowSession other) {
    return new WorkflowSession(
        new DeveloperWorkflowState(
            state.environmentId(),
            state.developer(),
            state.currentStage(),
            state.lastTransition(),
            state.stageHistory(),
            other.state.activeTask(),
            state.metadata()),
        halted);
  }

  private WorkflowSession with(Metadata metadata) {
    return new WorkflowSession(
        new DeveloperWorkflowState(
            state.environmentId(),
            state.developer(),
            state.currentStage(),
            state.lastTransition(),
            state.stageHistory(),
            state.activeTask(),
            metadata),
        halted);
  }

  /** A clock that was set back makes no negative times. */
  private static long minutes(Instant from, Instant to) {
    return Math.max(0, Duration.between(from, to).toMinutes());
  }
}
