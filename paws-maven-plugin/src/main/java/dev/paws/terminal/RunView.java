package dev.paws.terminal;

import dev.paws.core.app.port.ContainerLine;
import dev.paws.core.execute.InstanceProgress;
import dev.paws.core.message.GoalPhrase;
import dev.paws.core.reconcile.Operation;
import dev.paws.core.reconcile.Step;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Keeps the state of a run as lines. Not safe for use by several threads. */
final class RunView {
  private final Function<ContainerLine, String> label;
  private final Set<String> containers = new HashSet<>();
  private final Map<String, RunLine> byName = new LinkedHashMap<>();

  /**
   * Creates a view of nothing.
   *
   * @param label how containers are called
   */
  RunView(Function<ContainerLine, String> label) {
    this.label = label;
  }

  /** Returns the lines, in the order in which things appeared. */
  List<RunLine> lines() {
    return new ArrayList<>(byName.values());
  }

  /** Returns how many containers are done, of how many, and how much of the time has passed. */
  String total(long passedNanos, Duration timeout) {
    List<RunLine> known = containers.stream().map(byName::get).filter(Objects::nonNull).toList();
    long done = known.stream().filter(line -> line.stage() == RunLine.Stage.DONE).count();
    return GoalPhrase.TOTAL.text(
        done, known.size(), Duration.ofNanos(passedNanos).toSeconds(), timeout.toSeconds());
  }

  /** Updates the containers; returns the lines that changed. */
  List<RunLine> containers(List<ContainerLine> changed, long now) {
    List<RunLine> news = new ArrayList<>();
    for (ContainerLine container : changed) {
      containers.add(label.apply(container));
      put(
              label.apply(container),
              container.phase().text(),
              container.detail(),
              stage(container.phase()),
              now)
          .ifPresent(news::add);
    }
    return news;
  }

  /** Records that a pull or build begins; returns its line, empty for other steps. */
  Optional<RunLine> begun(Step step, long now) {
    return image(step).flatMap(name -> put(name, verb(step), "", RunLine.Stage.ACTIVE, now));
  }

  /** Records the progress of a pull or build. */
  Optional<RunLine> progressed(Step step, String detail, long now) {
    return image(step).flatMap(name -> put(name, verb(step), detail, RunLine.Stage.ACTIVE, now));
  }

  /** Records the end of a step; containers report it themselves. */
  Optional<RunLine> ended(Step step, Optional<String> failure, long now) {
    Operation operation = step.operation();
    if (operation instanceof Operation.OnContainer) {
      return Optional.empty();
    }
    String name = image(step).orElse(operation.text());
    String done = operation instanceof Operation.PullImage ? "pulled" : "built";
    String state = failure.isPresent() ? "failed" : image(step).isPresent() ? done : "done";
    RunLine.Stage stage = failure.isPresent() ? RunLine.Stage.FAILED : RunLine.Stage.DONE;
    return put(name, state, failure.orElse(""), stage, now);
  }

  private Optional<RunLine> put(
      String name, String state, String detail, RunLine.Stage stage, long now) {
    RunLine was = byName.get(name);
    if (was != null && was.state().equals(state) && was.detail().equals(detail)) {
      return Optional.empty();
    }
    long since = was != null && was.state().equals(state) ? was.sinceNanos() : now;
    RunLine line = new RunLine(name, state, detail, stage, since);
    byName.put(name, line);
    boolean sameState = was != null && was.state().equals(state);
    return sameState ? Optional.empty() : Optional.of(line);
  }

  private static Optional<String> image(Step step) {
    if (step.operation() instanceof Operation.PullImage pull) {
      return Optional.of(GoalPhrase.IMAGE.text(pull.reference()));
    }
    return step.operation() instanceof Operation.BuildImage build
        ? Optional.of(GoalPhrase.IMAGE.text(build.spec().image()))
        : Optional.empty();
  }

  private static String verb(Step step) {
    return step.operation() instanceof Operation.PullImage ? "pulling" : "building";
  }

  private static RunLine.Stage stage(InstanceProgress.Phase phase) {
    return switch (phase) {
      case PENDING -> RunLine.Stage.PENDING;
      case CREATING, CREATED, STARTING, STARTED, WAITING, STOPPING, STOPPED, REMOVING ->
          RunLine.Stage.ACTIVE;
      case READY, REMOVED -> RunLine.Stage.DONE;
      case FAILED -> RunLine.Stage.FAILED;
    };
  }
}
