package dev.paws.store;

import dev.paws.core.drill.DrillRecord;
import dev.paws.core.finding.Position;
import dev.paws.core.history.CheckPoint;
import dev.paws.core.history.EnvironmentStart;
import dev.paws.core.history.HistoryFailure;
import dev.paws.core.history.HistoryStore;
import dev.paws.core.history.ResultQuery;
import dev.paws.core.lifecycle.EnvironmentTransition;
import dev.paws.core.message.HistoryMessage;
import dev.paws.core.model.DocumentedValue;
import dev.paws.core.model.EnvironmentState;
import dev.paws.core.model.HealthCheckResult;
import dev.paws.core.model.HealthCheckResult.Status;
import dev.paws.core.model.PipelineRun;
import dev.paws.core.model.StageTransition;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reads a database of history. */
final class JdbcStore implements HistoryStore {
  private static final int ROWS_AT_ONCE = 10_000;
  private static final String COLUMNS =
      "id, service_id, timestamp, status, exit_code, output, response_time_ms, error_message,"
          + " check_type, triggered_by";

  private final Connection connection;
  private final String name;
  private final Runnable whenDamaged;

  /**
   * Creates a store.
   *
   * @param connection without auto-commit, so that PostgreSQL sends rows in portions
   * @param name its name in messages
   * @param whenDamaged called once the database turns out to be damaged
   */
  JdbcStore(Connection connection, String name, Runnable whenDamaged) {
    this.connection = connection;
    this.name = name;
    this.whenDamaged = whenDamaged;
  }

  /** A question to the database. */
  @FunctionalInterface
  private interface Question<T> {
    T ask() throws SQLException;
  }

  private <T> T answer(Question<T> question) {
    try {
      return question.ask();
    } catch (SQLException e) {
      if (Database.isDamage(e)) {
        close();
        whenDamaged.run();
      }
      throw new HistoryFailure(
          HistoryMessage.UNAVAILABLE.at(Position.NONE, "", name, Database.reason(e)), e);
    }
  }

  @Override
  public void checks(ResultQuery query, Consumer<CheckPoint> consumer) {
    answer(
        () -> {
          List<String> services = query.services().isEmpty() ? allServices() : query.services();
          for (String service : services) {
            checks(query, service, consumer);
          }
          return services;
        });
  }

