package dev.paws.core.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paws.core.finding.Finding;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ExportsTest {
  private static final TemplateVariables OFFER =
      new TemplateVariables(
          Map.of(
              "db",
              new TemplateVariables.Service(
                  1, List.of(5432), Map.of("POSTGRES_DB", "app", "a.b", "dotted")),
              "db.old",
              new TemplateVariables.Service(2, List.of(5433), Map.of()),
              "worker",
              new TemplateVariables.Service(1, List.of(), Map.of())));
  private static final Map<String, String> UP =
      Map.of(
          "paws.db.host", "127.0.0.1",
          "paws.db.port.5432", "49153",
          "paws.db.old.2.port.5433", "49154");

  @Test
  void a_template_is_filled_with_hosts_ports_and_variables() {
    assertThat(
            value("jdbc:postgresql://{db.host}:{db.port.5432}/{ db.environment.POSTGRES_DB }?a=b"))
        .isEqualTo("jdbc:postgresql://127.0.0.1:49153/app?a=b");
  }

  @Test
  void doubled_braces_stand_for_one() {
    assertThat(value("{{\"port\":{db.port.5432}}}")).isEqualTo("{\"port\":49153}");
  }

  @Test
  void names_of_services_and_variables_may_have_dots() {
    assertThat(value("{db.old.2.port.5433} {db.environment.a.b}")).isEqualTo("49154 dotted");
    assertThat(errors("{db.old.2.port.5433} {db.environment.a.b}")).isEmpty();
  }

  @Test
  void a_value_is_not_read_as_a_template_again() {
    TemplateVariables odd =
        new TemplateVariables(
            Map.of("a", new TemplateVariables.Service(1, List.of(), Map.of("V", "{db.host}"))));
    assertThat(Exports.fill(Map.of("X", "{a.environment.V}"), odd, UP).values())
        .containsEntry("X", "{db.host}");
  }

  @Test
  void what_the_files_do_not_have_is_told_before_anything_starts() {
    assertThat(errors("{cache.host}")).singleElement().asString().contains("db, db.old, worker");
    assertThat(errors("{db.port.1}")).singleElement().asString().contains("db publishes 5432");
    assertThat(errors("{db.port.99999}")).hasSize(1);
    assertThat(errors("{worker.host}")).singleElement().asString().contains("publishes no port");
    assertThat(errors("{db.environment.NO}")).singleElement().asString().contains("POSTGRES_DB");
    assertThat(errors("{db.old.3.host}")).singleElement().asString().contains("2 container(s)");
    assertThat(errors("{db.hots}")).singleElement().asString().contains("comes host");
    assertThat(errors("{}")).hasSize(1);
    assertThat(errors("{db.no} {cache.host} {db.no}")).hasSize(2);
  }

  @Test
  void a_brace_without_its_counterpart_is_an_error() {
    assertThat(List.of("{db.host", "db.host}", "{db.{host}}", "{{}"))
        .allSatisfy(template -> assertThat(errors(template)).hasSize(1));
  }

  @Test
  void a_variable_has_a_name_that_shells_can_read() {
    assertThat(Exports.check(Map.of("spring.url", "x"), OFFER))
        .extracting(Finding::code)
        .containsExactly("PAWS-G040");
  }

  @Test
  void what_did_not_come_up_is_told_afterwards() {
    Exports.Result result = Exports.fill(Map.of("X", "{db.old.host}"), OFFER, UP);
    assertThat(result.findings()).extracting(Finding::code).containsExactly("PAWS-G042");
  }

  @Test
  void the_file_is_quoted_for_shells_and_leaves_secrets_out() {
    assertThat(
            DotEnv.of(
                new java.util.TreeMap<>(Map.of("A", "b $c", "B", "it's $5", "C", "x")),
                Set.of("C")))
        .isEqualTo(
            "# Written by paws:up.\nA='b $c'\nB=\"it's \\$5\"\n"
                + "# C holds a secret and is not written to any file.\n");
  }

  private static String value(String template) {
    Exports.Result result = Exports.fill(Map.of("X", template), OFFER, UP);
    assertThat(result.findings()).isEmpty();
    return result.values().getOrDefault("X", "");
  }

  private static List<String> errors(String template) {
    return Exports.check(Map.of("X", template), OFFER).stream().map(Finding::text).toList();
  }
}
