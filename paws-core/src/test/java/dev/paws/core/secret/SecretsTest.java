package dev.paws.core.secret;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {"DB_PASSWORD", "CLIENT_SECRET", "API_TOKEN", "SIGNING_KEY", "aws_credentials"})
  void a_value_under_a_telling_name_is_hidden(String name) {
    assertThat(Secrets.inTree(Map.of("Env", List.of(name + "=value", "MODE=plain"))))
        .isEqualTo(Map.of("Env", List.of(name + "=" + Secrets.MASK, "MODE=plain")));
  }

  @Test
  void the_password_of_an_address_is_hidden_and_the_rest_stays() {
    assertThat(Secrets.inText("postgres://shop:hunter2@db:5432/shop?ssl=true"))
        .isEqualTo("postgres://shop:" + Secrets.MASK + "@db:5432/shop?ssl=true");
    assertThat(Secrets.inText("redis://:hunter2@cache")).doesNotContain("hunter2");
    assertThat(Secrets.inText("http://web:8080/a@b")).isEqualTo("http://web:8080/a@b");
  }

  @Test
  void labels_are_hidden_by_name_and_fields_of_the_engine_are_not() {
    assertThat(
            Secrets.inTree(
                Map.of("Labels", Map.of("admin.token", "x"), "SandboxKey", "/var/run/netns/1")))
        .isEqualTo(
            Map.of(
                "Labels", Map.of("admin.token", Secrets.MASK), "SandboxKey", "/var/run/netns/1"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "level: info\npassword: hunter2",
        "- api_key: hunter2 # of the shop",
        "maxmemory 10mb\nrequirepass hunter2\n",
        "<server>\n  <password>hunter2</password>\n</server>",
        "spring.datasource.password = hunter2\r\nserver.port = 8080",
        "db.url=jdbc:postgresql://db/app?password=hunter2\nmode=a",
        "db: {user: app, password: hunter2}",
        "PWD = hunter2",
        "sentinel auth-pass mymaster hunter2",
        "user app on >hunter2 ~* +@all",
        "user app on #hunter2",
        "db:5432:*:app:hunter2",
        "\"app\" \"hunter2\"",
        "app:$apr1$hunter2",
        "app:{SHA}hunter2"
      })
  void a_settings_file_hides_what_stands_beside_a_telling_name(String text) {
    assertThat(Secrets.inSettings(text)).doesNotContain("hunter2").contains(Secrets.MASK);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "level: info\nauth: on\nports: 80",
        "password: ${DB_PASSWORD}",
        "# password of the shop",
        "password_file /run/secrets/db",
        "PWD=/srv/app",
        "user nginx;",
        "items: [{key: disk, operator: In}]",
        "password:"
      })
  void a_settings_file_shows_the_rest(String text) {
    assertThat(Secrets.inSettings(text)).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "redis-cli -a $PASS ping",
        "mysqladmin ping -p$MYSQL_ROOT_PASSWORD",
        "mysql --protocol tcp",
        "curl -u admin http://web",
        "grep -a text"
      })
  void a_command_without_a_written_password_stays(String text) {
    assertThat(Secrets.inText(text)).isEqualTo(text);
  }

  @Test
  void the_host_after_a_password_stays() {
    assertThat(Secrets.inText("postgres://shop:p@a/b@db:5432/shop?mail=a@b"))
        .isEqualTo("postgres://shop:" + Secrets.MASK + "@db:5432/shop?mail=a@b");
    assertThat(Secrets.inText("jdbc:oracle:thin:shop/a@b@//db:1521/XE"))
        .isEqualTo("jdbc:oracle:thin:shop/" + Secrets.MASK + "@//db:1521/XE");
  }

  @Test
  void a_bare_basic_value_is_hidden_if_it_is_user_and_password() {
    assertThat(Secrets.inText("sent Basic YWRtaW46aHVudGVyMg== to web"))
        .isEqualTo("sent Basic " + Secrets.MASK + " to web");
  }

  @Test
  void long_texts_are_searched_in_linear_time() {
    String long1 = "a://u:" + "@".repeat(200_000);
    String long2 = "a://".repeat(50_000);
    String long3 = "jdbc:oracle:thin:u/" + "p".repeat(200_000);
    for (String text : List.of(long1, long2, long3)) {
      assertThat(Secrets.inText(text)).isEqualTo(text);
    }
  }

  @Test
  void an_empty_secret_shows_that_it_is_empty() {
    assertThat(Secrets.value("DB_PASSWORD", "")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "PGPASSWORD=hunter2 psql",
        "start --password hunter2 --port 80",
        "start --requirepass=hunter2",
        "{\"client_secret\": \"hunter2\"}",
        "password: \"hunter2\"",
        "db.password = hunter2",
        "jdbc:postgresql://db/app?user=app&password=hunter2&ssl=true",
        "o: addr=10.0.0.1,username=me,password=hunter2",
        "Authorization: Bearer hunter2hunter2",
        "redis-cli -h cache -a hunter2 ping",
        "mysqladmin ping -uroot -phunter2",
        "curl -fsS -u admin:hunter2 http://web/health",
        "curl -H 'X-Api-Key: hunter2' http://web/health",
        "PRIVATE-TOKEN: hunter2",
        "URL=https://web/health?token=hunter2",
        "Server=db;User Id=sa;Pwd=hunter2;",
        "postgresql:\n  authentication:\n    superuser:\n      password: hunter2\n",
        "post_start: [{environment: {ADMIN_PASSWORD: hunter2}}]",
        "https://hooks.slack.com/services/T0/B0/hunter2hunter2",
        "MAIL_CREDS=hunter2",
        "sent Bearer hunter2hunter2 to web",
        "Authorization: Basic aHVudGVyMg",
        "authorization: hunter2",
        "postgres://shop:p@hunter2@db:5432/shop",
        "postgres://shop:p/hunter2@db:5432/shop",
        "postgres://shop:hunter2/a@b/c@db:5432/shop?ssl=true",
        "redis://:hunter2/x@cache:6379 and more",
        "https://me:8080hunter2@host/path",
        "a=amqp://u:hunter2@q1,amqp://u:hunter2@q2/v@w",
        "jdbc:oracle:thin:shop/hunter2@//db:1521/XE",
        "jdbc:oracle:thin:shop/hunter2@x@db:1521:XE",
        "jdbc:oracle:oci:shop/\"hunter2\"@db",
        "shop:hunter2@tcp(db:3306)/shop",
        "https://account.blob.core.windows.net/c?sv=1&sig=hunter2&se=2",
        "https://bucket.s3.amazonaws.com/a?X-Amz-Signature=hunter2",
        "API_TOKENS=hunter2",
        "accessToken='hunter2'"
      })
  void a_secret_in_a_text_is_hidden_by_the_name_beside_it(String text) {
    assertThat(Secrets.inText(text)).doesNotContain("hunter2").contains(Secrets.MASK);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "services.db.environment.DB_PASSWORD: is not set",
        "secrets.token: the file ./token.txt is missing",
        "run with --key-file /etc/key --port 80",
        "TOKEN=${TOKEN}",
        "http://db:5432/app and mail@example.com",
        "the password must not be empty",
        "create container shop-db-1",
        "MONKEY=business",
        "auth-service: container.image: api:1, not api:2",
        "PWD=/home/me",
        "AUTH_MODE=basic",
        "GF_AUTH_GITHUB_ORG_ROLE=Viewer",
        "KEYCLOAK_REALM=shop",
        "start --tls-key /certs/server.key --tls-key=./server.pem",
        "TLS_KEY=/run/secrets/tls",
        "basic configuration and bearer authentication: both work",
        "Basic settings: name=x",
        "the token expired yesterday",
        "http://user@host/a:b@c",
        "http://web:8080/x@y/z@w",
        "mail:a@b.c, tcp://web:80/",
        "set it in .env (echo DB_PASSWORD=... >> .env)",
        "{key: disk, operator: In}"
      })
  void prose_and_ordinary_settings_stay_as_they_are(String text) {
    assertThat(Secrets.inText(text)).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ghp_abcdefghijklmnopqrstuvwxyz012345",
        "glpat-abcdefghijklmnopqrst",
        "AKIAIOSFODNN7EXAMPLE",
        "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0In0.c2lnbmF0dXJl",
        "-----BEGIN RSA PRIVATE KEY-----\nMIIE\n-----END RSA PRIVATE KEY-----",
        "-----BEGIN PRIVATE KEY-----\nMIIE"
      })
  void tokens_and_keys_of_known_forms_are_hidden_wherever_they_stand(String token) {
    assertThat(Secrets.inText("got " + token + " from it"))
        .contains(Secrets.MASK)
        .doesNotContain("MIIE")
        .doesNotContain(token);
  }

  @Test
  void a_file_is_a_secret_if_its_name_tells_and_it_is_one_word() {
    assertThat(Secrets.isSecretFile("/run/db_password", "hunter2\n")).isTrue();
    assertThat(Secrets.isSecretFile("/etc/token.txt", "hunter2")).isTrue();
    assertThat(Secrets.isSecretFile("/etc/auth.conf", "listen 80\n")).isFalse();
    assertThat(Secrets.isSecretFile("/etc/auth", "off")).isFalse();
    assertThat(Secrets.isSecretFile("/etc/app.conf", "hunter2")).isFalse();
  }

  @Test
  void masking_twice_changes_nothing() {
    String once = Secrets.inText("A_TOKEN=abc postgres://u:p@h --password x");
    assertThat(Secrets.inText(once)).isEqualTo(once);
  }
}
