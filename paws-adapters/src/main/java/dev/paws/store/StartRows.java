package dev.paws.store;

import dev.paws.core.history.EnvironmentStart;
import dev.paws.core.history.StartCodec;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Reads runs of {@code up}. */
record StartRows(Connection connection) {

  /** Returns the newest runs that changed something, newest first. */
  List<EnvironmentStart> newest(String environment, Instant since, int limit) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            """
                  SELECT id, started_at, outcome, duration_ms, steps FROM paws_environment_start
                  WHERE environment_id = ? AND started_at >= ? AND steps <> '[]'
                  ORDER BY started_at DESC LIMIT ?
                  """)) {
      statement.setString(1, environment);
      statement.setLong(2, Sql.micros(since));
      statement.setInt(3, limit);
      List<EnvironmentStart> starts = new ArrayList<>();
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          starts.add(start(environment, row));
        }
      }
      return starts;
    }
  }

  private EnvironmentStart start(String environment, ResultSet row) throws SQLException {
    return new EnvironmentStart(
        row.getString(1),
        environment,
        Sql.time(row.getLong(2)),
        row.getString(3),
        Duration.ofMillis(row.getLong(4)),
        ready(row.getString(1)),
        steps(row.getString(5)));
  }

  private Map<String, Duration> ready(String start) throws SQLException {
    Map<String, Duration> ready = new TreeMap<>();
    try (PreparedStatement statement =
        connection.prepareStatement(
            "SELECT service_id, ready_after_ms FROM paws_service_ready WHERE start_id = ?")) {
      statement.setString(1, start);
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          ready.put(row.getString(1), Duration.ofMillis(row.getLong(2)));
        }
      }
    }
    return ready;
  }

  private static List<EnvironmentStart.TimedStep> steps(String json) throws SQLException {
    try {
      return StartCodec.steps(json);
    } catch (IOException e) {
      throw new SQLException(e);
    }
  }
}
