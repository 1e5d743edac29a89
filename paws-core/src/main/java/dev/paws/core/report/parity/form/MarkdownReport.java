package dev.paws.core.report.parity.form;

import dev.paws.core.report.ControlCharacters;
import dev.paws.core.report.parity.AcceptedSummary;
import dev.paws.core.report.parity.ChangeSummary;
import dev.paws.core.report.parity.MemberGroups;
import dev.paws.core.report.parity.NextSteps;
import dev.paws.core.report.parity.ParityReport;
import dev.paws.core.report.parity.ParityReport.Entry;
import dev.paws.core.report.parity.ParityReport.Section;
import dev.paws.core.report.parity.ReportText;
import dev.paws.core.report.parity.ValueText;
import java.util.List;

/**
 * Writes the report as Markdown for a comment on a change: the important differences visible, the
 * others folded, and never longer than a comment may be. Its first line is invisible and names the
 * two environments, so that a script can find the comment that it wrote before.
 */
public final class MarkdownReport {
  /** In characters; GitHub accepts 65,536. */
  static final int LONGEST = 60_000;

  private static final int LONGEST_VALUE = 300;
  private static final int LONGEST_TEXT = 600;
  private static final int ROOM_FOR_THE_END = 600;

  private MarkdownReport() {}

  /**
   * Returns the comment.
   *
   * @param report the report
   * @param elsewhere where the whole report is, for when it does not fit
   */
  public static String of(ParityReport report, String elsewhere) {
    StringBuilder out = new StringBuilder(head(report));
    report
        .trend()
        .ifPresent(
            trend -> out.append(MarkdownText.text(ChangeSummary.sentence(trend))).append("\n\n"));
    firstSteps(report, out);
    List<Section> sections =
        MemberGroups.grouped(report).stream().filter(section -> !section.open().isEmpty()).toList();
    int done = 0;
    for (Section section : sections) {
      String text = section(report, section, done == 0);
      if (out.length() + text.length() > LONGEST - ROOM_FOR_THE_END) {
        break;
      }
      out.append(text);
      done++;
    }
    if (done < sections.size()) {
      out.append("_")
          .append(ReportText.count(sections.size() - done, "more service"))
          .append(" with differences: see the whole report, ")
          .append(
              MarkdownText.code(
                  ControlCharacters.atMost(ControlCharacters.line(elsewhere), LONGEST_VALUE)))
          .append("._\n\n");
    }
    AcceptedSummary.lines(report)
        .forEach(line -> out.append("- ").append(MarkdownText.text(shortened(line))).append('\n'));
    return out.toString().stripTrailing() + "\n";
  }

  /** Writes what matters most in a long report. */
  private static void firstSteps(ParityReport report, StringBuilder out) {
    List<Entry> open = report.open().toList();
    List<NextSteps.Step> steps = NextSteps.of(open);
    if (open.size() > TerminalReport.MOST_ENTRIES_TO_PASTE && !steps.isEmpty()) {
      out.append("To do first:\n\n");
      steps.forEach(
          step ->
              out.append("- ")
                  .append(ReportText.of(step.severity()))
                  .append(": ")
                  .append(MarkdownText.text(shortened(step.text())))
                  .append('\n'));
      out.append('\n');
    }
  }

  private static String head(ParityReport report) {
    String source =
        ControlCharacters.atMost(ControlCharacters.line(report.source()), LONGEST_VALUE);
    String target =
        ControlCharacters.atMost(ControlCharacters.line(report.target()), LONGEST_VALUE);
    return "<!-- paws:parity %s -->\n### Parity of %s against %s: %s\n\n**%s** (%s)\n\n"
        .formatted(
            (source + " vs " + target).replaceAll("[^A-Za-z0-9._ ]", "-"),
            MarkdownText.text(source),
            MarkdownText.text(target),
            ReportText.status(report.status()),
            ReportText.counts(report.counts()),
            MarkdownText.text(ReportText.services(report)));
  }

  private static String section(ParityReport report, Section section, boolean unfolded) {
    StringBuilder out = new StringBuilder();
    out.append(unfolded ? "<details open>" : "<details>")
        .append("<summary><b>")
        .append(MarkdownText.text(ControlCharacters.line(ReportText.name(section))))
        .append("</b>: impact ")
        .append(section.impact().value())
        .append(", ")
        .append(ReportText.differences(section))
        .append("</summary>\n\n");
    ReportText.advice(section)
        .ifPresent(text -> out.append(MarkdownText.text(shortened(text))).append("\n\n"));
    out.append("| | field | ")
        .append(MarkdownText.text(shortened(report.source())))
        .append(" | ")
        .append(MarkdownText.text(shortened(report.target())))
        .append(" | what it means |\n|---|---|---|---|---|\n");
    for (Entry entry : section.open()) {
      boolean isNew = report.trend().filter(trend -> trend.isNew(entry)).isPresent();
      String since = ReportText.since(report, entry);
      out.append("| ")
          .append(ReportText.of(entry.severity()))
          .append(isNew ? " (new)" : since.isEmpty() ? "" : " (" + since + ")")
          .append(" | ")
          .append(
              MarkdownText.code(
                  ControlCharacters.atMost(ControlCharacters.line(entry.path()), LONGEST_VALUE)))
          .append(" | ")
          .append(value(entry.source()))
          .append(" | ")
          .append(value(entry.target()))
          .append(" | ")
          .append(MarkdownText.text(shortened(entry.impact())))
          .append(entry.recommendation().isEmpty() ? "" : " ")
          .append(MarkdownText.text(shortened(entry.recommendation())))
          .append(" |\n");
    }
    return out.append("\n</details>\n\n").toString();
  }

  private static String shortened(String text) {
    return ControlCharacters.atMost(ControlCharacters.line(text), LONGEST_TEXT);
  }

  private static String value(java.util.Optional<Object> value) {
    return value.isEmpty()
        ? "_not set_"
        : MarkdownText.code(ControlCharacters.atMost(ValueText.line(value), LONGEST_VALUE));
  }
}
