package dev.paws.core.history;

import dev.paws.core.drill.DrillRecord;
import dev.paws.core.lifecycle.EnvironmentTransition;
import dev.paws.core.model.HealthCheckResult;
import dev.paws.core.model.PipelineRun;
import dev.paws.core.model.StageTransition;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** An open store. All methods throw {@link HistoryFailure} if the store cannot answer. */
public interface HistoryStore extends AutoCloseable {
  /**
   * Passes results to the consumer, by service and oldest first, without loading their texts. The
   * query's limit and status do not count.
   */
  void checks(ResultQuery query, Consumer<CheckPoint> consumer);

  /** Returns results, newest first. */
  List<HealthCheckResult> results(ResultQuery query);

  /** Returns the transitions of an environment's state from a time on, oldest first. */
  List<EnvironmentTransition> transitions(String environment, Instant since);

  /** Returns the last transition of an environment's state; empty if none is known. */
  Optional<EnvironmentTransition> lastTransition(String environment);

  /** Returns the last runs of {@code up} that changed something, newest first. */
  List<EnvironmentStart> starts(String environment, Instant since, int limit);

  /** Returns the drills that lasted at a time from then on, oldest first. */
  List<DrillRecord> drills(String environment, Instant since);

  /** Returns the transitions of the developers' sessions from a time on, oldest first. */
  List<StageTransition> stages(String environment, Instant since);

  /** Returns the last runs of a pipeline, newest first. */
  List<PipelineRun> pipelines(String environment, int limit);

  @Override
  void close();
}
