package dev.paws.core.app;

import dev.paws.core.app.output.Reporter;
import dev.paws.core.app.port.CommonSettings;
import dev.paws.core.app.port.Console;
import dev.paws.core.app.port.GoalFailure;
import dev.paws.core.app.port.Output;
import dev.paws.core.app.port.Ports;
import dev.paws.core.app.port.ReportArchive;
import dev.paws.core.message.GoalMessage;
import dev.paws.core.message.GoalPhrase;
import dev.paws.core.model.Difference.Severity;
import dev.paws.core.parity.ParityResult;
import dev.paws.core.report.parity.ParityReport;
import dev.paws.core.report.parity.ParityReports;
import dev.paws.core.report.parity.ReportNames;
import dev.paws.core.report.parity.StoredReport;
import dev.paws.core.report.parity.form.JsonReport;
import dev.paws.core.report.parity.form.ParityForm;
import dev.paws.core.report.parity.form.ParityForm.Surroundings;
import dev.paws.core.report.parity.form.SourceFiles;
import dev.paws.core.report.parity.form.TerminalColors;
import dev.paws.core.report.parity.form.TerminalReport;
import dev.paws.core.report.parity.form.TerminalSummary;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Writes, keeps and shows parity reports, and then fails if a difference is too severe. JSON is
 * kept in {@code reports/config-diffs}; other forms stay in {@code target/paws/diff} until the next
 * report.
 */
public final class DiffPublisher implements ParityPublisher {
  private static final int NAMED_IN_THE_FAILURE = 3;
  private static final int WIDTH = 113; // 120 without what Maven puts before a line
  private static final List<ParityForm> USUAL =
      List.of(
          ParityForm.JSON,
          ParityForm.HTML,
          ParityForm.JUNIT,
          ParityForm.SARIF,
          ParityForm.MARKDOWN);

  private final Ports ports;
  private final Console console;
  private final TerminalColors paint;
  private final Path sources;

  /**
   * Creates a publisher.
   *
   * @param colour whether text may be coloured
   * @param sources the root of the sources, relative to which code review names files
   */
  public DiffPublisher(Ports ports, boolean colour, Path sources) {
    this.ports = ports;
    this.console = ports.console();
    this.paint = colour ? TerminalColors.COLOURED : TerminalColors.PLAIN;
    this.sources = sources;
  }

  @Override
  public void publish(List<ParityResult> results, DiffSettings settings, Reporter reporter) {
    List<String> worst = new ArrayList<>();
    List<String> pairs = new ArrayList<>();
    List<String> places = new ArrayList<>();
    List<ParityReport> reports = new ArrayList<>();
    int failing = 0;
    results.forEach(result -> console.hide(result.secrets()));
    List<Map<String, @Nullable Object>> documents = new ArrayList<>();
    for (ParityResult result : results) {
      One one = new One(settings, reporter, result);
      String place = one.publish();
      reports.add(one.report);
      documents.add(JsonReport.of(one.report));
      if (settings.verdict().failOn().isPresent()) {
        int more = result.atLeast(settings.verdict().failOn().get()).size();
        failing += more;
        worst.addAll(ParityReports.worst(one.report, settings.verdict().failOn().get(), more));
        if (more > 0) {
          pairs.add(GoalPhrase.PAIR.text(one.report.source(), one.report.target()));
          places.add(place);
        }
      }
    }
    reporter.results(documents);
    new ParityTrendFile(ports).add(reports, settings, reporter);
    if (reports.size() > 1) {
      TerminalSummary.lines(reports).forEach(console::info);
    }
    if (failing > 0) {
      fail(worst, pairs, places, settings.verdict().failOn());
    }
  }

  private void fail(
      List<String> worst, List<String> pairs, List<String> places, Optional<Severity> failOn) {
    StringBuilder list = new StringBuilder();
    worst.stream()
        .limit(NAMED_IN_THE_FAILURE)
        .forEach(line -> list.append("\n  ").append(console.hidden().inText(line)));
    if (worst.size() > NAMED_IN_THE_FAILURE) {
      list.append(GoalPhrase.AND_MORE.text(worst.size() - NAMED_IN_THE_FAILURE));
    }
    throw GoalFailure.environment(
        GoalMessage.DRIFTED,
        String.join(", ", pairs),
        list,
        failOn.map(Severity::value).orElse(""),
        String.join(", ", places));
  }

