package dev.paws.core.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paws.core.desired.Desired;
import dev.paws.core.desired.DesiredBinder;
import dev.paws.core.desired.DesiredResult;
import dev.paws.core.desired.JsonTree;
import dev.paws.core.file.FileAccess;
import dev.paws.core.finding.Finding;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ConnectionExportsTest {
  private static DesiredResult bind(String services) {
    return DesiredBinder.bind(
        JsonTree.project("{\"name\":\"p\",\"services\":{" + services + "}}", Map.of()),
        FileAccess.disk());
  }

  /** A service {@code s} with an image, a published port and other keys. */
  private static String service(String name, String image, int port, String more) {
    return "\"%s\":{\"image\":\"%s\",\"ports\":[{\"target\":%d,\"protocol\":\"tcp\"}]%s}"
        .formatted(name, image, port, more);
  }

  private static String env(String... pairs) {
    StringBuilder json = new StringBuilder(",\"environment\":{");
    for (int i = 0; i < pairs.length; i += 2) {
      json.append(i == 0 ? "" : ",").append("\"%s\":\"%s\"".formatted(pairs[i], pairs[i + 1]));
    }
    return json.append("}").toString();
  }

  private static Desired desired(String services) {
    DesiredResult result = bind(services);
    assertThat(result.findings()).isEmpty();
    return result.desired().orElseThrow();
  }

  /** Returns the values, with each port published as the same number on host {@code h}. */
  private static Map<String, String> values(Preset preset, String services) {
    Desired desired = desired(services);
    Map<String, String> properties = new LinkedHashMap<>();
    TemplateVariables.of(desired)
        .services()
        .forEach(
            (name, service) ->
                service
                    .ports()
                    .forEach(
                        port -> {
                          properties.put("paws." + name + ".host." + port, "h");
                          properties.put("paws." + name + ".port." + port, "" + (port + 10_000));
                        }));
    Map<String, String> templates = ConnectionExports.of(List.of(preset), desired).templates();
    assertThat(Exports.check(templates, desired)).isEmpty();
    Exports.Result result = Exports.fill(templates, desired, properties);
    assertThat(result.findings()).isEmpty();
    return result.values();
  }

  private static Map<String, String> spring(String image, int port, String more) {
    return values(Preset.SPRING, service("s", image, port, more));
  }

  private static Map<String, String> quarkus(String image, int port, String more) {
    return values(Preset.QUARKUS, service("s", image, port, more));
  }

  @Test
  void postgresql_has_its_user_password_and_database() {
    String login = env("POSTGRES_USER", "app", "POSTGRES_PASSWORD", "p{w", "POSTGRES_DB", "shop");

    assertThat(spring("postgres:16", 5432, login))
        .containsEntry("SPRING_DATASOURCE_URL", "jdbc:postgresql://h:15432/shop")
        .containsEntry("SPRING_DATASOURCE_USERNAME", "app")
        .containsEntry("SPRING_DATASOURCE_PASSWORD", "p{w")
        .containsEntry("SPRING_R2DBC_URL", "r2dbc:postgresql://h:15432/shop");
    assertThat(quarkus("ghcr.io/team/mirror/postgis:3", 5432, login))
        .containsEntry("QUARKUS_DATASOURCE_JDBC_URL", "jdbc:postgresql://h:15432/shop")
        .containsEntry("QUARKUS_DATASOURCE_REACTIVE_URL", "postgresql://h:15432/shop")
        .containsEntry("QUARKUS_DATASOURCE_PASSWORD", "p{w");
    assertThat(spring("postgres", 5432, env("POSTGRES_HOST_AUTH_METHOD", "trust")))
        .containsEntry("SPRING_DATASOURCE_URL", "jdbc:postgresql://h:15432/postgres")
        .doesNotContainKey("SPRING_DATASOURCE_PASSWORD");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "mysql:8 | 3306 | MYSQL_DATABASE=shop,MYSQL_ROOT_PASSWORD=r | jdbc:mysql://h:13306/shop | root | r",
        "mysql | 3306 | MYSQL_USER=u,MYSQL_PASSWORD=p | jdbc:mysql://h:13306/ | u | p",
        "mariadb:11 | 3306 | MARIADB_USER=u,MARIADB_PASSWORD=p,MARIADB_DATABASE=d | jdbc:mariadb://h:13306/d | u | p",
        "gvenzl/oracle-free | 1521 | ORACLE_PASSWORD=o | jdbc:oracle:thin:@h:11521/FREEPDB1 | system | o",
        "gvenzl/oracle-free | 1521 | APP_USER=a,APP_USER_PASSWORD=b | jdbc:oracle:thin:@h:11521/FREEPDB1 | a | b",
        "mcr.microsoft.com/mssql/server:2022 | 1433 | MSSQL_SA_PASSWORD=S3 | jdbc:sqlserver://h:11433;encrypt=false | sa | S3"
      })
  void sql_databases_have_their_own_addresses_and_logins(
      String image, int port, String variables, String url, String user, String password) {
    String login = env(variables.strip().split("[=,]"));

    assertThat(spring(image, port, login))
        .containsEntry("SPRING_DATASOURCE_URL", url)
        .containsEntry("SPRING_DATASOURCE_USERNAME", user)
        .containsEntry("SPRING_DATASOURCE_PASSWORD", password);
    assertThat(quarkus(image, port, login))
        .containsEntry("QUARKUS_DATASOURCE_JDBC_URL", url)
        .containsEntry("QUARKUS_DATASOURCE_USERNAME", user);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "redis:7 | 6379 | SPRING_DATA_REDIS_HOST=h | QUARKUS_REDIS_HOSTS=redis://h:16379",
        "apache/kafka:3.9 | 9092 | SPRING_KAFKA_BOOTSTRAPSERVERS=h:19092 | KAFKA_BOOTSTRAP_SERVERS=h:19092",
        "rabbitmq:3-management | 5672 | SPRING_RABBITMQ_USERNAME=guest | RABBITMQ_PORT=15672",
        "elasticsearch:8.17.0 | 9200 | SPRING_ELASTICSEARCH_URIS=http://h:19200 | QUARKUS_ELASTICSEARCH_HOSTS=h:19200",
        "cassandra:5 | 9042 | SPRING_CASSANDRA_LOCALDATACENTER=datacenter1 | QUARKUS_CASSANDRA_CONTACT_POINTS=h:19042",
        "otel/opentelemetry-collector-contrib | 4318 | MANAGEMENT_OTLP_TRACING_ENDPOINT=http://h:14318/v1/traces | QUARKUS_OTEL_EXPORTER_OTLP_ENDPOINT=http://h:14318",
        "apachepulsar/pulsar:4 | 6650 | SPRING_PULSAR_CLIENT_SERVICEURL=pulsar://h:16650 | PULSAR_CLIENT_SERVICEURL=pulsar://h:16650",
        "apache/activemq-artemis | 61616 | SPRING_ARTEMIS_BROKERURL=tcp://h:71616 | QUARKUS_ARTEMIS_URL=tcp://h:71616",
        "osixia/openldap | 389 | SPRING_LDAP_BASE=dc=example,dc=org | QUARKUS_SECURITY_LDAP_DIR_CONTEXT_PRINCIPAL=cn=admin,dc=example,dc=org",
        "quay.io/keycloak/keycloak:26 | 8080 | SPRING_SECURITY_OAUTH2_RESOURCESERVER_JWT_ISSUERURI=http://h:18080/realms/master | QUARKUS_OIDC_AUTH_SERVER_URL=http://h:18080/realms/master"
      })
  void other_servers_have_the_usual_variables(
      String image, int port, String spring, String quarkus) {
    assertThat(spring(image, port, "")).contains(entry(spring));
    assertThat(quarkus(image, port, "")).contains(entry(quarkus));
  }

  private static Map.Entry<String, String> entry(String text) {
    return Map.entry(text.substring(0, text.indexOf('=')), text.substring(text.indexOf('=') + 1));
  }

  @Test
  void spring_boot_4_finds_its_new_names_beside_the_old_ones() {
    String uri = "mongodb://root:p%40ss@h:37017/test?authSource=admin";
    String login = env("MONGO_INITDB_ROOT_USERNAME", "root", "MONGO_INITDB_ROOT_PASSWORD", "p@ss");

    assertThat(spring("mongo:7", 27017, login))
        .containsEntry("SPRING_DATA_MONGODB_URI", uri)
        .containsEntry("SPRING_MONGODB_URI", uri);
    assertThat(spring("mongo", 27017, ""))
        .containsEntry("SPRING_MONGODB_URI", "mongodb://h:37017/test");
    assertThat(spring("openzipkin/zipkin", 9411, ""))
        .containsEntry("MANAGEMENT_ZIPKIN_TRACING_ENDPOINT", "http://h:19411/api/v2/spans")
        .containsEntry("MANAGEMENT_TRACING_EXPORT_ZIPKIN_ENDPOINT", "http://h:19411/api/v2/spans");
    assertThat(quarkus("openzipkin/zipkin", 9411, "")).isEmpty();
  }

  @Test
  void a_login_that_one_variable_holds_is_taken_apart() {
    assertThat(spring("neo4j:5", 7687, env("NEO4J_AUTH", "neo4j/se/cret")))
        .containsEntry("SPRING_NEO4J_URI", "bolt://h:17687")
        .containsEntry("SPRING_NEO4J_AUTHENTICATION_USERNAME", "neo4j")
        .containsEntry("SPRING_NEO4J_AUTHENTICATION_PASSWORD", "se/cret");
    assertThat(spring("neo4j", 7687, env("NEO4J_AUTH", "none"))).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "registry.example/app:1",
    "prometheuscommunity/postgres-exporter",
    "redis-commander",
    "team/all-in-one"
  })
  void other_images_are_no_servers(String image) {
    assertThat(spring(image, 5432, "")).isEmpty();
  }

  @Test
  void a_server_without_a_published_port_is_left_out() {
    assertThat(values(Preset.SPRING, "\"s\":{\"image\":\"postgres\"}")).isEmpty();
  }

  @Test
  void what_x_paws_says_goes_before_labels_and_these_before_the_image() {
    String hint =
        ",\"x-paws\":{\"connection\":{\"type\":\"postgresql\",\"port\":6432,\"username\":\"me\","
            + "\"password\":\"{x}\",\"database\":\"d\"}}";
    assertThat(spring("team/pool:1", 6432, hint))
        .containsEntry("SPRING_DATASOURCE_URL", "jdbc:postgresql://h:16432/d")
        .containsEntry("SPRING_DATASOURCE_PASSWORD", "{x}");
    String label = ",\"labels\":{\"org.springframework.boot.service-connection\":\"redis\"}";
    assertThat(spring("team/cache", 6379, label)).containsKey("SPRING_DATA_REDIS_HOST");
    String ignored = ",\"labels\":{\"org.springframework.boot.ignore\":\"true\"}";
    assertThat(spring("postgres", 5432, ignored)).isEmpty();
    assertThat(spring("postgres", 5432, ",\"x-paws\":{\"connection\":\"none\"}")).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Technology.class)
  void each_technology_can_be_named(Technology technology) {
    String hint = ",\"x-paws\":{\"connection\":\"" + technology.text() + "\"}";

    assertThat(spring("team/own:1", technology.port(), hint)).isNotEmpty();
  }

  @Test
  void a_name_that_no_technology_has_is_an_error() {
    assertThat(bind(service("s", "x", 1, ",\"x-paws\":{\"connection\":\"postgre\"}")).findings())
        .singleElement()
        .extracting(Finding::text)
        .asString()
        .contains("services.s.x-paws.connection")
        .contains("one of none, postgresql");
  }

  @Test
  void two_servers_for_one_variable_are_an_error_unless_the_user_chose() {
    Desired desired =
        desired(service("one", "postgres", 5432, "") + "," + service("two", "mysql", 3306, ""));
    ConnectionExports exports = ConnectionExports.of(List.of(Preset.QUARKUS), desired);

    assertThat(exports.conflicts(Set.of()))
        .singleElement()
        .extracting(Finding::text)
        .asString()
        .contains("[PAWS-G064]")
        .contains("QUARKUS_DATASOURCE_JDBC_URL for one and for two");
    assertThat(exports.conflicts(exports.templates().keySet())).isEmpty();
    assertThat(exports.of(Set.of("two")).conflicts(Set.of())).isEmpty();
  }
}
