package dev.paws.core.report.parity.form;

import static dev.paws.core.report.parity.form.JsonReportTest.at;
import static org.assertj.core.api.Assertions.assertThat;

import com.contrastsecurity.sarif.SarifSchema210;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import dev.paws.core.json.JsonReader;
import dev.paws.core.json.JsonWriter;
import dev.paws.core.model.Difference.Severity;
import dev.paws.core.parity.ParityRule;
import dev.paws.core.parity.rule.RuleTable;
import dev.paws.core.report.parity.ParityReport;
import dev.paws.core.report.parity.Samples;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SarifReportTest {
  static final SourceFiles FILES = new SourceFiles(Path.of("/src"), Path.of("/src/app"));

  private static String json(ParityReport report) {
    return JsonWriter.pretty(SarifReport.of(report, FILES));
  }

  private static Object run(ParityReport report) throws IOException {
    return at(JsonReader.read(json(report)), "runs", 0);
  }

  @Test
  void every_report_is_as_the_schema_of_sarif_says() throws IOException {
    try (InputStream in =
        SarifSchema210.class.getResourceAsStream("/schema/sarif-schema-2.1.0.json")) {
      JsonSchema schema = JsonSchemaFactory.getInstance(VersionFlag.V7).getSchema(in);
      for (ParityReport report :
          List.of(Samples.usual(), Samples.hostile(), Samples.identical(), Samples.withTrend())) {
        assertThat(schema.validate(json(report), InputFormat.JSON)).isEmpty();
      }
    }
  }

  @Test
  void another_reader_finds_rules_results_and_places() throws IOException {
    SarifSchema210 log = new ObjectMapper().readValue(json(Samples.usual()), SarifSchema210.class);

    assertThat(log.getRuns()).hasSize(1);
    assertThat(log.getRuns().get(0).getResults()).hasSize(9);
    assertThat(log.getRuns().get(0).getTool().getDriver().getRules())
        .allSatisfy(rule -> assertThat(rule.getHelp().getText()).isNotBlank());
  }

  @Test
  void the_local_value_is_shown_in_place_relative_to_the_root() throws IOException {
    Object result = at(run(Samples.usual()), "results", 1);
    Object physical = at(result, "locations", 0, "physicalLocation");

    assertThat(at(physical, "artifactLocation"))
        .isEqualTo(Map.of("uri", "app/compose.yaml", "uriBaseId", "%SRCROOT%"));
    assertThat(at(physical, "region")).isEqualTo(Map.of("startLine", 41, "startColumn", 7));
    assertThat(at(result, "level")).isEqualTo("error");
    assertThat(at(result, "relatedLocations", 0, "physicalLocation", "artifactLocation", "uri"))
        .isEqualTo("app/config/production/compose.yaml");
  }

  @Test
  void a_value_without_a_place_is_shown_at_the_reference() throws IOException {
    Object result = at(run(Samples.usual()), "results", 0);

    assertThat(at(result, "locations", 0, "physicalLocation", "artifactLocation", "uri"))
        .isEqualTo("app/config/production/compose.yaml");
    assertThat(at(result, "locations", 0, "logicalLocations", 0, "fullyQualifiedName"))
        .isEqualTo("services.metrics.service");
  }

  @Test
  void a_rule_index_leads_to_its_rule() throws IOException {
    Object run = run(Samples.usual());
    for (Object result : (List<?>) at(run, "results")) {
      Object rule = at(run, "tool", "driver", "rules", at(result, "ruleIndex"));
      assertThat(at(rule, "id")).isEqualTo(at(result, "ruleId"));
    }
  }

  @Test
  void the_text_of_a_rule_is_the_rules_own_and_not_that_of_a_finding() throws IOException {
    ParityReport two =
        Samples.report(
            Samples.section(
                "a",
                Samples.entry("a", "variable-value", "environment_variables.X", Severity.CRITICAL)
                    .values("1", "2")
                    .says("X is 1 in local and 2 in production.", "Use 2.")
                    .build()));
    Object driver = at(run(two), "tool", "driver");

    assertThat(at(driver, "rules", 0, "fullDescription", "text"))
        .isEqualTo("NAME is A in the source and B in the target.");
    assertThat(at(driver, "rules", 0, "defaultConfiguration", "level")).isEqualTo("warning");
    assertThat(at(run(two), "results", 0, "level")).isEqualTo("error");
    assertThat(String.valueOf(at(driver, "informationUri"))).startsWith("https://");
  }

  @Test
  void every_rule_of_the_table_has_general_texts() {
    for (ParityRule rule : RuleTable.rows()) {
      assertThat(GeneralRuleText.of(rule.impact())).doesNotContain("{");
      assertThat(GeneralRuleText.of(rule.recommendation())).doesNotContain("{");
    }
  }

  @Test
  void an_accepted_difference_is_suppressed_with_its_reason() throws IOException {
    List<?> results = (List<?>) at(run(Samples.usual()), "results");

    assertThat(results).filteredOn(it -> ((Map<?, ?>) it).containsKey("suppressions")).hasSize(1);
    Object suppressed =
        results.stream()
            .filter(it -> ((Map<?, ?>) it).containsKey("suppressions"))
            .findFirst()
            .orElseThrow();
    assertThat(at(suppressed, "suppressions", 0, "justification"))
        .isEqualTo(
            "accepted by ignore: each environment has its own password (team-db, until 2027-06-30)");
  }

  @Test
  void the_same_difference_has_the_same_fingerprint_in_every_report() throws IOException {
    Object first = at(run(Samples.usual()), "results", 0, "partialFingerprints");

    assertThat(at(run(Samples.withTrend()), "results", 0, "partialFingerprints")).isEqualTo(first);
    assertThat(at(run(Samples.withTrend()), "results", 0, "baselineState")).isEqualTo("new");
    assertThat(at(run(Samples.withTrend()), "results", 1, "baselineState")).isEqualTo("unchanged");
  }

  @Test
  void files_outside_of_the_sources_and_odd_names_are_no_harm() throws IOException {
    ParityReport outside =
        Samples.report(
            Samples.section(
                "a",
                Samples.entry("a", "r", "x", Severity.INFO)
                    .values("1", null)
                    .places("../../etc/passwd", 1, "")
                    .build()));
    ParityReport odd =
        Samples.report(
            Samples.section(
                "a",
                Samples.entry("a", "r", "x", Severity.INFO)
                    .values("1", null)
                    .places("a b%:ü#?.yaml", 1, "")
                    .build()));

    assertThat(json(outside)).doesNotContain("passwd");
    assertThat(at(run(odd), "results", 0, "locations", 0, "physicalLocation"))
        .extracting(it -> at(it, "artifactLocation", "uri"))
        .isEqualTo("app/a%20b%25:%C3%BC%23%3F.yaml");
  }
}
