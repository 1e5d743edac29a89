package dev.paws.store;

import dev.paws.core.drill.DrillRecord;
import dev.paws.core.history.EnvironmentStart;
import dev.paws.core.history.HistoryEntry;
import dev.paws.core.history.StartCodec;
import dev.paws.core.lifecycle.EnvironmentEvent;
import dev.paws.core.lifecycle.EnvironmentMachine;
import dev.paws.core.lifecycle.EnvironmentTransition;
import dev.paws.core.model.DocumentedValue;
import dev.paws.core.model.EnvironmentState;
import dev.paws.core.model.HealthCheckResult;
import dev.paws.core.model.PipelineRun;
import dev.paws.core.model.StageTransition;
import dev.paws.core.model.json.ModelCodec;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Writes entries in batches, inside the caller's transaction. An entry that is there stays. */
final class EntryWriter implements AutoCloseable {
  private static final int BATCH = 1000;

  private final Connection connection;
  private final PreparedStatement results;
  private final Map<String, EnvironmentState> states = new HashMap<>();
  private int waiting;

  EntryWriter(Connection connection) throws SQLException {
    this.connection = connection;
    this.results =
        connection.prepareStatement(
            """
            INSERT INTO paws_health_check_result (id, environment_id, service_id, timestamp,
              status, exit_code, output, response_time_ms, error_message, check_type, triggered_by)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (id) DO NOTHING
            """);
  }

  /** Writes an entry; results are on their way until {@link #flush}. */
  void write(HistoryEntry entry) throws SQLException {
    entry.accept(new ByKind()).run();
  }

  /** Sends what is on its way. */
  void flush() throws SQLException {
    if (waiting > 0) {
      results.executeBatch();
      waiting = 0;
    }
  }

  @Override
  public void close() throws SQLException {
    results.close();
  }

  /** A write that may fail. */
  @FunctionalInterface
  private interface Write {
    void run() throws SQLException;
  }

  private final class ByKind implements HistoryEntry.Visitor<Write> {
    @Override
    public Write check(HistoryEntry.Check check) {
      return () -> result(check.environment(), check.result());
    }

    @Override
    public Write event(HistoryEntry.Event event) {
      return () -> apply(event.event());
    }

    @Override
    public Write start(HistoryEntry.Start start) {
      return () -> insert(start.start());
    }

    @Override
    public Write stage(HistoryEntry.Stage stage) {
      return () -> insert(stage.environment(), stage.transition());
    }

    @Override
    public Write pipeline(HistoryEntry.Pipeline pipeline) {
      return () -> insert(pipeline.run());
    }

    @Override
    public Write drill(HistoryEntry.Drill drill) {
      return () -> insert(drill.environment(), drill.drill());
    }
  }

  private void result(String environment, HealthCheckResult result) throws SQLException {
    results.setString(1, result.id());
    results.setString(2, environment);
    results.setString(3, result.serviceId());
    results.setLong(4, Sql.micros(result.timestamp()));
    results.setString(5, result.status().value());
    Sql.number(results, 6, result.details().exitCode());
    Sql.text(results, 7, result.details().output());
    Sql.number(results, 8, result.details().responseTimeMs());
    Sql.text(results, 9, result.details().errorMessage());
    results.setString(10, result.metadata().checkType().value());
    results.setString(11, result.metadata().triggeredBy().value());
    results.addBatch();
    waiting++;
    if (waiting >= BATCH) {
      flush();
    }
  }

  /** The state is kept between events, and read before the first one. */
  private void apply(EnvironmentEvent event) throws SQLException {
    EnvironmentState state = states.get(event.environment());
    if (state == null) {
      state = lastState(event.environment());
    }
    List<EnvironmentTransition> transitions = EnvironmentMachine.transitions(state, event);
    for (EnvironmentTransition transition : transitions) {
      insert(transition);
      state = transition.to();
    }
    states.put(event.environment(), state);
  }

  private EnvironmentState lastState(String environment) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            """
            SELECT to_state FROM paws_environment_transition
            WHERE environment_id = ? ORDER BY number DESC LIMIT 1
            """)) {
      statement.setString(1, environment);
      try (ResultSet row = statement.executeQuery()) {
        return row.next()
            ? DocumentedValue.parse(EnvironmentState.class, row.getString(1)).orElseThrow()
            : EnvironmentState.UNINITIALIZED;
      }
    }
  }

  private void insert(EnvironmentTransition transition) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            """
            INSERT INTO paws_environment_transition
              (environment_id, number, timestamp, from_state, to_state, cause, command)
            SELECT ?, COALESCE(MAX(number), 0) + 1, ?, ?, ?, ?, ?
            FROM paws_environment_transition WHERE environment_id = ?
            """)) {
      statement.setString(1, transition.environment());
      statement.setLong(2, Sql.micros(transition.at()));
      statement.setString(3, transition.from().value());
      statement.setString(4, transition.to().value());
      statement.setString(5, transition.cause());
      statement.setString(6, transition.command());
      statement.setString(7, transition.environment());
      statement.executeUpdate();
    }
  }

  private void insert(EnvironmentStart start) throws SQLException {
    int added =
        update(
            """
            INSERT INTO paws_environment_start
              (id, environment_id, started_at, outcome, duration_ms, steps)
            VALUES (?, ?, ?, ?, ?, ?)
            ON CONFLICT (id) DO NOTHING
            """,
            start.id(),
            start.environment(),
            Sql.micros(start.startedAt()),
            start.end(),
            start.took().toMillis(),
            StartCodec.steps(start.steps()));
    if (added == 0) {
      return;
    }
    for (Map.Entry<String, java.time.Duration> ready : start.ready().entrySet()) {
      update(
          "INSERT INTO paws_service_ready (start_id, service_id, ready_after_ms) VALUES (?, ?, ?)",
          start.id(),
          ready.getKey(),
          ready.getValue().toMillis());
    }
  }

  private void insert(String environment, StageTransition transition) throws SQLException {
    update(
        """
        INSERT INTO paws_stage_transition
          (id, environment_id, timestamp, from_stage, to_stage, document)
        VALUES (?, ?, ?, ?, ?, ?)
        ON CONFLICT (id) DO NOTHING
        """,
        transition.id(),
        environment,
        Sql.micros(transition.timestamp()),
        transition.fromStage().value(),
        transition.toStage().value(),
        ModelCodec.json().write(transition));
  }

  private void insert(PipelineRun run) throws SQLException {
    update("DELETE FROM paws_pipeline_run WHERE id = ?", run.id());
    update(
        """
        INSERT INTO paws_pipeline_run (id, environment_id, started_at, status, document)
        VALUES (?, ?, ?, ?, ?)
        """,
        run.id(),
        run.environmentId(),
        Sql.micros(run.startedAt()),
        run.status().value(),
        ModelCodec.json().write(run));
  }

  private void insert(String environment, DrillRecord drill) throws SQLException {
    update("DELETE FROM paws_drill WHERE id = ?", drill.id());
    update(
        """
        INSERT INTO paws_drill (id, environment_id, began_at, ended_at, kind, outcome, document)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        """,
        drill.id(),
        environment,
        Sql.micros(drill.beganAt()),
        drill.endedAt().map(Sql::micros).orElse(Long.MAX_VALUE),
        drill.kind().value(),
        drill.outcome().value(),
        ModelCodec.json().write(drill));
  }

  private int update(String sql, Object... values) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int index = 0; index < values.length; index++) {
        statement.setObject(index + 1, values[index]);
      }
      return statement.executeUpdate();
    }
  }
}
