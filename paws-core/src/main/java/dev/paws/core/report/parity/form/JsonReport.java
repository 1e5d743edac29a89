package dev.paws.core.report.parity.form;

import dev.paws.core.report.parity.ParityReport;
import dev.paws.core.report.parity.ParityReport.Entry;
import dev.paws.core.report.parity.ParityReport.Place;
import dev.paws.core.report.parity.ParityReport.Section;
import dev.paws.core.report.parity.ReportText;
import dev.paws.core.report.parity.ReportTrend;
import dev.paws.core.report.parity.StoredReport;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes the report as JSON in the data model's terms (entities 9 to 11), for {@link
 * dev.paws.core.json.JsonWriter}. What the data model has no field for is in {@code metadata}. The
 * schema {@code configuration-diff-report.schema.json} beside this class describes it.
 */
public final class JsonReport {
  private JsonReport() {}

  /** Returns the tree. */
  public static Map<String, @Nullable Object> of(ParityReport report) {
    Map<String, @Nullable Object> tree = new LinkedHashMap<>();
    tree.put("id", report.id());
    tree.put("timestamp", report.timestamp().toString());
    tree.put("source_environment", report.source());
    tree.put("target_environment", report.target());
    tree.put("overall_status", report.status().value());
    tree.put("service_diffs", report.sections().stream().map(it -> service(report, it)).toList());
    tree.put("summary", summary(report));
    tree.put("metadata", metadata(report));
    return tree;
  }

  private static Map<String, @Nullable Object> summary(ParityReport report) {
    Map<String, @Nullable Object> tree = new LinkedHashMap<>();
    tree.put("total_services", report.summary().totalServices());
    tree.put("services_identical", report.summary().servicesIdentical());
    tree.put("services_with_differences", report.summary().servicesWithDifferences());
    tree.put("services_missing_in_source", report.summary().servicesMissingInSource());
    tree.put("services_missing_in_target", report.summary().servicesMissingInTarget());
    return tree;
  }

  private static Map<String, @Nullable Object> metadata(ParityReport report) {
    Map<String, @Nullable Object> tree = new LinkedHashMap<>();
    tree.put("comparison_tool", report.tool());
    tree.put("comparison_mode", report.modes().get(0).value());
    tree.put("comparison_modes", report.modes().stream().map(mode -> mode.value()).toList());
    Map<String, @Nullable Object> counts = new LinkedHashMap<>();
    ReportText.WORST_FIRST.forEach(it -> counts.put(it.value(), report.counts().get(it)));
    counts.put("accepted", report.accepted());
    tree.put("differences", counts);
    if (!report.remarks().isEmpty()) {
      tree.put("remarks", report.remarks().stream().map(ParityReport.Remark::text).toList());
    }
    report.trend().ifPresent(trend -> tree.put("trend", trend(trend)));
    return tree;
  }

  private static Map<String, @Nullable Object> trend(ReportTrend trend) {
    Map<String, @Nullable Object> tree = new LinkedHashMap<>();
    tree.put("previous_report", trend.previous());
    tree.put("previous_timestamp", trend.since().toString());
    tree.put("new", trend.added().stream().sorted().toList());
    tree.put("gone", trend.gone().stream().map(JsonReport::past).toList());
    tree.put("standing", trend.standing());
    tree.put("accepted", trend.accepted());
    return tree;
  }

  private static Map<String, @Nullable Object> past(ReportTrend.Past past) {
    Map<String, @Nullable Object> tree = new LinkedHashMap<>();
    tree.put("fingerprint", past.fingerprint());
    tree.put("service_name", past.service());
    tree.put("field_path", past.path());
    tree.put("severity", past.severity().value());
    return tree;
  }

  private static Map<String, @Nullable Object> service(ParityReport report, Section section) {
    Map<String, @Nullable Object> tree = new LinkedHashMap<>();
    tree.put("report_id", report.id());
    tree.put("service_name", section.service());
    tree.put("status", section.status().value());
    tree.put("differences", section.entries().stream().map(it -> difference(report, it)).toList());
    tree.put("impact_level", section.impact().value());
    Map<String, @Nullable Object> metadata = new LinkedHashMap<>();
    section.counterpart().ifPresent(name -> metadata.put("counterpart", name));
    section.pairedBy().ifPresent(reason -> metadata.put("paired_by", reason));
    section.recommendation().ifPresent(text -> metadata.put("recommendation", text));
    tree.put("metadata", metadata);
    return tree;
  }

  private static Map<String, @Nullable Object> difference(ParityReport report, Entry entry) {
    Map<String, @Nullable Object> tree = new LinkedHashMap<>();
    tree.put("service_diff_id", report.id() + "/" + entry.service());
    tree.put("field_path", entry.path());
    entry.sourceValue().ifPresent(value -> tree.put("source_value", value));
    entry.targetValue().ifPresent(value -> tree.put("target_value", value));
    tree.put("type", entry.type().value());
    tree.put("severity", entry.severity().value());
    Map<String, @Nullable Object> metadata = new LinkedHashMap<>();
    metadata.put("impact_description", entry.impact());
    metadata.put("auto_fixable", entry.autoFixable());
    metadata.put("rule_id", entry.rule());
    metadata.put("fingerprint", entry.fingerprint());
    metadata.put(
        StoredReport.FIRST_SEEN,
        report.trend().flatMap(it -> it.firstSeen(entry)).orElse(report.timestamp()).toString());
    if (!entry.recommendation().isEmpty()) {
      metadata.put("recommendation", entry.recommendation());
    }
    metadata.put("source_locations", places(entry.sourcePlaces()));
    metadata.put("target_locations", places(entry.targetPlaces()));
    entry.acceptance().ifPresent(it -> metadata.put("accepted", acceptance(it)));
    if (!entry.ignoreEntry().isEmpty()) {
      metadata.put("ignore_entry", entry.ignoreEntry());
    }
    tree.put("metadata", metadata);
    return tree;
  }

  private static Map<String, @Nullable Object> acceptance(ParityReport.Acceptance acceptance) {
    Map<String, @Nullable Object> tree = new LinkedHashMap<>();
    tree.put("by", acceptance.by());
    acceptance.reason().ifPresent(reason -> tree.put("reason", reason));
    acceptance.owner().ifPresent(owner -> tree.put("owner", owner));
    acceptance.until().ifPresent(day -> tree.put("until", day.toString()));
    return tree;
  }

  private static List<Map<String, @Nullable Object>> places(List<Place> places) {
    return places.stream().map(JsonReport::place).toList();
  }

  private static Map<String, @Nullable Object> place(Place place) {
    Map<String, @Nullable Object> tree = new LinkedHashMap<>();
    if (!place.at().file().isEmpty()) {
      tree.put("file", place.at().file());
    }
    if (place.at().line() > 0) {
      tree.put("line", place.at().line());
      tree.put("column", place.at().column());
    }
    if (!place.note().isEmpty()) {
      tree.put("note", place.note());
    }
    return tree;
  }
}