  /** One report to publish. */
  private final class One {
    private final CommonSettings common;
    private final Path project;
    private final ReportArchive kept;
    private final Reporter reporter;
    private final ParityReport report;
    private final Optional<Severity> failOn;
    private final boolean inBuild;
    private final int most;
    private final Map<ParityForm, Path> files = new EnumMap<>(ParityForm.class);

    One(DiffSettings settings, Reporter reporter, ParityResult result) {
      this.common = settings.common();
      this.project = common.projectFolder();
      this.kept = ports.results().reports(common.diffReports());
      this.reporter = reporter;
      this.failOn = settings.verdict().failOn();
      this.inBuild = settings.inBuild();
      this.most = settings.keptReports();
      this.report = ParityReports.of(result, last(result));
      String stem = ReportNames.stem(report.source(), report.target());
      for (ParityForm form : forms(settings.formats())) {
        files.put(form, common.workFolder().resolve("diff").resolve(stem + "." + form.suffix()));
      }
    }

    private static List<ParityForm> forms(List<String> names) {
      return names.isEmpty()
          ? USUAL
          : names.stream()
              .map(name -> ParityForm.valueOf(name.toUpperCase(Locale.ROOT)))
              .distinct()
              .toList();
    }

    private Optional<StoredReport> last(ParityResult result) {
      try {
        return kept.last(result.source().name(), result.target().name());
      } catch (IOException e) {
        console.debug(GoalPhrase.LAST_REPORT_UNREADABLE.text(e));
        return Optional.empty();
      }
    }

    /** Writes and shows the report, and returns the sentence that says where it is. */
    String publish() {
      if (files.containsKey(ParityForm.JSON)) {
        files.put(ParityForm.JSON, keep());
      }
      files.forEach(
          (form, file) -> {
            if (form != ParityForm.JSON) {
              reporter.write(file, text(form));
            }
          });
      TerminalReport.lines(report, paint, WIDTH, elsewhere()).forEach(console::info);
      if (!files.isEmpty()) {
        console.info(GoalPhrase.REPORT.text(reportFiles()));
      }
      if (files.containsKey(ParityForm.GITHUB) && common.output().format() == Output.Format.TEXT) {
        console.result(text(ParityForm.GITHUB));
      }
      return elsewhere();
    }

    /**
     * Stores the report, and returns its file. A build stores it only if it says something else
     * than the last one, because builds are many and each file is a change in the working copy.
     */
    private Path keep() {
      String json = text(ParityForm.JSON);
      try {
        Optional<Path> same =
            inBuild ? kept.same(report.source(), report.target(), json) : Optional.empty();
        if (same.isPresent()) {
          return same.get();
        }
        Path file = kept.add(report.timestamp(), report.source(), report.target(), json);
        if (inBuild && most > 0) { // what a person stores, a person removes
          kept.keepNewest(report.source(), report.target(), most);
        }
        return file;
      } catch (IOException e) {
        throw GoalFailure.tool(
            e, GoalMessage.CANNOT_WRITE, "reports/config-diffs", e.getClass().getSimpleName());
      }
    }

    private String text(ParityForm form) {
      return form.text(
          report, new Surroundings(failOn, new SourceFiles(sources, project), elsewhere()));
    }

    /** Returns the file that a person would open first. */
    private String elsewhere() {
      return List.of(ParityForm.HTML, ParityForm.MARKDOWN, ParityForm.JSON).stream()
          .flatMap(form -> Optional.ofNullable(files.get(form)).stream())
          .findFirst()
          .map(this::shown)
          .orElse(GoalPhrase.HTML_REPORT.text());
    }

    /** Returns the files, the one that a person would open first in front. */
    private String reportFiles() {
      return Stream.concat(Stream.of(elsewhere()), files.values().stream().map(this::shown))
          .distinct()
          .collect(Collectors.joining(", "));
    }

    private String shown(Path file) {
      return file.startsWith(project) ? project.relativize(file).toString() : file.toString();
    }
  }
}
