package dev.paws.core.report.parity.form;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import dev.paws.core.json.JsonReader;
import dev.paws.core.json.JsonWriter;
import dev.paws.core.model.ConfigurationDiffReport;
import dev.paws.core.model.Difference;
import dev.paws.core.model.DocumentedValue;
import dev.paws.core.model.ServiceDiff;
import dev.paws.core.report.parity.ChangeSummary;
import dev.paws.core.report.parity.ParityReport;
import dev.paws.core.report.parity.ReportTrend;
import dev.paws.core.report.parity.Samples;
import dev.paws.core.report.parity.StoredReport;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class JsonReportTest {
  private static JsonSchema schema() throws IOException {
    try (InputStream in =
        JsonReport.class.getResourceAsStream("configuration-diff-report.schema.json")) {
      return JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(in);
    }
  }

  private static Set<ValidationMessage> faults(ParityReport report) throws IOException {
    return schema().validate(JsonWriter.pretty(JsonReport.of(report)), InputFormat.JSON);
  }

  @Test
  void every_report_is_as_the_schema_says() throws IOException {
    assertThat(faults(Samples.usual())).isEmpty();
    assertThat(faults(Samples.hostile())).isEmpty();
    assertThat(faults(Samples.identical())).isEmpty();
    assertThat(faults(Samples.withTrend())).isEmpty();
    assertThat(faults(Samples.of(Map.of("a", List.of(1, true)), null))).isEmpty();
  }

  @Test
  void the_schema_refuses_what_is_no_report() throws IOException {
    String json = JsonWriter.pretty(JsonReport.of(Samples.usual()));

    for (String broken :
        List.of(
            json.replace("\"incompatible\"", "\"fine\""),
            json.replace("\"field_path\"", "\"path\""),
            json.replace("\"rule_id\"", "\"rule\""),
            json.replace("\"severity\" : \"info\"", "\"severity\" : \"low\""))) {
      assertThat(broken).isNotEqualTo(json);
      assertThat(schema().validate(broken, InputFormat.JSON)).isNotEmpty();
    }
  }

  @Test
  void the_schema_has_the_words_of_the_data_model() throws IOException {
    Map<?, ?> properties = (Map<?, ?>) at(tree(), "properties");
    Map<?, ?> service = (Map<?, ?>) at(tree(), "$defs", "service_diff", "properties");
    Map<?, ?> difference = (Map<?, ?>) at(tree(), "$defs", "difference", "properties");

    assertThat(at(properties, "overall_status", "enum"))
        .isEqualTo(DocumentedValue.allowed(ConfigurationDiffReport.OverallStatus.class));
    assertThat(at(tree(), "$defs", "mode", "enum"))
        .isEqualTo(DocumentedValue.allowed(ConfigurationDiffReport.ComparisonMode.class));
    assertThat(at(service, "status", "enum"))
        .isEqualTo(DocumentedValue.allowed(ServiceDiff.Status.class));
    assertThat(at(service, "impact_level", "enum"))
        .isEqualTo(DocumentedValue.allowed(ServiceDiff.ImpactLevel.class));
    assertThat(at(difference, "type", "enum"))
        .isEqualTo(DocumentedValue.allowed(Difference.Type.class));
    assertThat(at(tree(), "$defs", "severity", "enum"))
        .isEqualTo(DocumentedValue.allowed(Difference.Severity.class));
  }

  @Test
  void values_are_as_the_data_model_has_them() throws IOException {
    Object json =
        JsonReader.read(
            JsonWriter.pretty(JsonReport.of(Samples.of(List.of("a", "b"), Map.of("k", true)))));
    Object difference = at(json, "service_diffs", 0, "differences", 0);

    assertThat(at(difference, "source_value")).isEqualTo(List.of("a", "b"));
    assertThat(at(difference, "target_value")).isEqualTo(Map.of("k", true));
    assertThat(at(difference, "type")).isEqualTo("value_mismatch");
  }

  @Test
  void what_was_written_is_read_again() {
    String json = JsonWriter.pretty(JsonReport.of(Samples.usual()));

    Optional<StoredReport> stored = StoredReport.read(json);

    assertThat(stored).isPresent();
    assertThat(stored.get().open()).hasSize(8);
    ReportTrend trend = ReportTrend.between(stored.get(), Samples.usual().sections());
    assertThat(trend.added()).isEmpty();
    assertThat(trend.gone()).isEmpty();
    assertThat(trend.standing()).isEqualTo(8);
  }

  @Test
  void what_is_accepted_since_is_not_gone() {
    ParityReport now = Samples.usual();
    List<ReportTrend.Past> open =
        now.sections().stream()
            .flatMap(section -> section.entries().stream())
            .map(it -> new ReportTrend.Past(it.fingerprint(), "any", it.path(), it.severity()))
            .toList();
    StoredReport before = new StoredReport("id", now.timestamp(), now.source(), now.target(), open);

    ReportTrend trend = ReportTrend.between(before, now.sections());

    assertThat(trend.gone()).isEmpty();
    assertThat(trend.standing()).isEqualTo(8);
    assertThat(trend.accepted()).isEqualTo(open.size() - 8).isPositive();
    assertThat(ChangeSummary.sentence(trend))
        .endsWith("0 new, 0 gone, 8 still there, " + trend.accepted() + " accepted since.");
  }

  @Test
  void a_stored_file_that_is_damaged_or_of_something_else_is_no_report() {
    String json = JsonWriter.pretty(JsonReport.of(Samples.usual()));

    for (int length = 0; length < json.length() - 2; length += 97) {
      assertThat(StoredReport.read(json.substring(0, length))).isEmpty();
    }
    assertThat(StoredReport.read("[]")).isEmpty();
    assertThat(StoredReport.read("null")).isEmpty();
    assertThat(StoredReport.read("{\"service_diffs\": 3, \"timestamp\": \"yesterday\"}")).isEmpty();
    assertThat(StoredReport.read("[".repeat(100_000))).isEmpty();
    assertThat(StoredReport.read(json + json)).isEmpty();
  }

  @Test
  void a_report_without_fingerprints_is_read_as_far_as_it_goes() {
    String json = JsonWriter.pretty(JsonReport.of(Samples.usual())).replace("fingerprint", "other");

    assertThat(StoredReport.read(json)).map(StoredReport::open).contains(List.of());
  }

  private static Object tree() throws IOException {
    try (InputStream in =
        JsonReport.class.getResourceAsStream("configuration-diff-report.schema.json")) {
      return JsonReader.read(
          new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8));
    }
  }

  static Object at(Object node, Object... path) {
    Object found = node;
    for (Object step : path) {
      found =
          step instanceof Integer index
              ? ((List<?>) found).get(index)
              : ((Map<?, ?>) found).get(step);
    }
    return found;
  }
}
