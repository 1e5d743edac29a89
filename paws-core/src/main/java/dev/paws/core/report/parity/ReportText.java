package dev.paws.core.report.parity;

import dev.paws.core.finding.Position;
import dev.paws.core.model.ConfigurationDiffReport.ComparisonMode;
import dev.paws.core.model.ConfigurationDiffReport.OverallStatus;
import dev.paws.core.model.Difference.Severity;
import dev.paws.core.model.ServiceDiff.Status;
import dev.paws.core.report.ControlCharacters;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The texts that several forms share, so that all of them use the same words. */
public final class ReportText {
  /** All severities, the worst first. */
  public static final List<Severity> WORST_FIRST =
      List.of(Severity.CRITICAL, Severity.ERROR, Severity.WARNING, Severity.INFO);

  private ReportText() {}

  /** Returns {@code critical}, {@code error}, … */
  public static String of(Severity severity) {
    return severity.value();
  }

  /** Returns the word with a capital letter. */
  public static String title(String word) {
    return word.isEmpty()
        ? word
        : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
  }

  /** Returns {@code 1 difference}, {@code 2 differences}. */
  public static String count(int number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }

  /** Returns the overall status in words. */
  public static String status(OverallStatus status) {
    return switch (status) {
      case IDENTICAL -> "identical";
      case MINOR_DIFFERENCES -> "minor differences";
      case MAJOR_DIFFERENCES -> "major differences";
      case INCOMPATIBLE -> "incompatible";
    };
  }

  /** Returns on which side a service exists, in words. */
  public static String status(Status status, ParityReport report) {
    return switch (status) {
      case IDENTICAL -> "identical";
      case DIFFERENT -> "different";
      case MISSING_IN_SOURCE -> "missing in " + ControlCharacters.line(report.source());
      case MISSING_IN_TARGET -> "missing in " + ControlCharacters.line(report.target());
    };
  }

  /** Returns {@code 2 critical, 1 error, 4 info}: the number of each severity, the worst first. */
  public static String counts(Map<Severity, Integer> counts) {
    String text =
        WORST_FIRST.stream()
            .filter(severity -> counts.getOrDefault(severity, 0) > 0)
            .map(severity -> counts.get(severity) + " " + of(severity))
            .collect(Collectors.joining(", "));
    return text.isEmpty() ? "no difference" : text;
  }

  /** Returns the number of services of each kind, without kinds that do not occur. */
  public static String services(ParityReport report) {
    var summary = report.summary();
    List<String> parts = new ArrayList<>();
    add(parts, summary.servicesIdentical(), "identical");
    add(parts, summary.servicesWithDifferences(), "different");
    add(
        parts,
        summary.servicesMissingInSource(),
        "missing in " + ControlCharacters.line(report.source()));
    add(
        parts,
        summary.servicesMissingInTarget(),
        "missing in " + ControlCharacters.line(report.target()));
    return count(summary.totalServices(), "service")
        + (parts.isEmpty() ? "" : ": " + String.join(", ", parts));
  }

  private static void add(List<String> parts, int number, String what) {
    if (number > 0) {
      parts.add(number + " " + what);
    }
  }

  /** Returns a service's name, with its other name in the target. */
  public static String name(ParityReport.Section section) {
    return section.service()
        + section
            .counterpart()
            .map(
                name ->
                    " (there: " + name + section.pairedBy().map(it -> ", " + it).orElse("") + ")")
            .orElse("");
  }

  /** Returns {@code 2 differences}; for several members {@code 2 differences in each}. */
  public static String differences(ParityReport.Section section) {
    return count(section.open().size(), "difference")
        + (section.service().contains(MemberGroups.JOINT) ? " in each" : "");
  }

  /** Returns the modes in one text. */
  public static String modes(ParityReport report) {
    return report.modes().stream().map(ComparisonMode::value).collect(Collectors.joining(", "));
  }

  /** Returns a difference on one line, for messages: service, path and both values, shortened. */
  public static String headline(ParityReport.Entry entry) {
    int most = 60;
    return "%s: %s: %s, not %s"
        .formatted(
            ControlCharacters.line(entry.service()),
            ControlCharacters.line(entry.path()),
            ControlCharacters.atMost(ValueText.line(entry.source()), most),
            ControlCharacters.atMost(ValueText.line(entry.target()), most));
  }

  /**
   * Returns where to change a value: {@code compose.yaml:12:5, default of ${X}}, or the line of the
   * env file that it was taken from; empty if it is not known.
   */
  public static String place(List<ParityReport.Place> places) {
    List<ParityReport.Place> variables =
        places.stream().filter(ParityReport.Place::ofVariable).toList();
    if (variables.size() == 1) {
      return place(variables.get(0));
    }
    return places.isEmpty() ? "" : place(places.get(0));
  }

  /**
   * Returns what to do about a service as a whole; empty if one of its differences gives the same
   * advice.
   */
  public static Optional<String> advice(ParityReport.Section section) {
    return section
        .recommendation()
        .filter(text -> section.open().stream().noneMatch(it -> it.recommendation().equals(text)));
  }

  public static String place(ParityReport.Place place) {
    String at = place.at().equals(Position.NONE) ? "" : place.at().toString();
    String joint = at.isEmpty() || place.note().isEmpty() ? "" : ", ";
    return ControlCharacters.line(at + joint + place.note());
  }

  /** Returns {@code 2026-11-25 07:30:00 UTC}. */
  public static String time(Instant time) {
    return time.truncatedTo(ChronoUnit.SECONDS).toString().replace('T', ' ').replace("Z", " UTC");
  }

  /**
   * Returns {@code since 2026-11-25}, the day (UTC) of the first report with a difference; empty if
   * no earlier report has it.
   */
  public static String since(ParityReport report, ParityReport.Entry entry) {
    return report
        .trend()
        .flatMap(trend -> trend.firstSeen(entry))
        .map(seen -> "since " + seen.atZone(ZoneOffset.UTC).toLocalDate())
        .orElse("");
  }

  /** Returns what accepts a difference, why, who is responsible and until when. */
  public static String acceptance(ParityReport.Acceptance acceptance) {
    StringBuilder text = new StringBuilder("accepted by ").append(acceptance.by());
    acceptance.reason().ifPresent(reason -> text.append(": ").append(reason));
    List<String> more = new ArrayList<>();
    acceptance.owner().ifPresent(more::add);
    acceptance.until().ifPresent(day -> more.add("until " + day));
    if (!more.isEmpty()) {
      text.append(" (").append(String.join(", ", more)).append(')');
    }
    return ControlCharacters.line(text.toString());
  }
}
