package dev.paws.core.cluster.kind;

import dev.paws.core.cluster.Answer;
import dev.paws.core.cluster.ClusterNode;
import dev.paws.core.cluster.Question;
import dev.paws.core.cluster.WriteAccess;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Writes rows of one table, with {@code psql}. A standby refuses. */
record PostgresqlWrites(String name) implements WriteAccess {
  @Override
  public Optional<Question.Command> prepare(ClusterNode node) {
    return Optional.of(
        ask("prepare", node, "CREATE TABLE IF NOT EXISTS " + name + " (n integer PRIMARY KEY)"));
  }

  @Override
  public Question.Command write(ClusterNode node, int number) {
    return ask("write", node, "INSERT INTO " + name + " VALUES (" + number + ")");
  }

  /**
   * A server that gave up to wait for its standbys says so, and has kept the write nevertheless.
   */
  @Override
  public boolean isAcknowledged(Answer answer) {
    return answer.ok() && !answer.text().contains("might not have been replicated");
  }

  @Override
  public Question.Command read(ClusterNode node) {
    return ask("read", node, "SELECT n FROM " + name);
  }

  @Override
  public Optional<Set<Integer>> numbers(Answer answer) {
    return answer.ok() ? Optional.of(Numbers.of(answer.text())) : Optional.empty();
  }

  @Override
  public Question.Command remove(ClusterNode node) {
    return ask("remove", node, "DROP TABLE IF EXISTS " + name);
  }

  private static Question.Command ask(String key, ClusterNode node, String sql) {
    String user =
        node.firstOf("PATRONI_SUPERUSER_USERNAME", "POSTGRES_USER", "POSTGRESQL_USERNAME", "PGUSER")
            .orElse("postgres");
    boolean patroni = node.variable("PATRONI_SCOPE").isPresent();
    String database =
        node.firstOf("POSTGRES_DB", "POSTGRESQL_DATABASE", "PGDATABASE")
            .orElse(patroni ? "postgres" : user);
    Map<String, String> environment = new LinkedHashMap<>(Map.of("PGCONNECT_TIMEOUT", "3"));
    node.firstOf(
            "PATRONI_SUPERUSER_PASSWORD",
            "POSTGRES_PASSWORD",
            "POSTGRESQL_PASSWORD",
            "PGPASSWORD_SUPERUSER", // Spilo
            "PGPASSWORD")
        .ifPresent(password -> environment.put("PGPASSWORD", password));
    return new Question.Command(
        key,
        List.of("psql", "-XAtqw", "-h", "127.0.0.1", "-U", user, "-d", database, "-c", sql),
        environment);
  }
}
