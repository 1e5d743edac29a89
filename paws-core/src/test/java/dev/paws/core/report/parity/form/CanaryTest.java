package dev.paws.core.report.parity.form;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paws.core.parity.ParityResult;
import dev.paws.core.parity.Sources;
import dev.paws.core.report.parity.ParityReport;
import dev.paws.core.report.parity.ParityReports;
import dev.paws.core.report.parity.form.ParityForm.Surroundings;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Secrets in twelve places, different in both environments, and in no form of the report. */
class CanaryTest {
  private static final Surroundings AROUND =
      new Surroundings(
          Optional.empty(), new SourceFiles(Path.of("/project"), Path.of("/project")), "x.html");

  private static String compose(String canary) {
    return """
        services:
          web:
            image: registry.example/web:1
            build:
              context: .
              args:
                NPM_TOKEN: %1$s01
            command: ["server", "--admin-password", "%1$s02", "--requirepass=%1$s03"]
            entrypoint: ["sh", "-c", "DB_PASSWORD=%1$s04 exec run"]
            environment:
              POSTGRES_PASSWORD: %1$s05
              DATABASE_URL: postgres://app:%1$s06@db:5432/app
              SETTINGS: '{"api_key": "%1$s07"}'
            env_file: secret.env
            labels:
              com.example.api-key: %1$s09
            healthcheck:
              test: ["CMD", "curl", "-H", "Authorization: Bearer %1$s10", "http://localhost/"]
            secrets: [db]
            configs: [app]
            ports: ["80%2$s:80"]
        secrets:
          db: {file: ./db.txt}
        configs:
          app:
            content: |
              password = %1$s12
        """
        .formatted(canary, canary.length() % 2);
  }

  private static ParityResult compared() {
    return Sources.compared(environment("local", "canaryXlocal"), environment("prod", "canaryXpr"));
  }

  private static dev.paws.core.parity.ParityEnvironment environment(String name, String canary) {
    Map<String, String> files = new LinkedHashMap<>();
    files.put("compose.yaml", compose(canary));
    files.put("secret.env", "SESSION_SECRET=" + canary + "08\n");
    files.put("db.txt", canary + "11\n");
    return Sources.compose(name, files);
  }

  @Test
  void no_form_of_a_report_has_a_canary() {
    ParityReport report = ParityReports.of(compared(), Optional.empty());
    Map<String, String> outputs = new LinkedHashMap<>();
    for (ParityForm form : ParityForm.values()) {
      outputs.put(form.name(), form.text(report, AROUND));
    }
    outputs.put(
        "TERMINAL",
        String.join("\n", TerminalReport.lines(report, TerminalColors.COLOURED, 200, "x.html")));
    outputs.put(
        "WORST",
        String.join(
            "\n",
            ParityReports.worst(report, report.open().findFirst().orElseThrow().severity(), 3)));

    assertThat(outputs)
        .allSatisfy(
            (name, text) -> {
              assertThat(text).as(name).doesNotContain("canaryX");
              for (int place = 1; place <= 12; place++) {
                String canary = "canaryXlocal%02d".formatted(place);
                assertThat(text)
                    .as(name)
                    .doesNotContain(
                        Base64.getEncoder()
                            .encodeToString(canary.getBytes(StandardCharsets.UTF_8)));
              }
            });
  }

  @Test
  void that_the_secrets_differ_is_told() {
    ParityReport report = ParityReports.of(compared(), Optional.empty());

    assertThat(report.open().map(ParityReport.Entry::path))
        .contains(
            "environment_variables.POSTGRES_PASSWORD",
            "environment_variables.DATABASE_URL",
            "environment_variables.SESSION_SECRET",
            "container.command");
  }

  @Test
  void equal_comparisons_give_equal_bytes_in_every_form() {
    ParityReport one = ParityReports.of(compared(), Optional.empty());
    ParityReport other = ParityReports.of(compared(), Optional.empty());

    for (ParityForm form : ParityForm.values()) {
      assertThat(form.text(one, AROUND)).as(form.name()).isEqualTo(form.text(other, AROUND));
    }
  }
}
