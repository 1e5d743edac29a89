package dev.paws.core.report.parity.form;

import dev.paws.core.model.Difference.Severity;
import dev.paws.core.model.ServiceDiff.Status;
import dev.paws.core.report.ControlCharacters;
import dev.paws.core.report.parity.MemberGroups;
import dev.paws.core.report.parity.NextSteps;
import dev.paws.core.report.parity.ParityReport;
import dev.paws.core.report.parity.ParityReport.Entry;
import dev.paws.core.report.parity.ParityReport.Section;
import dev.paws.core.report.parity.ReportText;
import dev.paws.core.report.parity.ValueText;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Writes the report for a terminal, line by line: services worst first, then what to paste to
 * accept the differences, and the verdict last, where it is seen.
 */
public final class TerminalReport {
  /** More entries would push the differences themselves off the screen. */
  static final int MOST_ENTRIES_TO_PASTE = 10;

  private static final int SEVERITY = 8;
  private static final int MOST_PATH = 40;
  private static final int LEAST_PATH = 20;
  private static final int LEAST_VALUE = 18;
  private static final int WITHOUT_PATH = 2 + SEVERITY + 3 * 2 + 2 * LEAST_VALUE;
  private static final String GAP = "  ";

  private final ParityReport report;
  private final TerminalColors paint;
  private final int pathWidth;
  private final int valueWidth;
  private final int room;
  private final Set<String> said = new HashSet<>();
  private final List<String> lines = new ArrayList<>();

  private TerminalReport(ParityReport report, TerminalColors paint, int width) {
    this.report = report;
    this.paint = paint;
    int longest =
        report
            .open()
            .mapToInt(entry -> TextColumns.width(ControlCharacters.line(entry.path())))
            .max()
            .orElse(0);
    int most = Math.min(MOST_PATH, Math.max(LEAST_PATH, width - WITHOUT_PATH));
    this.pathWidth = Math.min(most, Math.max(LEAST_PATH, longest));
    int rest = width - 2 - SEVERITY - pathWidth - 3 * GAP.length();
    this.valueWidth = Math.max(LEAST_VALUE, rest / 2);
    this.room = pathWidth + 2 * (GAP.length() + valueWidth);
  }

  /**
   * Returns the lines.
   *
   * @param report the report
   * @param paint the colours
   * @param width the number of columns
   * @param elsewhere where the whole report is; named if something is left out
   */
  public static List<String> lines(
      ParityReport report, TerminalColors paint, int width, String elsewhere) {
    return new TerminalReport(report, paint, width).all(elsewhere);
  }

  private List<String> all(String elsewhere) {
    lines.add(
        paint.bold("Parity of " + ControlCharacters.line(report.source()))
            + " against "
            + paint.bold(ControlCharacters.line(report.target()))
            + " ("
            + ReportText.modes(report)
            + ")");
    steps();
    MemberGroups.grouped(report).stream().filter(it -> !it.open().isEmpty()).forEach(this::service);
    lines.addAll(TerminalNotes.lines(report, room));
    paste(elsewhere);
    firstSteps();
    lines.add("");
    lines.add(verdict());
    return List.copyOf(lines);
  }

  private void service(Section section) {
    lines.add("");
    String state =
        section.status() == Status.DIFFERENT
            ? ReportText.differences(section)
            : ReportText.status(section.status(), report);
    lines.add(
        paint.bold(ControlCharacters.line(ReportText.name(section)))
            + GAP
            + paint.of(section.impact(), "impact " + section.impact().value())
            + ", "
            + state);
    ReportText.advice(section).ifPresent(text -> sentence("  ", text));
    List<Entry> open = section.open();
    if (section.status() == Status.DIFFERENT || open.size() > 1) {
      String head =
          "  "
              + TextColumns.padded("", SEVERITY)
              + GAP
              + TextColumns.padded("FIELD", pathWidth)
              + GAP
              + TextColumns.padded(upper(report.source()), valueWidth)
              + GAP
              + upper(report.target());
      lines.add(paint.faint(head.stripTrailing()));
    }
    open.forEach(this::entry);
  }

  private String upper(String name) {
    return ControlCharacters.atMost(ControlCharacters.line(name), valueWidth)
        .toUpperCase(Locale.ROOT);
  }

