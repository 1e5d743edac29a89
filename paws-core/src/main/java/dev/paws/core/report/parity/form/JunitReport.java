package dev.paws.core.report.parity.form;

import dev.paws.core.model.Difference.Severity;
import dev.paws.core.report.ControlCharacters;
import dev.paws.core.report.parity.ParityReport;
import dev.paws.core.report.parity.ParityReport.Entry;
import dev.paws.core.report.parity.ParityReport.Section;
import dev.paws.core.report.parity.ReportText;
import dev.paws.core.report.parity.ValueText;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Writes the report as Surefire writes test reports, which every CI reads. A service is a test
 * case. It fails with all its differences that are severe enough to fail the build; the others are
 * its output.
 */
public final class JunitReport {
  private JunitReport() {}

  /**
   * Returns the document.
   *
   * @param report the report
   * @param failOn the least severity that fails; empty: no difference fails
   */
  public static String of(ParityReport report, Optional<Severity> failOn) {
    String suite = "paws.parity." + report.source() + "-vs-" + report.target();
    long failures = report.sections().stream().filter(it -> !failing(it, failOn).isEmpty()).count();
    StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuite");
    attribute(xml, "name", suite);
    attribute(xml, "time", "0");
    attribute(xml, "tests", String.valueOf(report.sections().size()));
    attribute(xml, "errors", "0");
    attribute(xml, "skipped", "0");
    attribute(xml, "failures", String.valueOf(failures));
    xml.append(">\n  <properties>\n");
    property(xml, "paws.report", report.id());
    property(xml, "paws.source", report.source());
    property(xml, "paws.target", report.target());
    property(xml, "paws.overall_status", report.status().value());
    xml.append("  </properties>\n");
    report.sections().stream()
        .sorted(java.util.Comparator.comparing(Section::service))
        .forEach(section -> testCase(xml, report, suite, section, failOn));
    return xml.append("</testsuite>\n").toString();
  }

  private static List<Entry> failing(Section section, Optional<Severity> failOn) {
    return section.open().stream()
        .filter(entry -> failOn.isPresent() && entry.severity().compareTo(failOn.get()) >= 0)
        .toList();
  }

  private static void testCase(
      StringBuilder xml,
      ParityReport report,
      String suite,
      Section section,
      Optional<Severity> failOn) {
    List<Entry> failing = failing(section, failOn);
    List<Entry> others =
        section.entries().stream().filter(entry -> !failing.contains(entry)).toList();
    xml.append("  <testcase");
    attribute(xml, "name", section.service());
    attribute(xml, "classname", suite);
    attribute(xml, "time", "0");
    if (section.entries().isEmpty()) {
      xml.append("/>\n");
      return;
    }
    xml.append(">\n");
    if (!failing.isEmpty()) {
      xml.append("    <failure");
      attribute(xml, "message", message(failing));
      attribute(xml, "type", failing.get(0).rule());
      xml.append('>').append(escaped(text(report, failing))).append("</failure>\n");
    }
    if (!others.isEmpty()) {
      xml.append("    <system-out>")
          .append(escaped(text(report, others)))
          .append("</system-out>\n");
    }
    xml.append("  </testcase>\n");
  }

  private static String message(List<Entry> failing) {
    Entry worst = failing.get(0);
    String more = failing.size() == 1 ? "" : " (and " + (failing.size() - 1) + " more)";
    return ReportText.headline(worst) + more;
  }

  private static String text(ParityReport report, List<Entry> entries) {
    return entries.stream().map(entry -> text(report, entry)).collect(Collectors.joining("\n\n"));
  }

  private static String text(ParityReport report, Entry entry) {
    String accepted = entry.acceptance().map(it -> "\n  " + ReportText.acceptance(it)).orElse("");
    String advice = entry.recommendation().isEmpty() ? "" : "\n  do: " + entry.recommendation();
    return "[%s] %s (%s)\n  %s: %s%s\n  %s: %s%s\n  %s%s%s"
        .formatted(
            ReportText.of(entry.severity()),
            entry.path(),
            entry.rule(),
            report.source(),
            ValueText.line(entry.source()),
            at(entry.sourcePlaces()),
            report.target(),
            ValueText.line(entry.target()),
            at(entry.targetPlaces()),
            entry.impact(),
            advice,
            accepted);
  }

  private static String at(List<ParityReport.Place> places) {
    String place = ReportText.place(places);
    return place.isEmpty() ? "" : "  (" + place + ")";
  }

  private static void property(StringBuilder xml, String name, String value) {
    xml.append("    <property");
    attribute(xml, "name", name);
    attribute(xml, "value", value);
    xml.append("/>\n");
  }

  private static void attribute(StringBuilder xml, String name, String value) {
    String text = escaped(ControlCharacters.line(value));
    xml.append(' ').append(name).append("=\"").append(text.replace("\"", "&quot;")).append('"');
  }

  /** Returns the text escaped for XML; characters that XML does not allow are replaced. */
  private static String escaped(String text) {
    return ControlCharacters.lines(text)
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;");
  }
}
