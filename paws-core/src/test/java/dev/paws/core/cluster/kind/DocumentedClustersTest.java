package dev.paws.core.cluster.kind;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paws.core.cluster.Answer;
import dev.paws.core.cluster.ClusterKind;
import dev.paws.core.cluster.NodeAnswers;
import dev.paws.core.model.ServiceDefinition.Role;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Clusters that no example runs: their answers are written after their documentation. */
class DocumentedClustersTest {
  private static final String KAFKA =
      """
      ClusterId:              fMCL8kv1SWm87L_Md-I2hg
      LeaderId:               %s
      LeaderEpoch:            2
      HighWatermark:          10
      MaxFollowerLag:         0
      MaxFollowerLagTimeMs:   -1
      CurrentVoters:          [3000,3001,3002]
      CurrentObservers:       [0,1,2]
      """;

  @Test
  void kafka_shows_its_controller_and_under_replicated_partitions() {
    KafkaKind kind = new KafkaKind();

    assertThat(text(kind, "kafka", "quorum", KAFKA.formatted("3002"), "partitions", ""))
        .startsWith("fMCL8kv1SWm87L_Md-I2hg healthy, leader 3002, 2/3");
    assertThat(text(kind, "kafka", "quorum", KAFKA.formatted("-1"), "partitions", ""))
        .contains("! unhealthy: the controllers have no leader");
    String topic = "\tTopic: t\tPartition: 0\tLeader: %s\tReplicas: 1,2,3\tIsr: 1";
    assertThat(
            text(kind, "kafka", "quorum", KAFKA.formatted("1"), "partitions", topic.formatted("1")))
        .contains("! degraded: 1 partitions are under-replicated");
    assertThat(
            text(
                kind,
                "kafka",
                "quorum",
                KAFKA.formatted("1"),
                "partitions",
                topic.formatted("none")))
        .contains("! unhealthy: 1 partitions have no leader");
  }

  @Test
  void rabbitmq_shows_partitions_alarms_and_stopped_nodes() {
    String status =
        """
        {"cluster_name":"rabbit@a","disk_nodes":["rabbit@a","rabbit@b"],"ram_nodes":[],
         "running_nodes":[%s],"alarms":[%s],"partitions":{%s},
         "versions":{"rabbit@a":{"rabbitmq_version":"3.12.1"}}}""";
    RabbitmqKind kind = new RabbitmqKind();
    String both = "\"rabbit@a\",\"rabbit@b\"";

    assertThat(text(kind, "rabbitmq", "status", status.formatted(both, "", "")))
        .startsWith("rabbit@a healthy");
    assertThat(text(kind, "rabbitmq", "status", status.formatted("\"rabbit@a\"", "", "")))
        .contains("! degraded: nodes of the cluster do not run: rabbit@b");
    assertThat(
            text(
                kind,
                "rabbitmq",
                "status",
                status.formatted(both, "{\"resource\":\"disk\",\"node\":\"rabbit@a\"}", "")))
        .contains("! unhealthy: an alarm blocks publishers: disk rabbit@a");
    assertThat(
            text(
                kind,
                "rabbitmq",
                "status",
                status.formatted(both, "", "\"rabbit@a\":[\"rabbit@b\"]")))
        .contains("! unhealthy: network partition between nodes: rabbit@a");
  }

  @Test
  void elasticsearch_shows_its_colour_and_unassigned_shards() {
    String health =
        "{\"cluster_name\":\"docs\",\"status\":\"%s\",\"number_of_nodes\":1,"
            + "\"active_shards\":3,\"unassigned_shards\":2}";
    ElasticsearchKind kind = new ElasticsearchKind();

    assertThat(text(kind, "elasticsearch", "health", health.formatted("green")))
        .startsWith("docs healthy");
    assertThat(text(kind, "elasticsearch", "health", health.formatted("yellow")))
        .contains("! degraded: status yellow: 2 shards are unassigned");
    assertThat(text(kind, "elasticsearch", "health", health.formatted("red")))
        .contains("! unhealthy: status red: data is missing, 2 shards are unassigned");
    NodeAnswers locked =
        new NodeAnswers(
            Recorded.node(Role.AUXILIARY, "es", "elasticsearch", "", Map.of()),
            Map.of("health", new Answer(true, 401, "{}")));
    assertThat(Recorded.text(kind.judge(List.of(locked)).get(0)))
        .contains("! unknown: it wants a password that its definition does not show");
  }

  @Test
  void an_actuator_names_the_component_that_is_down() {
    ActuatorKind kind = new ActuatorKind();

    assertThat(
            text(
                kind,
                "shop/spring-api",
                "health",
                "{\"status\":\"DOWN\",\"components\":{\"db\":{\"status\":\"DOWN\",\"details\":"
                    + "{\"error\":\"refused\"}},\"ping\":{\"status\":\"UP\"}}}"))
        .contains("! unhealthy: db is DOWN (refused)");
    assertThat(text(kind, "shop/spring-api", "health", "{\"status\":\"UP\"}"))
        .startsWith("one healthy");
    assertThat(text(kind, "shop/spring-api", "health", "{\"status\":\"OUT_OF_SERVICE\"}"))
        .contains("! unhealthy: one is OUT_OF_SERVICE");
  }

  @Test
  void postgresql_shows_slots_that_nobody_reads_and_replicas_that_fall_behind() {
    String answer =
        """
        {"recovery":false,"version":"15.14","connections":95,"max_connections":100,"receiving":0,
         "replicas":[{"name":"r1","state":"streaming","lag":99999999}],
         "slots":[{"name":"old","active":false,"retained":2147483648}]}""";

    assertThat(text(new PostgresqlKind(), "postgres", "state", answer))
        .contains("one unhealthy, leader one")
        .contains("! unhealthy: r1 is 95")
        .contains("! degraded: one uses 95 of 100 connections")
        .contains("! degraded: nobody reads the replication slot old, which keeps 2");
    NodeAnswers refused =
        new NodeAnswers(
            Recorded.node(Role.AUXILIARY, "db", "postgres:16", "", Map.of()),
            Map.of(
                "state", new Answer(false, 2, "psql: error: the database system is starting up")));
    assertThat(Recorded.text(new PostgresqlKind().judge(List.of(refused)).get(0)))
        .contains("! unhealthy: db accepts no connections: psql: error: the database system");
  }

  @Test
  void kinds_are_found_by_the_words_of_the_image() {
    assertThat(kindOf("quay.io/team/kafka:3.9")).isEqualTo("kafka");
    assertThat(kindOf("provectuslabs/kafka-ui")).isEmpty();
    assertThat(kindOf("rabbitmq:3-management")).isEqualTo("rabbitmq");
    assertThat(kindOf("docker.elastic.co/elasticsearch/elasticsearch:8.15.0"))
        .isEqualTo("elasticsearch");
    assertThat(kindOf("postgres:16@sha256:0123")).isEqualTo("postgresql");
    assertThat(kindOf("prometheuscommunity/postgres-exporter")).isEmpty();
    assertThat(kindOf("localhost:5000/shop/spring-api:1")).isEqualTo("spring-boot");
    assertThat(kindOf("shop/web")).isEmpty();
  }

  private static String kindOf(String image) {
    return ClusterKinds.of(Recorded.node(Role.AUXILIARY, "s", image, "", Map.of()))
        .map(ClusterKind::name)
        .orElse("");
  }

  private static String text(ClusterKind kind, String image, String... answers) {
    return Recorded.text(kind.judge(List.of(Recorded.answering("one", image, answers))).get(0));
  }
}