  private void entry(Entry entry) {
    List<String> path = TextColumns.wrapped(ControlCharacters.line(entry.path()), pathWidth);
    List<String> source = TextColumns.wrapped(ValueText.line(entry.source()), valueWidth);
    List<String> target = TextColumns.wrapped(ValueText.line(entry.target()), valueWidth);
    int height = Math.max(path.size(), Math.max(source.size(), target.size()));
    for (int i = 0; i < height; i++) {
      String severity = i == 0 ? ReportText.of(entry.severity()) : "";
      String line =
          "  "
              + paint.of(entry.severity(), TextColumns.padded(severity, SEVERITY))
              + GAP
              + TextColumns.padded(at(path, i), pathWidth)
              + GAP
              + TextColumns.padded(at(source, i), valueWidth)
              + GAP
              + at(target, i);
      lines.add(line.stripTrailing());
    }
    boolean isNew = report.trend().filter(it -> it.isNew(entry)).isPresent();
    // remarks that hold for many differences are printed at the first one only
    say(isNew ? "New since the last report." : "");
    say(said.add(entry.impact()) ? entry.impact() : "");
    say(said.add(entry.recommendation()) ? entry.recommendation() : "");
    places(entry);
  }

  private void say(String text) {
    if (!text.isBlank()) {
      sentence(indent(), text);
    }
  }

  private void places(Entry entry) {
    String since = ReportText.since(report, entry);
    String source = named(report.source(), entry.sourcePlaces());
    String target = named(report.target(), entry.targetPlaces());
    if (!since.isEmpty()) {
      source = source.isEmpty() ? ReportText.title(since) : source + " (" + since + ")";
    }
    String both = source + "  |  " + target;
    if (!source.isEmpty() && !target.isEmpty() && TextColumns.width(both) <= room) {
      lines.add(paint.faint(indent() + both));
    } else {
      Stream.of(source, target)
          .filter(place -> !place.isEmpty())
          .forEach(place -> lines.add(paint.faint(indent() + place)));
    }
  }

  private static String named(String environment, List<ParityReport.Place> places) {
    String place = ReportText.place(places);
    return place.isEmpty() ? "" : ControlCharacters.line(environment) + ": " + place;
  }

  private static String at(List<String> parts, int index) {
    return index < parts.size() ? parts.get(index) : "";
  }

  private String indent() {
    return " ".repeat(2 + SEVERITY + GAP.length());
  }

  private void sentence(String indent, String text) {
    TextColumns.words(ControlCharacters.line(text), room)
        .forEach(line -> lines.add(paint.faint(indent + line)));
  }

  private void paste(String elsewhere) {
    List<Entry> open = report.open().filter(entry -> !entry.ignoreEntry().isEmpty()).toList();
    if (open.isEmpty()) {
      return;
    }
    lines.add("");
    if (open.size() > MOST_ENTRIES_TO_PASTE) {
      lines.add(
          "To accept a difference, paste its entry into paws.yaml; there is one for each of the "
              + open.size()
              + " in "
              + elsewhere);
      return;
    }
    lines.add("To accept an intended difference, paste its entry into paws.yaml:");
    lines.add("ignore:");
    open.stream()
        .flatMap(entry -> Stream.of(ControlCharacters.lines(entry.ignoreEntry()).split("\n", -1)))
        .filter(line -> !line.isBlank())
        .forEach(line -> lines.add("  " + line));
  }

  /** Writes what matters most in a report longer than a screen; again at its end, which is seen. */
  private boolean steps() {
    List<Entry> open = report.open().toList();
    boolean fills = open.size() > MOST_ENTRIES_TO_PASTE;
    List<NextSteps.Step> steps = fills ? NextSteps.of(open) : List.of();
    if (steps.isEmpty()) {
      return false;
    }
    lines.add("");
    lines.add("To do first:");
    for (NextSteps.Step step : steps) {
      String severity =
          paint.of(step.severity(), TextColumns.padded(ReportText.of(step.severity()), SEVERITY));
      List<String> words = TextColumns.words(ControlCharacters.line(step.text()), room);
      for (int i = 0; i < words.size(); i++) {
        lines.add((i == 0 ? "  " + severity + GAP : indent()) + words.get(i));
      }
    }
    return true;
  }

  /** Writes what matters most, and how much of it is quick to fix. */
  private void firstSteps() {
    boolean stated = steps();
    List<Entry> open = report.open().toList();
    long fixable = open.stream().filter(Entry::autoFixable).count();
    if (fixable > 0) {
      if (!stated) {
        lines.add("");
      }
      String sets = NextSteps.fixing(report, fixable, open.size());
      lines.addAll(TextColumns.words(sets, room));
    }
  }

  private String verdict() {
    String accepted = report.accepted() == 0 ? "" : "; " + report.accepted() + " accepted";
    Severity worst = report.open().map(Entry::severity).max(Severity::compareTo).orElse(null);
    String status = ReportText.status(report.status());
    String services = " (" + ReportText.services(report) + ")";
    return (worst == null ? paint.good(status) : paint.of(worst, status))
        + ": "
        + ReportText.counts(report.counts())
        + accepted
        + services;
  }
}
