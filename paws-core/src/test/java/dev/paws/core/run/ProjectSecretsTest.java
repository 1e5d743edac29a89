package dev.paws.core.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paws.core.compose.ComposeOptions;
import dev.paws.core.file.FileAccess;
import dev.paws.core.secret.SecretValues;
import dev.paws.core.secret.Secrets;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProjectSecretsTest {
  private static final Path FOLDER = Path.of("/project");

  private final Map<Path, String> files = new HashMap<>();
  private final Map<String, String> environment = new HashMap<>();

  private SecretValues secrets(String compose) {
    files.put(FOLDER.resolve("compose.yaml"), compose);
    ComposeOptions options =
        new ComposeOptions(
            FOLDER,
            List.of(),
            List.of(),
            List.of(),
            Optional.of("p"),
            Optional.empty(),
            environment);
    return ProjectLoader.load(
            options,
            new FileAccess() {
              @Override
              public boolean isFile(Path path) {
                return files.containsKey(path);
              }

              @Override
              public boolean isDirectory(Path path) {
                return FOLDER.equals(path);
              }

              @Override
              public byte[] read(Path path, long limit) throws IOException {
                String text = files.get(path);
                if (text == null) {
                  throw new NoSuchFileException(path.toString());
                }
                return text.getBytes(StandardCharsets.UTF_8);
              }
            })
        .secrets();
  }

  private static void assertHidden(SecretValues secrets) {
    assertThat(secrets.inText("says CANARY-4711 aloud"))
        .isEqualTo("says " + Secrets.MASK + " aloud");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "environment: {DB_PASSWORD: CANARY-4711}",
        "environment: [DB_PASSWORD=CANARY-4711]",
        "environment: {URL: 'postgres://me:CANARY-4711@db/app'}",
        "environment: {JAVA_OPTS: '-Ddb.password=CANARY-4711 -Xmx1g'}",
        "build: {context: ., args: {API_TOKEN: CANARY-4711}}",
        "labels: {admin.password: CANARY-4711}",
        "command: [serve, --password, CANARY-4711]",
        "command: serve --token=CANARY-4711",
        "healthcheck: {test: ['CMD-SHELL', 'redis-cli --pass CANARY-4711 ping']}",
        "healthcheck: {test: [CMD, redis-cli, -h, cache, -a, CANARY-4711, ping]}",
        "environment: {GREETING: 'hello ${API_TOKEN:-CANARY-4711}'}",
        "environment: {GREETING: 'hello ${LEVEL:-${API_TOKEN-CANARY-4711}}'}",
        "entrypoint: [sh, -c, 'PGPASSWORD=CANARY-4711 psql']"
      })
  void whatever_a_service_says_under_a_telling_name_is_secret(String service) {
    assertHidden(secrets("services: {web: {image: web, " + service + "}}"));
  }

  @Test
  void the_content_of_secrets_is_secret_wherever_it_comes_from() {
    environment.put("FROM_HERE", "CANARY-4711");
    files.put(FOLDER.resolve("pw.txt"), "CANARY-4711\n");
    for (String source : List.of("file: pw.txt", "environment: FROM_HERE")) {
      assertHidden(
          secrets("services: {web: {image: web, secrets: [s]}}\nsecrets: {s: {" + source + "}}"));
    }
  }

  @Test
  void env_files_and_the_environment_are_looked_through() {
    files.put(FOLDER.resolve(".env"), "APP_SECRET=CANARY-4711\n");
    assertHidden(secrets("services: {web: {image: web}}"));
    files.remove(FOLDER.resolve(".env"));
    files.put(FOLDER.resolve("app.env"), "APP_SECRET=CANARY-4711\n");
    assertHidden(secrets("services: {web: {image: web, env_file: app.env}}"));
    files.remove(FOLDER.resolve("app.env"));
    environment.put("APP_SECRET", "CANARY-4711");
    assertHidden(secrets("services: {web: {image: web}}"));
  }

  @Test
  void a_config_is_looked_through_for_telling_names() {
    files.put(FOLDER.resolve("app.properties"), "db.user=me\ndb.password=CANARY-4711\n");
    SecretValues secrets =
        secrets(
            "services: {web: {image: web, configs: [c]}}\nconfigs: {c: {file: app.properties}}");
    assertHidden(secrets);
    assertThat(secrets.inText("db.user is me")).isEqualTo("db.user is me");
  }

  @Test
  void files_that_are_wrong_elsewhere_do_not_give_it_away() {
    assertHidden(
        secrets("services: {web: {image: web, prots: [], environment: {A_TOKEN: CANARY-4711}}}"));
  }

  @Test
  void a_password_that_is_also_a_name_in_open_use_stays_readable() {
    SecretValues secrets =
        secrets(
            "services: {web: {image: 'postgres:16', environment: {POSTGRES_PASSWORD: postgres}}}");
    assertThat(secrets.inText("pulling postgres:16")).isEqualTo("pulling postgres:16");
  }
}