  private void checks(ResultQuery query, String service, Consumer<CheckPoint> consumer)
      throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            """
            SELECT timestamp, status, response_time_ms FROM paws_health_check_result
            WHERE service_id = ? AND timestamp >= ? AND environment_id = ?
            ORDER BY timestamp
            """)) {
      statement.setFetchSize(ROWS_AT_ONCE);
      statement.setString(1, service);
      statement.setLong(2, Sql.micros(query.since()));
      statement.setString(3, query.environment());
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          consumer.accept(
              new CheckPoint(
                  service, Sql.time(row.getLong(1)), status(row, 2), Sql.number(row, 3)));
        }
      }
    }
  }

  /** Steps through the index from name to name; DISTINCT would read all of it. */
  private List<String> allServices() throws SQLException {
    List<String> services = new ArrayList<>();
    try (PreparedStatement statement =
        connection.prepareStatement(
            "SELECT MIN(service_id) FROM paws_health_check_result WHERE service_id > ?")) {
      String last = "";
      while (true) {
        statement.setString(1, last);
        try (ResultSet row = statement.executeQuery()) {
          String next = row.next() ? row.getString(1) : null;
          if (next == null) {
            return services;
          }
          services.add(next);
          last = next;
        }
      }
    }
  }

  @Override
  public List<HealthCheckResult> results(ResultQuery query) {
    return answer(
        () -> {
          String sql = sql(query);
          try (PreparedStatement statement = connection.prepareStatement(sql)) {
            int index = 1;
            for (String service : query.services()) {
              statement.setString(index++, service);
            }
            if (query.status().isPresent()) {
              statement.setString(index++, query.status().get().value());
            }
            statement.setLong(index++, Sql.micros(query.since()));
            statement.setString(index++, query.environment());
            statement.setInt(index, query.limit());
            return results(statement);
          }
        });
  }

  private static String sql(ResultQuery query) {
    StringBuilder sql = new StringBuilder("SELECT " + COLUMNS);
    sql.append(" FROM paws_health_check_result WHERE ");
    if (!query.services().isEmpty()) {
      sql.append("service_id IN (?").append(", ?".repeat(query.services().size() - 1));
      sql.append(") AND ");
    }
    if (query.status().isPresent()) {
      sql.append("status = ? AND ");
    }
    return sql.append("timestamp >= ? AND environment_id = ? ORDER BY timestamp DESC LIMIT ?")
        .toString();
  }

  private static List<HealthCheckResult> results(PreparedStatement statement) throws SQLException {
    List<HealthCheckResult> results = new ArrayList<>();
    try (ResultSet row = statement.executeQuery()) {
      while (row.next()) {
        results.add(
            new HealthCheckResult(
                row.getString(1),
                row.getString(2),
                Sql.time(row.getLong(3)),
                status(row, 4),
                new HealthCheckResult.Details(
                    Sql.number(row, 5).map(Long::intValue),
                    Optional.ofNullable(row.getString(6)),
                    Sql.number(row, 7),
                    Optional.ofNullable(row.getString(8))),
                new HealthCheckResult.Metadata(
                    value(HealthCheckResult.CheckType.class, row.getString(9)),
                    value(HealthCheckResult.TriggeredBy.class, row.getString(10)))));
      }
    }
    return results;
  }

  @Override
  public List<EnvironmentTransition> transitions(String environment, Instant since) {
    return answer(
        () -> transitions("AND timestamp >= ? ORDER BY number", environment, Sql.micros(since)));
  }

  @Override
  public Optional<EnvironmentTransition> lastTransition(String environment) {
    return answer(() -> transitions("ORDER BY number DESC LIMIT 1", environment, null)).stream()
        .findFirst();
  }

  private List<EnvironmentTransition> transitions(
      String rest, String environment, @Nullable Long since) throws SQLException {
    List<EnvironmentTransition> transitions = new ArrayList<>();
    try (PreparedStatement statement =
        connection.prepareStatement(
            """
            SELECT from_state, to_state, timestamp, cause, command
            FROM paws_environment_transition WHERE environment_id = ?
            """
                + rest)) {
      statement.setString(1, environment);
      if (since != null) {
        statement.setLong(2, since);
      }
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          transitions.add(
              new EnvironmentTransition(
                  environment,
                  value(EnvironmentState.class, row.getString(1)),
                  value(EnvironmentState.class, row.getString(2)),
                  Sql.time(row.getLong(3)),
                  row.getString(4),
                  row.getString(5)));
        }
      }
    }
    return transitions;
  }

  @Override
  public List<EnvironmentStart> starts(String environment, Instant since, int limit) {
    return answer(() -> new StartRows(connection).newest(environment, since, limit));
  }

  @Override
  public List<DrillRecord> drills(String environment, Instant since) {
    return answer(() -> new DocumentRows(connection).drills(environment, since));
  }

  @Override
  public List<StageTransition> stages(String environment, Instant since) {
    return answer(() -> new DocumentRows(connection).stages(environment, since));
  }

  @Override
  public List<PipelineRun> pipelines(String environment, int limit) {
    return answer(() -> new DocumentRows(connection).pipelines(environment, limit));
  }

  private static Status status(ResultSet row, int index) throws SQLException {
    return value(Status.class, row.getString(index));
  }

  private static <E extends Enum<E> & DocumentedValue> E value(Class<E> type, String text)
      throws SQLException {
    return DocumentedValue.parse(type, text).orElseThrow(() -> new SQLException(text));
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      // What was written is committed.
    }
  }
}
