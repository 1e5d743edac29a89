package dev.paws.core.export;

import dev.paws.core.value.ImageReference;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The servers that applications connect to: by which image one is recognised, on which port it
 * listens, and which properties of Spring Boot and of Quarkus name it. The only table of this kind;
 * {@code docs/variables-for-tests.md} shows it. Where Spring Boot 4 has another name than Spring
 * Boot 3, both are there. The form of a line is that of {@link PropertyTemplate}.
 */
@SuppressWarnings(
    "ImmutableEnumChecker") // its lists are copies, its method references hold no state
enum Technology {
  POSTGRESQL(
      5432,
      "postgres,postgresql,postgis,timescaledb,timescaledb-ha,pgvector,spilo",
      ImageLogin::postgresql,
      SqlProperties.spring(
          "jdbc:postgresql://<address>/<database>", "r2dbc:postgresql://<address>/<database>"),
      SqlProperties.quarkus(
          "jdbc:postgresql://<address>/<database>", "postgresql://<address>/<database>")),
  MYSQL(
      3306,
      "mysql,mysql-server,percona,percona-server",
      ImageLogin::mysql,
      SqlProperties.spring(
          "jdbc:mysql://<address>/[<database>]", "r2dbc:mysql://<address>/[<database>]"),
      SqlProperties.quarkus(
          "jdbc:mysql://<address>/[<database>]", "mysql://<address>/[<database>]")),
  MARIADB(
      3306,
      "mariadb",
      ImageLogin::mysql,
      SqlProperties.spring(
          "jdbc:mariadb://<address>/[<database>]", "r2dbc:mariadb://<address>/[<database>]"),
      SqlProperties.quarkus(
          "jdbc:mariadb://<address>/[<database>]", "mariadb://<address>/[<database>]")),
  ORACLE(
      1521,
      "oracle-free,oracle-xe",
      ImageLogin::oracle,
      SqlProperties.spring(
          "jdbc:oracle:thin:@<address>/<database>", "r2dbc:oracle://<address>/<database>"),
      SqlProperties.quarkus(
          "jdbc:oracle:thin:@<address>/<database>", "oracle:thin:@<address>/<database>")),
  SQLSERVER(
      1433,
      "mssql/server,azure-sql-edge",
      ImageLogin::sqlServer,
      SqlProperties.spring(
          "jdbc:sqlserver://<address>;encrypt=false[;databaseName=<database>]",
          "r2dbc:mssql://<address>[/<database>]"),
      SqlProperties.quarkus(
          "jdbc:sqlserver://<address>;encrypt=false[;databaseName=<database>]",
          "sqlserver://<address>[/<database>]")),
  REDIS(
      6379,
      "redis,redis-stack,redis-stack-server,valkey,keydb",
      ImageLogin::redis,
      """
      spring.data.redis.host=<host>
      spring.data.redis.port=<port>
      spring.data.redis.username=<username>
      spring.data.redis.password=<password>
      """,
      """
      quarkus.redis.hosts=redis://[[<%username>]:<%password>@]<address>
      """),
  MONGODB(
      27017,
      "mongo,mongodb,mongodb-community-server,mongodb-atlas-local",
      ImageLogin::mongodb,
      """
      spring.data.mongodb.uri=mongodb://[<%username>:<%password>@]<address>/<database>[?authSource=<source>]
      spring.mongodb.uri=mongodb://[<%username>:<%password>@]<address>/<database>[?authSource=<source>]
      """,
      """
      quarkus.mongodb.connection-string=mongodb://[<%username>:<%password>@]<address>/[?authSource=<source>]
      quarkus.mongodb.database=<database>
      """),
  KAFKA(
      9092,
      "kafka,kafka-native,cp-kafka,confluent-local,redpanda",
      ImageLogin::none,
      """
      spring.kafka.bootstrap-servers=<address>
      """,
      """
      kafka.bootstrap.servers=<address>
      """),
  RABBITMQ(
      5672,
      "rabbitmq",
      ImageLogin::rabbitmq,
      """
      spring.rabbitmq.host=<host>
      spring.rabbitmq.port=<port>
      spring.rabbitmq.username=<username>
      spring.rabbitmq.password=<password>
      spring.rabbitmq.virtual-host=<database>
      """,
      """
      rabbitmq-host=<host>
      rabbitmq-port=<port>
      rabbitmq-username=<username>
      rabbitmq-password=<password>
      rabbitmq-virtual-host=<database>
      """),
  ELASTICSEARCH(
      9200,
      "elasticsearch",
      ImageLogin::elasticsearch,
      """
      spring.elasticsearch.uris=http://<address>
      spring.elasticsearch.username=<username>
      spring.elasticsearch.password=<password>
      """,
      """
      quarkus.elasticsearch.hosts=<address>
      quarkus.elasticsearch.username=<username>
      quarkus.elasticsearch.password=<password>
      """),
  NEO4J(
      7687,
      "neo4j",
      ImageLogin::neo4j,
      """
      spring.neo4j.uri=bolt://<address>
      spring.neo4j.authentication.username=<username>
      spring.neo4j.authentication.password=<password>
      """,
      """
      quarkus.neo4j.uri=bolt://<address>
      quarkus.neo4j.authentication.username=<username>
      quarkus.neo4j.authentication.password=<password>
      """),
  CASSANDRA(
      9042,
      "cassandra",
      ImageLogin::cassandra,
      """
      spring.cassandra.contact-points=<address>
      spring.cassandra.local-datacenter=<database>
      spring.cassandra.username=<username>
      spring.cassandra.password=<password>
      """,
      """
      quarkus.cassandra.contact-points=<address>
      quarkus.cassandra.local-datacenter=<database>
      quarkus.cassandra.auth.username=<username>
      quarkus.cassandra.auth.password=<password>
      """),
  ZIPKIN(
      9411,
      "zipkin,zipkin-slim",
      ImageLogin::none,
      """
      management.zipkin.tracing.endpoint=http://<address>/api/v2/spans
      management.tracing.export.zipkin.endpoint=http://<address>/api/v2/spans
      """,
      ""),
  OTLP(
      4318,
      "otel-lgtm,opentelemetry-collector,opentelemetry-collector-contrib,jaegertracing/all-in-one,jaeger",
      ImageLogin::none,
      """
      management.otlp.tracing.endpoint=http://<address>/v1/traces
      management.opentelemetry.tracing.export.otlp.endpoint=http://<address>/v1/traces
      management.otlp.logging.endpoint=http://<address>/v1/logs
      management.opentelemetry.logging.export.otlp.endpoint=http://<address>/v1/logs
      management.otlp.metrics.export.url=http://<address>/v1/metrics
      """,
      """
      quarkus.otel.exporter.otlp.endpoint=http://<address>
      quarkus.otel.exporter.otlp.protocol=http/protobuf
      """),
  PULSAR(
      6650,
      "pulsar,pulsar-all",
      ImageLogin::none,
      """
      spring.pulsar.client.service-url=pulsar://<address>
      spring.pulsar.admin.service-url=http://<address:8080>
      """,
      """
      pulsar.client.serviceUrl=pulsar://<address>
      """),
  ACTIVEMQ(
      61616,
      "activemq,activemq-classic",
      ImageLogin::activemq,
      """
      spring.activemq.broker-url=tcp://<address>
      spring.activemq.user=<username>
      spring.activemq.password=<password>
      """,
      """
      amqp-host=<host:5672>
      amqp-port=<port:5672>
      amqp-username=<username>
      amqp-password=<password>
      """),
  ARTEMIS(
      61616,
      "activemq-artemis,artemis",
      ImageLogin::artemis,
      """
      spring.artemis.mode=native
      spring.artemis.broker-url=tcp://<address>
      spring.artemis.user=<username>
      spring.artemis.password=<password>
      """,
      """
      quarkus.artemis.url=tcp://<address>
      quarkus.artemis.username=<username>
      quarkus.artemis.password=<password>
      """),
  LDAP(
      389,
      "openldap",
      ImageLogin::ldap,
      """
      spring.ldap.urls=ldap://<address>
      spring.ldap.base=<database>
      spring.ldap.username=<username>
      spring.ldap.password=<password>
      """,
      """
      quarkus.security.ldap.dir-context.url=ldap://<address>
      quarkus.security.ldap.dir-context.principal=<username>
      quarkus.security.ldap.dir-context.password=<password>
      """),
  KEYCLOAK(
      8080,
      "keycloak",
      ImageLogin::keycloak,
      """
      spring.security.oauth2.resourceserver.jwt.issuer-uri=http://<address>/realms/<database>
      """,
      """
      quarkus.oidc.auth-server-url=http://<address>/realms/<database>
      """);

