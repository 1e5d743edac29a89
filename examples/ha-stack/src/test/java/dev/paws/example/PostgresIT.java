package dev.paws.example;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Properties;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The Patroni cluster through its published ports; the driver finds out who leads. */
class PostgresIT {
  private static final Stack STACK = new Stack();

  @BeforeAll
  static void createTable() throws SQLException {
    execute("CREATE TABLE IF NOT EXISTS events (id uuid PRIMARY KEY)");
  }

  @AfterAll
  static void dropTable() throws SQLException {
    execute("DROP TABLE IF EXISTS events");
  }

  @Test
  void aRowWrittenThroughTheLeaderIsReadOnAReplica() throws SQLException {
    var id = UUID.randomUUID();
    try (var leader = connect("primary");
        var insert = leader.prepareStatement("INSERT INTO events VALUES (?)")) {
      assertEquals("f", single(leader, "SELECT pg_is_in_recovery()"));
      insert.setObject(1, id);
      assertEquals(1, insert.executeUpdate());
    }
    try (var replica = connect("secondary")) {
      assertEquals("t", single(replica, "SELECT pg_is_in_recovery()"));
      await()
          .atMost(Duration.ofSeconds(10))
          .pollInterval(Duration.ofMillis(20))
          .until(
              () ->
                  single(replica, "SELECT count(*) FROM events WHERE id = '" + id + "'")
                      .equals("1"));
    }
  }

  @Test
  void aReplicaRefusesToWrite() throws SQLException {
    try (var replica = connect("secondary");
        var statement = replica.createStatement()) {
      var refusal =
          assertThrows(
              SQLException.class,
              () -> statement.executeUpdate("INSERT INTO events VALUES (gen_random_uuid())"));
      assertEquals("25006", refusal.getSQLState(), "read_only_sql_transaction");
    }
  }

  @Test
  void bothReplicasStreamFromTheLeader() throws SQLException {
    try (var leader = connect("primary")) {
      assertEquals(
          "2",
          single(leader, "SELECT count(*) FROM pg_stat_replication WHERE state = 'streaming'"));
    }
  }

  @Test
  void theServersRunTheMajorVersionThatTheStackAsksFor() throws SQLException {
    try (var any = connect("any")) {
      String version = single(any, "SHOW server_version");
      assertTrue(version.startsWith(STACK.variable("POSTGRES_VERSION") + "."), version);
    }
  }

  private static void execute(String sql) throws SQLException {
    try (var leader = connect("primary");
        var statement = leader.createStatement()) {
      statement.execute(sql);
    }
  }

  private static String single(Connection connection, String query) throws SQLException {
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(query)) {
      assertTrue(rows.next(), query);
      return rows.getString(1);
    }
  }

  private static Connection connect(String role) throws SQLException {
    String hosts =
        Stream.of("patroni1", "patroni2", "patroni3")
            .map(service -> STACK.address(service, 5432))
            .collect(Collectors.joining(","));
    var properties = new Properties();
    properties.setProperty("user", "postgres");
    properties.setProperty("password", STACK.variable("POSTGRES_PASSWORD"));
    properties.setProperty("targetServerType", role);
    properties.setProperty("connectTimeout", "5");
    return DriverManager.getConnection("jdbc:postgresql://" + hosts + "/postgres", properties);
  }
}
