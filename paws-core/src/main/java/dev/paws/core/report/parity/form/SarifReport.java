package dev.paws.core.report.parity.form;

import dev.paws.core.finding.Position;
import dev.paws.core.model.Difference.Severity;
import dev.paws.core.parity.ParityRule;
import dev.paws.core.parity.rule.RuleTable;
import dev.paws.core.report.ControlCharacters;
import dev.paws.core.report.parity.ParityReport;
import dev.paws.core.report.parity.ParityReport.Entry;
import dev.paws.core.report.parity.ParityReport.Place;
import dev.paws.core.report.parity.ReportText;
import dev.paws.core.report.parity.StoredReport;
import dev.paws.core.report.parity.ValueText;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Writes the report as SARIF 2.1.0, for {@link dev.paws.core.json.JsonWriter}. Code review shows
 * each difference at the line of its local value. Accepted differences are included as suppressed.
 */
public final class SarifReport {
  /** Where the plugin is found once it is released. */
  private static final String INFORMATION =
      "https://central.sonatype.com/artifact/dev.paws/paws-maven-plugin";

  private static final String ROOT = "%SRCROOT%";
  private static final String SCHEMA =
      "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

  private final ParityReport report;
  private final SourceFiles files;
  private final List<String> ruleIds;

  private SarifReport(ParityReport report, SourceFiles files) {
    this.report = report;
    this.files = files;
    this.ruleIds = entries(report).stream().map(Entry::rule).distinct().sorted().toList();
  }

  /**
   * Returns the tree.
   *
   * @param report the report
   * @param files names files as the repository does
   */
  public static Map<String, @Nullable Object> of(ParityReport report, SourceFiles files) {
    return new SarifReport(report, files).log();
  }

  private static List<Entry> entries(ParityReport report) {
    return report.sections().stream().flatMap(section -> section.entries().stream()).toList();
  }

  private Map<String, @Nullable Object> log() {
    Map<String, @Nullable Object> run = new LinkedHashMap<>();
    run.put("tool", Map.of("driver", driver()));
    run.put(
        "automationDetails",
        Map.of("id", "paws/parity/" + report.source() + "-vs-" + report.target() + "/"));
    run.put(
        "originalUriBaseIds",
        Map.of(ROOT, Map.of("description", text("The root of the sources."))));
    run.put("columnKind", "utf16CodeUnits");
    run.put("results", entries(report).stream().map(this::result).toList());
    Map<String, @Nullable Object> log = new LinkedHashMap<>();
    log.put("$schema", SCHEMA);
    log.put("version", "2.1.0");
    log.put("runs", List.of(run));
    return log;
  }

  private Map<String, @Nullable Object> driver() {
    int blank = report.tool().lastIndexOf(' ');
    Map<String, @Nullable Object> driver = new LinkedHashMap<>();
    driver.put("name", "Paws");
    driver.put("fullName", ControlCharacters.line(report.tool()));
    if (blank > 0) {
      driver.put("version", ControlCharacters.line(report.tool().substring(blank + 1)));
    }
    driver.put("informationUri", INFORMATION);
    driver.put("rules", ruleIds.stream().map(SarifReport::rule).toList());
    return driver;
  }

  /** A rule in its own words, which are the same in every report. */
  private static Map<String, @Nullable Object> rule(String id) {
    Map<String, @Nullable Object> rule = new LinkedHashMap<>();
    String name = ControlCharacters.line(id);
    rule.put("id", name);
    Optional<ParityRule> row = RuleTable.byId(id);
    String meaning = row.map(it -> GeneralRuleText.of(it.impact())).orElse(name);
    rule.put("shortDescription", text(meaning));
    rule.put("fullDescription", text(meaning));
    rule.put(
        "help",
        text(meaning + row.map(it -> "\n\n" + GeneralRuleText.of(it.recommendation())).orElse("")));
    row.ifPresent(it -> rule.put("defaultConfiguration", Map.of("level", level(it.severity()))));
    rule.put("properties", Map.of("tags", List.of("parity")));
    return rule;
  }

