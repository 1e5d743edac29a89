package dev.paws.core.report.parity;

import dev.paws.core.finding.Finding;
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

/** Turns the result of a comparison into a report; no secret passes. */
public final class ParityReports {
  /** The order in which people read sections. */
  static final Comparator<Section> WORST_FIRST =
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
    for (Suggestion suggestion : result.suggestions()) {
      remarks.add(suggestion(suggestion));
    }
    for (Finding finding : result.findings()) {
      remarks.add(new Remark(finding.level(), masked(finding.text())));
    }
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
    for (Deviation deviation : result.deviations()) {
      bySubject.computeIfAbsent(deviation.subject(), key -> new ArrayList<>()).add(deviation);
    }
    List<Section> sections = new ArrayList<>();
    for (ServiceDiff diff : result.report().serviceDiffs()) {
      List<Deviation> found = bySubject.remove(diff.serviceName());
      sections.add(section(diff, found == null ? List.of() : found));
    }
    // the data model's report lacks those in which every difference is accepted
    bySubject.forEach((subject, found) -> sections.add(section(accepted(subject), found)));
    sections.sort(WORST_FIRST);
    return sections;
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
    List<Entry> entries = new ArrayList<>();
    List<Entry> accepted = new ArrayList<>();
    String counterpart = "";
    for (Deviation deviation : found) {
      (deviation.open() ? entries : accepted).add(entry(deviation));
      counterpart = counterpart.isEmpty() ? deviation.counterpart() : counterpart;
    }
    entries.addAll(accepted);
    return new Section(
        masked(diff.serviceName()),
        filled(counterpart),
        filled(result.pairedBy().getOrDefault(diff.serviceName(), "")),
        diff.status(),
        diff.impactLevel(),
        filled(diff.metadata().recommendation().orElse("")),
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
    Object plain = value.orElse("");
    boolean several = plain instanceof Map<?, ?> || plain instanceof Collection<?>;
    return several || written.isEmpty() ? value : Optional.of(masked(written));
  }

  private List<Place> places(List<Location> locations) {
    List<Place> places = new ArrayList<>();
    for (Location location : locations) {
      Place place = new Place(location.at(), masked(location.note()), location.ofVariable());
      if (!places.contains(place)) {
        places.add(place);
      }
    }
    return places;
  }

  private Acceptance acceptance(dev.paws.core.parity.Acceptance found) {
    return new Acceptance(
        found.by().value(), filled(found.reason()), filled(found.owner()), found.expires());
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

  /** Returns a text without secrets; empty if it is blank. */
  private Optional<String> filled(String text) {
    return text.isBlank() ? Optional.empty() : Optional.of(masked(text));
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
