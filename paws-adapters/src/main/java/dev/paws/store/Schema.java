package dev.paws.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * The tables. Times are microseconds since 1970 (UTC), and enums are texts as in the data model.
 * Each version is a list of statements that makes it from the one before; a version that was
 * released is never changed.
 */
final class Schema {
  private static final List<List<String>> VERSIONS =
      List.of(
          List.of(
              """
              CREATE TABLE paws_health_check_result (
                id TEXT PRIMARY KEY,
                environment_id TEXT NOT NULL,
                service_id TEXT NOT NULL,
                timestamp BIGINT NOT NULL,
                status TEXT NOT NULL,
                exit_code INTEGER,
                output TEXT,
                response_time_ms BIGINT,
                error_message TEXT,
                check_type TEXT NOT NULL,
                triggered_by TEXT NOT NULL)
              """,
              """
              CREATE INDEX paws_result_by_service
                ON paws_health_check_result (service_id, timestamp)
              """,
              """
              CREATE INDEX paws_result_by_status
                ON paws_health_check_result (status, timestamp)
              """,
              """
              CREATE TABLE paws_environment_transition (
                environment_id TEXT NOT NULL,
                number BIGINT NOT NULL,
                timestamp BIGINT NOT NULL,
                from_state TEXT NOT NULL,
                to_state TEXT NOT NULL,
                cause TEXT NOT NULL,
                command TEXT NOT NULL,
                PRIMARY KEY (environment_id, number))
              """,
              """
              CREATE TABLE paws_environment_start (
                id TEXT PRIMARY KEY,
                environment_id TEXT NOT NULL,
                started_at BIGINT NOT NULL,
                outcome TEXT NOT NULL,
                duration_ms BIGINT NOT NULL,
                steps TEXT NOT NULL)
              """,
              """
              CREATE INDEX paws_start_by_time
                ON paws_environment_start (environment_id, started_at)
              """,
              """
              CREATE TABLE paws_service_ready (
                start_id TEXT NOT NULL,
                service_id TEXT NOT NULL,
                ready_after_ms BIGINT NOT NULL,
                PRIMARY KEY (start_id, service_id))
              """,
              """
              CREATE TABLE paws_journal (
                name TEXT PRIMARY KEY,
                taken_at BIGINT NOT NULL)
              """),
          List.of(
              """
              CREATE TABLE paws_stage_transition (
                id TEXT PRIMARY KEY,
                environment_id TEXT NOT NULL,
                timestamp BIGINT NOT NULL,
                from_stage TEXT NOT NULL,
                to_stage TEXT NOT NULL,
                document TEXT NOT NULL)
              """,
              """
              CREATE INDEX paws_stage_by_time
                ON paws_stage_transition (environment_id, timestamp)
              """,
              """
              CREATE TABLE paws_pipeline_run (
                id TEXT PRIMARY KEY,
                environment_id TEXT NOT NULL,
                started_at BIGINT NOT NULL,
                status TEXT NOT NULL,
                document TEXT NOT NULL)
              """,
              """
              CREATE INDEX paws_run_by_time
                ON paws_pipeline_run (environment_id, started_at)
              """),
          List.of(
              """
              CREATE TABLE paws_drill (
                id TEXT PRIMARY KEY,
                environment_id TEXT NOT NULL,
                began_at BIGINT NOT NULL,
                ended_at BIGINT NOT NULL,
                kind TEXT NOT NULL,
                outcome TEXT NOT NULL,
                document TEXT NOT NULL)
              """,
              """
              CREATE INDEX paws_drill_by_time
                ON paws_drill (environment_id, ended_at)
              """));

  /** The version that this Paws writes. */
  static final int NEWEST = VERSIONS.size();

  private Schema() {}

  /**
   * Returns the version of a database; 0 if it has no tables of Paws.
   *
   * @throws SQLException if the database cannot be read
   */
  static int version(Connection connection) throws SQLException {
    try (ResultSet tables =
        connection.getMetaData().getTables(null, schema(connection), "paws_schema", null)) {
      if (!tables.next()) {
        return 0;
      }
    }
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("SELECT version FROM paws_schema")) {
      return rows.next() ? rows.getInt(1) : 0;
    }
  }

  /** Another schema of a PostgreSQL database may have such a table too. */
  private static @org.jspecify.annotations.Nullable String schema(Connection connection)
      throws SQLException {
    return connection.getSchema();
  }

  /** Brings a database to the newest version, inside the caller's transaction. */
  static void migrate(Connection connection, int from) throws SQLException {
    migrate(connection, from, NEWEST);
  }

  /** Brings a database to a version, inside the caller's transaction. */
  static void migrate(Connection connection, int from, int to) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      if (from == 0) {
        statement.execute("CREATE TABLE paws_schema (version INTEGER NOT NULL)");
        statement.execute("INSERT INTO paws_schema (version) VALUES (0)");
      }
      for (int version = from; version < to; version++) {
        for (String sql : VERSIONS.get(version)) {
          statement.execute(sql);
        }
      }
      statement.execute("UPDATE paws_schema SET version = " + to);
    }
  }
}
