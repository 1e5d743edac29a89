package dev.paws.core.history;

import dev.paws.core.drill.DrillRecord;
import dev.paws.core.lifecycle.EnvironmentEvent;
import dev.paws.core.model.HealthCheckResult;
import dev.paws.core.model.PipelineRun;
import dev.paws.core.model.StageTransition;

/** One thing to remember. */
public sealed interface HistoryEntry {
  /** Returns the id of the environment that it is about. */
  String environment();

  /** Calls the method for this kind of entry. */
  <R> R accept(Visitor<R> visitor);

  /** One method for each kind of entry. */
  interface Visitor<R> {
    R check(Check check);

    R event(Event event);

    R start(Start start);

    R stage(Stage stage);

    R pipeline(Pipeline pipeline);

    R drill(Drill drill);
  }

  /** The result of a health check. */
  record Check(String environment, HealthCheckResult result) implements HistoryEntry {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.check(this);
    }
  }

  /** An event that changes or shows the environment's state. */
  record Event(EnvironmentEvent event) implements HistoryEntry {
    @Override
    public String environment() {
      return event.environment();
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.event(this);
    }
  }

  /** A run of {@code up}. */
  record Start(EnvironmentStart start) implements HistoryEntry {
    @Override
    public String environment() {
      return start.environment();
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.start(this);
    }
  }

  /** A transition of the developer's workflow. */
  record Stage(String environment, StageTransition transition) implements HistoryEntry {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.stage(this);
    }
  }

  /** A run of the local pipeline, in its present progress; a later entry replaces an earlier. */
  record Pipeline(PipelineRun run) implements HistoryEntry {
    @Override
    public String environment() {
      return run.environmentId();
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.pipeline(this);
    }
  }

  /** A drill, when it begins and when it ends; a later entry replaces an earlier. */
  record Drill(String environment, DrillRecord drill) implements HistoryEntry {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.drill(this);
    }
  }
}