  private final int port;
  private final Set<String> images;
  private final ImageLogin.Reader login;
  private final List<PropertyTemplate> spring;
  private final List<PropertyTemplate> quarkus;

  Technology(int port, String images, ImageLogin.Reader login, String spring, String quarkus) {
    this.port = port;
    this.images = Set.of(images.split(",", -1));
    this.login = login;
    this.spring = spring.lines().map(PropertyTemplate::of).toList();
    this.quarkus = quarkus.lines().map(PropertyTemplate::of).toList();
  }

  /** Returns the technology of an image; empty if the table has none. */
  static Optional<Technology> ofImage(String image) {
    String name = "/" + ImageReference.parse(image).name();
    for (Technology technology : values()) {
      if (technology.images.stream().anyMatch(it -> name.endsWith("/" + it))) {
        return Optional.of(technology);
      }
    }
    return Optional.empty();
  }

  /** Returns the technology of that name; empty if there is none. */
  static Optional<Technology> named(String name) {
    for (Technology technology : values()) {
      if (technology.text().equals(name) || technology.images.contains(name)) {
        return Optional.of(technology);
      }
    }
    return Optional.empty();
  }

  /** Returns the name for {@code x-paws.connection}. */
  String text() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Returns the port on which it listens in its container by default. */
  int port() {
    return port;
  }

  ImageLogin.Reader login() {
    return login;
  }

  List<PropertyTemplate> properties(Preset preset) {
    return preset == Preset.SPRING ? spring : quarkus;
  }
}
