package dev.paws.core.cluster.kind;

import static dev.paws.core.cluster.Condition.DEGRADED;
import static dev.paws.core.cluster.Condition.UNHEALTHY;
import static dev.paws.core.cluster.Condition.UNKNOWN;

import dev.paws.core.cluster.ClusterKind;
import dev.paws.core.cluster.ClusterMember;
import dev.paws.core.cluster.ClusterNode;
import dev.paws.core.cluster.ClusterState;
import dev.paws.core.cluster.NodeAnswers;
import dev.paws.core.cluster.Question;
import dev.paws.core.cluster.StateBuilder;
import dev.paws.core.cluster.WriteAccess;
import dev.paws.core.json.JsonObject;
import dev.paws.core.message.ClusterPhrase;
import dev.paws.core.value.ByteSize;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * PostgreSQL without Patroni, each service for itself, asked with {@code psql} for one JSON
 * document (9.6 and later have no {@code pg_wal_lsn_diff}; 10 is the oldest that is understood).
 */
final class PostgresqlKind implements ClusterKind {
  private static final String STATE = "state";

  /** A slot that nobody reads keeps the write-ahead log until the disk is full. */
  private static final long MOST_RETAINED = 1L << 30;

  private static final double NEARLY_ALL = 0.9;

  private static final String QUERY =
      "SELECT json_build_object("
          + "'recovery',pg_is_in_recovery(),"
          + "'version',current_setting('server_version'),"
          + "'connections',(SELECT count(*) FROM pg_stat_activity WHERE backend_type='client backend'),"
          + "'max_connections',current_setting('max_connections')::int,"
          + "'receiving',(SELECT count(*) FROM pg_stat_wal_receiver),"
          + "'replicas',(SELECT coalesce(json_agg(json_build_object("
          + "'name',application_name,'state',state,"
          + "'lag',CASE WHEN pg_is_in_recovery() THEN NULL"
          + " ELSE pg_wal_lsn_diff(pg_current_wal_lsn(),replay_lsn)::bigint END)),'[]')"
          + " FROM pg_stat_replication),"
          + "'slots',(SELECT coalesce(json_agg(json_build_object("
          + "'name',slot_name,'active',active,"
          + "'retained',CASE WHEN pg_is_in_recovery() THEN NULL"
          + " ELSE pg_wal_lsn_diff(pg_current_wal_lsn(),restart_lsn)::bigint END)),'[]')"
          + " FROM pg_replication_slots))";

  @Override
  public String name() {
    return "postgresql";
  }

  /** What a server says that runs, but that wants another name or password than we know. */
  private static final Pattern ANSWERS_WITHOUT_US =
      Pattern.compile(
          "no password supplied|password authentication failed|no pg_hba.conf entry"
              + "|(role|database) .* does not exist");

  @Override
  public boolean owns(ClusterNode node) {
    return node.hasImageWord("postgres", "postgresql", "postgis", "timescaledb", "pgvector")
        && !node.hasImageWord("exporter", "client", "backup", "pgbouncer", "pgpool");
  }

  @Override
  public List<Question> questions(ClusterNode node, List<ClusterNode> all) {
    String user = node.firstOf("POSTGRES_USER", "POSTGRESQL_USERNAME", "PGUSER").orElse("postgres");
    String database = node.firstOf("POSTGRES_DB", "POSTGRESQL_DATABASE").orElse(user);
    Map<String, String> environment = new LinkedHashMap<>(Map.of("PGCONNECT_TIMEOUT", "3"));
    node.firstOf("POSTGRES_PASSWORD", "POSTGRESQL_PASSWORD", "PGPASSWORD")
        .ifPresent(password -> environment.put("PGPASSWORD", password));
    return List.of(
        new Question.Command(
            STATE, List.of("psql", "-XAtw", "-U", user, "-d", database, "-c", QUERY), environment));
  }

  @Override
  public Optional<WriteAccess> writes(String name) {
    return Optional.of(new PostgresqlWrites(name));
  }

  @Override
  public List<ClusterState> judge(List<NodeAnswers> nodes) {
    return nodes.stream().map(this::state).toList();
  }

  private ClusterState state(NodeAnswers node) {
    ClusterNode at = node.node();
    StateBuilder state = new StateBuilder(name(), at.service());
    Optional<JsonObject> answered = node.json(STATE);
    if (answered.isEmpty()) {
      String why = node.problem(STATE);
      if (ANSWERS_WITHOUT_US.matcher(why).find()) {
        state.finding(UNKNOWN, at, ClusterPhrase.SILENT.text(at.service(), why));
      } else {
        state.finding(UNHEALTHY, at, ClusterPhrase.REFUSES_CONNECTIONS.text(at.service(), why));
      }
      return state.member(new ClusterMember(at, "", why, Map.of())).build();
    }
    JsonObject self = answered.get();
    long connections = self.number("connections");
    long most = self.number("max_connections");
    boolean standby = self.flag("recovery");
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("version", self.text("version"));
    facts.put("connections", connections + " of " + most);
    facts.put("replicas", String.valueOf(self.objects("replicas").size()));
    if (connections > most * NEARLY_ALL) {
      state.finding(DEGRADED, at, ClusterPhrase.CONNECTIONS.text(at.service(), connections, most));
    }
    if (standby && self.number("receiving") == 0) {
      state.finding(DEGRADED, at, ClusterPhrase.NOT_STREAMING.text(at.service()));
    }
    for (JsonObject replica : self.objects("replicas")) {
      facts.put("replica " + replica.text("name"), replica.text("state"));
      long lag = replica.number("lag");
      if (lag > MOST_LAG) {
        state.finding(
            UNHEALTHY, at, ClusterPhrase.LAG.text(replica.text("name"), ByteSize.rounded(lag)));
      }
    }
    for (JsonObject slot : self.objects("slots")) {
      slot(state, at, slot, facts);
    }
    if (!standby) {
      state.leader(at.service());
    }
    return state
        .member(new ClusterMember(at, standby ? "standby" : "primary", "running", facts))
        .build();
  }

  private static final long MOST_LAG = 16L << 20; // one segment of the write-ahead log

  private static void slot(
      StateBuilder state, ClusterNode at, JsonObject slot, Map<String, String> facts) {
    long retained = slot.number("retained");
    facts.put("slot " + slot.text("name"), slot.flag("active") ? "active" : "inactive");
    if (!slot.flag("active") && retained > MOST_RETAINED) {
      state.finding(
          DEGRADED, at, ClusterPhrase.SLOT.text(slot.text("name"), ByteSize.rounded(retained)));
    }
  }
}