  private Map<String, @Nullable Object> result(Entry entry) {
    Map<String, @Nullable Object> result = new LinkedHashMap<>();
    result.put("ruleId", ControlCharacters.line(entry.rule()));
    result.put("ruleIndex", ruleIds.indexOf(entry.rule()));
    result.put("level", level(entry.severity()));
    result.put(
        "message",
        text(
            "%s: %s: %s has %s, %s has %s. %s"
                .formatted(
                    ControlCharacters.line(entry.service()),
                    ControlCharacters.line(entry.path()),
                    ControlCharacters.line(report.source()),
                    ValueText.line(entry.source()),
                    ControlCharacters.line(report.target()),
                    ValueText.line(entry.target()),
                    ControlCharacters.line(entry.impact()))));
    result.put("locations", List.of(location(entry)));
    List<Map<String, @Nullable Object>> related = related(entry);
    if (!related.isEmpty()) {
      result.put("relatedLocations", related);
    }
    result.put("partialFingerprints", Map.of("pawsParity/v1", entry.fingerprint()));
    entry.acceptance().ifPresent(it -> result.put("suppressions", List.of(suppression(it))));
    report
        .trend()
        .filter(trend -> entry.isOpen())
        .ifPresent(it -> result.put("baselineState", it.isNew(entry) ? "new" : "unchanged"));
    result.put("properties", properties(entry));
    return result;
  }

  private Map<String, @Nullable Object> properties(Entry entry) {
    Map<String, @Nullable Object> properties = new LinkedHashMap<>();
    properties.put("severity", entry.severity().value());
    properties.put("service_name", entry.service());
    properties.put("field_path", entry.path());
    properties.put("auto_fixable", entry.autoFixable());
    report
        .trend()
        .flatMap(trend -> trend.firstSeen(entry))
        .ifPresent(seen -> properties.put(StoredReport.FIRST_SEEN, seen.toString()));
    return properties;
  }

  private static Map<String, @Nullable Object> suppression(ParityReport.Acceptance acceptance) {
    Map<String, @Nullable Object> suppression = new LinkedHashMap<>();
    suppression.put("kind", "external");
    suppression.put("status", "accepted");
    suppression.put("justification", ReportText.acceptance(acceptance));
    return suppression;
  }

  private Map<String, @Nullable Object> location(Entry entry) {
    Map<String, @Nullable Object> location = new LinkedHashMap<>();
    files.local(entry).ifPresent(at -> location.put("physicalLocation", physical(at)));
    Map<String, @Nullable Object> logical = new LinkedHashMap<>();
    logical.put(
        "fullyQualifiedName",
        "services."
            + ControlCharacters.line(entry.service())
            + "."
            + ControlCharacters.line(entry.path()));
    logical.put("kind", "property");
    location.put("logicalLocations", List.of(logical));
    return location;
  }

  private List<Map<String, @Nullable Object>> related(Entry entry) {
    List<Map<String, @Nullable Object>> related = new ArrayList<>();
    Optional<Position> primary = files.local(entry);
    add(related, report.source(), entry.sourcePlaces(), primary);
    add(related, report.target(), entry.targetPlaces(), primary);
    return related;
  }

  private void add(
      List<Map<String, @Nullable Object>> related,
      String environment,
      List<Place> places,
      Optional<Position> primary) {
    for (Place place : places) {
      Optional<Position> at = files.inside(place.at());
      if (at.isPresent() && !at.equals(primary)) {
        Map<String, @Nullable Object> location = new LinkedHashMap<>();
        location.put("id", related.size() + 1);
        location.put("physicalLocation", physical(at.get()));
        String note = place.note().isEmpty() ? "" : ", " + place.note();
        location.put("message", text(ControlCharacters.line("Value in " + environment + note)));
        related.add(location);
      }
    }
  }

  private static Map<String, @Nullable Object> physical(Position at) {
    Map<String, @Nullable Object> artifact = new LinkedHashMap<>();
    artifact.put("uri", uri(at.file()));
    artifact.put("uriBaseId", ROOT);
    Map<String, @Nullable Object> physical = new LinkedHashMap<>();
    physical.put("artifactLocation", artifact);
    if (at.line() > 0) {
      Map<String, @Nullable Object> region = new LinkedHashMap<>();
      region.put("startLine", at.line());
      region.put("startColumn", Math.max(1, at.column()));
      physical.put("region", region);
    }
    return physical;
  }

  /**
   * Returns the path escaped as a URI reference; a colon in its first part would look like the end
   * of a scheme.
   */
  private static String uri(String path) {
    try {
      String escaped = new URI(null, null, "/" + path, null).toASCIIString().substring(1);
      int slash = escaped.indexOf('/');
      int end = slash < 0 ? escaped.length() : slash;
      return escaped.substring(0, end).replace(":", "%3A") + escaped.substring(end);
    } catch (URISyntaxException e) {
      throw new IllegalStateException("every path can be escaped", e);
    }
  }

  private static Map<String, @Nullable Object> text(String text) {
    Map<String, @Nullable Object> message = new LinkedHashMap<>();
    message.put("text", text);
    return message;
  }

  private static String level(Severity severity) {
    return switch (severity) {
      case CRITICAL, ERROR -> "error";
      case WARNING -> "warning";
      case INFO -> "note";
    };
  }
}
