package dev.paws.core.report.parity;

import dev.paws.core.finding.Level;
import dev.paws.core.model.Difference;
import dev.paws.core.model.Difference.Severity;
import dev.paws.core.model.ServiceDiff;
import dev.paws.core.model.ServiceDiff.ImpactLevel;
import dev.paws.core.parity.Deviation;
import dev.paws.core.parity.Location;
import dev.paws.core.parity.ParityResult;
import dev.paws.core.parity.Suggestion;
import dev.paws.core.report.parity.ParityReport.Acceptance;
import dev.paws.core.report.parity.ParityReport.Entry;
import dev.paws.core.report.parity.ParityReport.Place;
import dev.paws.core.report.parity.ParityReport.Remark;
import dev.paws.core.report.parity.ParityReport.Section;
import dev.paws.core.secret.SecretValues;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Turns the result of a comparison into a report; no secret passes. */
public final class ParityReports {
  private static final Comparator<Section> WORST_FIRST =
      Comparator.comparing((Section section) -> section.open().isEmpty())
          .thenComparing(Section::impact, Comparator.reverseOrder())
          .thenComparing(Section::service);

  private final ParityResult result;
  private final SecretValues secrets;

  private ParityReports(ParityResult result) {
    this.result = result;
    this.secrets = result.secrets();
  }

  /**
   * Returns the report.
   *
   * @param result the result of the comparison
   * @param before the last stored report on the same two environments
   */
  public static ParityReport of(ParityResult result, Optional<StoredReport> before) {
    return new ParityReports(result).report(before);
  }

  private ParityReport report(Optional<StoredReport> before) {
    List<Section> sections = sections();
    List<Remark> remarks = new ArrayList<>();
    result.suggestions().forEach(it -> remarks.add(suggestion(it)));
    result.findings().forEach(it -> remarks.add(new Remark(it.level(), masked(it.text()))));
    return new ParityReport(
        result.report().id(),
        result.report().timestamp(),
        masked(result.report().sourceEnvironment()),
        masked(result.report().targetEnvironment()),
        result.report().overallStatus(),
        result.report().summary(),
        result.report().metadata().comparisonTool(),
        result.modes().stream().sorted().toList(),
        sections,
        remarks,
        before.map(stored -> ReportTrend.between(stored, sections)));
  }

  private List<Section> sections() {
    Map<String, List<Deviation>> bySubject = new LinkedHashMap<>();
    result
        .deviations()
        .forEach(it -> bySubject.computeIfAbsent(it.subject(), key -> new ArrayList<>()).add(it));
    List<Section> sections = new ArrayList<>();
    for (ServiceDiff diff : result.report().serviceDiffs()) {
      List<Deviation> found = bySubject.remove(diff.serviceName());
      sections.add(section(diff, found == null ? List.of() : found));
    }
    // the data model's report lacks those in which every difference is accepted
    bySubject.forEach((subject, found) -> sections.add(section(accepted(subject), found)));
    return sections.stream().sorted(WORST_FIRST).toList();
  }

  private ServiceDiff accepted(String subject) {
    return new ServiceDiff(
        result.report().id(),
        subject,
        ServiceDiff.Status.IDENTICAL,
        List.of(),
        ImpactLevel.NONE,
        new ServiceDiff.Metadata(Optional.empty()));
  }

  private Section section(ServiceDiff diff, List<Deviation> found) {
    List<Entry> entries =
        Stream.concat(
                found.stream().filter(Deviation::open),
                found.stream().filter(deviation -> !deviation.open()))
            .map(this::entry)
            .toList();
    return new Section(
        masked(diff.serviceName()),
        found.stream()
            .map(Deviation::counterpart)
            .filter(name -> !name.isEmpty())
            .findFirst()
            .map(this::masked),
        diff.status(),
        diff.impactLevel(),
        diff.metadata().recommendation().filter(text -> !text.isBlank()).map(this::masked),
        entries);
  }

  private Entry entry(Deviation found) {
    Difference difference = found.difference();
    Optional<Object> source = difference.sourceValue().flatMap(this::masked);
    Optional<Object> target = difference.targetValue().flatMap(this::masked);
    return new Entry(
        masked(found.subject()),
        found.ruleId(),
        found.fingerprint(),
        masked(difference.fieldPath()),
        shown(source, found.sourceShown()),
        shown(target, found.targetShown()),
        source,
        target,
        difference.type(),
        difference.severity(),
        masked(difference.metadata().impactDescription()),
        masked(found.recommendation()),
        difference.metadata().autoFixable(),
        places(found.source()),
        places(found.target()),
        found.accepted().map(this::acceptance),
        masked(found.ignoreEntry()));
  }

  /** Returns the value as it was written; of several values each separately. */
  private Optional<Object> shown(Optional<Object> value, String written) {
    boolean several =
        value.filter(it -> it instanceof Map<?, ?> || it instanceof Collection<?>).isPresent();
    return several || written.isEmpty() ? value : Optional.of(masked(written));
  }

  private List<Place> places(List<Location> locations) {
    return locations.stream()
        .map(it -> new Place(it.at(), masked(it.note()), it.ofVariable()))
        .distinct()
        .toList();
  }

  private Acceptance acceptance(dev.paws.core.parity.Acceptance found) {
    return new Acceptance(
        found.by().value(),
        Optional.of(masked(found.reason())).filter(text -> !text.isBlank()),
        Optional.of(masked(found.owner())).filter(text -> !text.isBlank()),
        found.expires());
  }

  private Remark suggestion(Suggestion found) {
    String text =
        "%s in %s looks like %s in %s (%s). If they are the same service, add this under services: in paws.yaml:\n  %s"
            .formatted(
                found.sourceService(),
                result.source().name(),
                found.targetService(),
                result.target().name(),
                found.because(),
                found.mappingEntry().replace("\n", "\n  "));
    return new Remark(Level.WARNING, masked(text));
  }

  private String masked(String text) {
    return secrets.inText(text);
  }

  private Optional<Object> masked(Object value) {
    return Optional.ofNullable(secrets.inTree(value));
  }

  /**
   * Returns the worst open differences, one line each.
   *
   * @param report the report
   * @param from the least severity to list
   * @param most the largest number of lines
   */
  public static List<String> worst(ParityReport report, Severity from, int most) {
    return report
        .open()
        .filter(entry -> entry.severity().compareTo(from) >= 0)
        .sorted(Comparator.comparing(Entry::severity).reversed())
        .limit(most)
        .map(entry -> ReportText.of(entry.severity()) + ": " + ReportText.headline(entry))
        .toList();
  }
}
